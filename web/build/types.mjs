// The services' types, out of the documents that their tests write: src/shared/api/schema/*.d.ts, never committed.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import openapi, { astToString } from 'openapi-typescript'

const documents = new URL('../../contracts/openapi/', import.meta.url)
const types = new URL('../src/shared/api/schema/', import.meta.url)

mkdirSync(types, { recursive: true })
for (const file of readdirSync(documents).filter((name) => name.endsWith('.json'))) {
  writeFileSync(new URL(`${basename(file, '.json')}.d.ts`, types), astToString(await openapi(new URL(file, documents))))
}
