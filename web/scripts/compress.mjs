// Writes .br and .gz beside every text file of the page, and keeps the phone's first page inside its budget.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const TEXT = new Set(['.js', '.css', '.html', '.svg', '.json'])
const BUDGET = 250_000

function walk(directory) {
  return readdirSync(directory).flatMap((name) => {
    const path = join(directory, name)
    return statSync(path).isDirectory() ? walk(path) : [path]
  })
}

const sizes = new Map()
for (const path of walk('dist')) {
  if (!TEXT.has(extname(path))) continue
  const bytes = readFileSync(path)
  const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
  writeFileSync(`${path}.br`, brotli)
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }))
  sizes.set(path, brotli.length)
}

// What the home page loads: the entry, what it preloads, the shell and the home page itself.
const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'))
const needed = new Set(['dist/index.html'])
function need(key) {
  const chunk = manifest[key]
  if (!chunk || needed.has(`dist/${chunk.file}`)) return
  needed.add(`dist/${chunk.file}`)
  for (const css of chunk.css ?? []) needed.add(`dist/${css}`)
  for (const next of chunk.imports ?? []) need(next)
}
need('index.html')
need('src/app/Shell.tsx')
need('src/features/home/HomePage.tsx')
const total = [...needed].reduce((sum, path) => sum + (sizes.get(path) ?? 0), 0)
console.log(`Trang đầu trên điện thoại: ${Math.round(total / 1000)} kB (brotli, không kể phông chữ), giới hạn ${BUDGET / 1000} kB`)
if (total > BUDGET) process.exit(1)
