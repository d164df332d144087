import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Manifest, Plugin } from 'vite'
import { homeFiles } from './home'

const TEXT = new Set(['.js', '.css', '.html', '.svg', '.json'])

const BUDGET = { page: 220_000, fonts: 80_000 }

/** Writes .br and .gz beside every text file, and keeps the phone's first page inside its budget. */
export function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    enforce: 'post',
    closeBundle: { order: 'post', sequential: true, handler: compress },
  }
}

function compress() {
  const sizes = new Map<string, number>()
  for (const entry of readdirSync('dist', { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name)
    if (!entry.isFile()) continue
    const bytes = readFileSync(path)
    sizes.set(path, bytes.length)
    if (!TEXT.has(extname(path))) continue
    const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
    writeFileSync(`${path}.br`, brotli)
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }))
    sizes.set(path, brotli.length)
  }
  const home = homeFiles(JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8')) as Manifest)
  let page = 0
  let fonts = 0
  for (const file of home) {
    const size = sizes.get(join('dist', file)) ?? 0
    if (file.endsWith('.woff2')) fonts += size
    else if (!file.endsWith('.woff')) page += size
  }
  const kB = (bytes: number) => `${Math.round(bytes / 1000)} kB`
  console.log(`Trang đầu trên điện thoại: ${kB(page)} (brotli, giới hạn ${kB(BUDGET.page)}) và phông chữ ${kB(fonts)} (giới hạn ${kB(BUDGET.fonts)})`)
  if (page > BUDGET.page || fonts > BUDGET.fonts) throw new Error('Trang đầu trên điện thoại vượt giới hạn.')
}
