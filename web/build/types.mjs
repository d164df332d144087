// The services' types, out of the documents that their tests write: src/shared/api/schema/*.d.ts, never committed.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import openapi, { astToString } from 'openapi-typescript'

const documents = new URL('../../contracts/openapi/', import.meta.url)
const types = new URL('../src/shared/api/schema/', import.meta.url)

mkdirSync(types, { recursive: true })
for (const file of readdirSync(documents).filter((name) => name.endsWith('.json'))) {
  const target = new URL(`${basename(file, '.json')}.d.ts`, types)
  const text = astToString(await openapi(new URL(file, documents)))
  // An unchanged file keeps its time: nothing is built again for it.
  if (!existsSync(target) || readFileSync(target, 'utf8') !== text) writeFileSync(target, text)
}
