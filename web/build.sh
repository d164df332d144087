#!/usr/bin/env bash
# Builds the page into target/classes/static when its sources have changed; with "check", also lints and tests it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

command -v node >/dev/null || { echo "web: cần Node 20 trở lên để dựng trang web (không tìm thấy lệnh node)." >&2; exit 3; }
[ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ] || { echo "web: cần Node 20 trở lên, máy đang có $(node --version)." >&2; exit 3; }

sum() { # of everything below the given paths
  find "$@" -type f -print0 | sort -z | xargs -0 sha256sum | sha256sum | cut -d' ' -f1
}

mkdir -p target/classes
libraries=$(sum package.json package-lock.json)
if [ "$(cat node_modules/.giaouoc 2>/dev/null)" != "$libraries" ]; then
  npm ci --no-progress
  echo "$libraries" >node_modules/.giaouoc
fi

if [ "${1:-}" = check ]; then
  npm run --silent check
  exit
fi

sources=$(sum src public build ../contracts/openapi ../catalogue/src/main/resources index.html package.json package-lock.json tsconfig.json vite.config.ts)
if [ "$(cat target/classes/static/.sources 2>/dev/null)" != "$sources" ]; then
  npm run --silent build
  rm -rf target/classes/static
  mkdir -p target/classes
  cp -r dist target/classes/static
  rm -rf target/classes/static/.vite
  echo "$sources" >target/classes/static/.sources
fi
