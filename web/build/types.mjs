// The services' types, out of the documents that their tests write, and the catalogue's names: src/shared/api/schema,
// never committed.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { JSON_SCHEMA, load } from 'js-yaml'
import { basename } from 'node:path'
import openapi, { astToString, tsLiteral, tsUnion } from 'openapi-typescript'

const catalogue = new URL('../../catalogue/src/main/resources/vn/giaouoc/catalogue/', import.meta.url)
const documents = new URL('../../contracts/openapi/', import.meta.url)
const types = new URL('../src/shared/api/schema/', import.meta.url)

/** A pattern that only lists words is the type of these words. */
function transform({ pattern }) {
  return /^[\w-]+(\|[\w-]+)+$/.test(pattern ?? '') ? tsUnion(pattern.split('|').map((word) => tsLiteral(word))) : undefined
}

mkdirSync(types, { recursive: true })
for (const file of readdirSync(documents).filter((name) => name.endsWith('.json'))) {
  const target = new URL(`${basename(file, '.json')}.d.ts`, types)
  const text = astToString(await openapi(new URL(file, documents), { transform }))
  write(target, text)
}

// The names of the law's titles, forms and themes, out of the files that the services read too.
const names = Object.fromEntries(
  ['titles', 'forms', 'themes'].map((file) => [
    file,
    Object.fromEntries(load(readFileSync(new URL(`${file}.yaml`, catalogue), 'utf8'))[file].map(({ code, name }) => [code, name])),
  ]),
)
// Whom a title is for: the page offers a person no title of a collective.
const kinds = Object.fromEntries(load(readFileSync(new URL('titles.yaml', catalogue), 'utf8')).titles.map(({ code, kind }) => [code, kind]))
write(
  new URL('catalogue.ts', types),
  `export const CATALOGUE: Record<'titles' | 'forms' | 'themes', Record<string, string>> = ${JSON.stringify(names, null, 2)}
export const TITLE_KINDS: Record<string, string> = ${JSON.stringify(kinds, null, 2)}\n`,
)

// What the law says, by the day on which it holds.
const file = (name) => load(readFileSync(new URL(`${name}.yaml`, catalogue), 'utf8'), { schema: JSON_SCHEMA })[name]
const articles = (name) =>
  Object.fromEntries(
    file(name).map(({ code, decides }) => [
      code,
      Object.fromEntries(decides.map(({ regime, article, unverified }) => [regime, { article, ...(unverified ? { unverified } : {}) }])),
    ]),
  )
const law = {
  regimes: file('regimes').map(({ code, name, from, to, article, registration, registrationArticle }) => ({ code, name, from, to, article, registration, registrationArticle })),
  texts: file('texts').map(({ number, type, name, body, law, from, to, unverified }) => ({ number, type, name, body, law, from, to, unverified })),
  titles: articles('titles'),
  forms: articles('forms'),
}
write(
  new URL('law.ts', types),
  `interface Dated {
  from: string
  to?: string
}
interface Article {
  article: string
  unverified?: boolean
}
interface Law {
  regimes: (Dated & { code: string; name: string; article: string; registration: string; registrationArticle: string })[]
  texts: (Dated & { number: string; type: string; name: string; body?: string; law?: boolean; unverified?: boolean })[]
  titles: Record<string, Record<string, Article>>
  forms: Record<string, Record<string, Article>>
}
export const LAW: Law = ${JSON.stringify(law, null, 2)}
`,
)

// An unchanged file keeps its time: nothing is built again for it.
function write(target, text) {
  if (!existsSync(target) || readFileSync(target, 'utf8') !== text) writeFileSync(target, text)
}
