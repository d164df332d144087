import { describe, expect, it } from 'vitest'

/** Every file of words, so that an area that comes later is looked at too. */
const vietnamese = words(import.meta.glob<object>(['./vi.ts', './*.vi.ts'], { eager: true }))
const english = words(import.meta.glob<object>(['./en.ts', './*.en.ts'], { eager: true }))

function words(files: Record<string, object>) {
  return new Map(Object.entries(files).flatMap(([file, tree]) => leaves(Object.values(tree) as object[], `${file.replace(/(vi|en)\.ts$/, '')}`)))
}

function leaves(tree: object, path: string): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}/${key}`, value] as [string, string]] : leaves(value as object, `${path}/${key}`),
  )
}

describe('words', () => {
  it('are the same in both languages, with the same placeholders', () => {
    expect([...english.keys()].sort()).toEqual([...vietnamese.keys()].sort())
    for (const [key, text] of vietnamese) {
      expect(english.get(key)?.match(/{{\w+}}/g) ?? [], key).toEqual(text.match(/{{\w+}}/g) ?? [])
    }
  })

  it('never say "bạn" and are written in NFC', () => {
    for (const [key, text] of vietnamese) {
      expect(text.normalize('NFC'), key).toBe(text)
      expect(text.toLowerCase(), key).not.toMatch(/(^|\s)bạn(\s|$|[.,])/)
    }
  })
})
