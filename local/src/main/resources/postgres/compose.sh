#!/usr/bin/env bash
# The official image runs this once, on an empty data directory: databases and roles as `giaouoc up` makes them.
# A role's password is in <ROLE>_PASSWORD (PLAN_APP_PASSWORD, ...), or else in DB_PASSWORD.
set -euo pipefail

password_of() {
  local variable="${1^^}_PASSWORD"
  printf '%s' "${!variable:-$DB_PASSWORD}"
}

run() { # database, script, further arguments
  psql --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$1" --file "/giaouoc/$2" "${@:3}"
}

for service in plan pledge award notification gateway; do
  run postgres cluster.sql --set service="$service" \
    --set owner_password="$(password_of "${service}_owner")" --set app_password="$(password_of "${service}_app")"
  run "giaouoc_$service" database.sql --set service="$service"
done
run postgres keycloak.sql --set keycloak_password="$(password_of keycloak)"
