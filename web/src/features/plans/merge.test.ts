import { describe, expect, it } from 'vitest'
import { merge, put } from '../../shared/draft/merge'
import { at, EMPTY, same, way, whole, type Finding } from './model'
import { answered } from './useTrial'

const base = { about: 'a', content: { purposes: ['một', 'hai'], windows: [{ id: 'w', closes: '1' }, { id: 'v', closes: '1' }] } }

describe('merge', () => {
  it('takes what only one of the two changed', () => {
    const mine = put(base, ['about'], 'của tôi')
    const theirs = put(base, ['content', 'purposes', 1], 'của họ')
    expect(merge(base, mine, theirs)).toEqual({
      merged: { about: 'của tôi', content: { purposes: ['một', 'của họ'], windows: base.content.windows } },
      conflicts: [],
    })
  })

  it('asks about a place that both changed, and keeps mine until then', () => {
    const mine = put(base, ['content', 'purposes', 0], 'của tôi')
    const theirs = put(base, ['content', 'purposes', 0], 'của họ')
    const { merged, conflicts } = merge(base, mine, theirs)
    expect(merged).toEqual(mine)
    expect(conflicts).toEqual([{ path: ['content', 'purposes', 0], mine: 'của tôi', theirs: 'của họ' }])
  })

  it('knows things by their id wherever they stand', () => {
    const mine = put(base, ['content', 'windows'], [{ id: 'v', closes: '2' }, { id: 'n', closes: '3' }])
    const theirs = put(base, ['content', 'windows'], [{ id: 'w', closes: '9' }, { id: 'v', closes: '1' }])
    const { merged, conflicts } = merge(base, mine, theirs)
    expect(merged.content.windows).toEqual([{ id: 'v', closes: '2' }, { id: 'n', closes: '3' }, { id: 'w', closes: '9' }])
    expect(conflicts).toEqual([])
  })

  it('drops what one dropped and the other left alone', () => {
    const mine = put(base, ['content', 'windows'], [{ id: 'v', closes: '1' }])
    const theirs = put(base, ['about'], 'của họ')
    expect(merge(base, mine, theirs).merged).toEqual({ about: 'của họ', content: { purposes: base.content.purposes, windows: [{ id: 'v', closes: '1' }] } })
  })

  it('asks about lists of texts that both lengthened', () => {
    const mine = put(base, ['content', 'purposes'], ['một', 'hai', 'ba'])
    const theirs = put(base, ['content', 'purposes'], ['một', 'hai', 'tư'])
    expect(merge(base, mine, theirs).conflicts).toHaveLength(1)
  })
})

describe('places', () => {
  it('are found with and without the word content before them', () => {
    expect(way('content.windows[0].closes')).toEqual(['content', 'windows', 0, 'closes'])
    expect(way('windows[0].closes')).toEqual(['content', 'windows', 0, 'closes'])
    expect(way('about')).toEqual(['about'])
    expect(at(base, way('windows[1].id'))).toBe('v')
    expect(at(base, way('windows[7].id'))).toBeUndefined()
  })

  it('change in a copy', () => {
    const changed = put(base, way('purposes[1]'), 'mới')
    expect(changed.content.purposes).toEqual(['một', 'mới'])
    expect(base.content.purposes).toEqual(['một', 'hai'])
  })
})

describe('what is sent', () => {
  const writing = { year: 2022, symbol: 'KH-UBND', place: null, about: 'a', openToPublic: false, content: EMPTY }

  it('has no signer before one is begun, and a whole one from then on', () => {
    const begun = put(writing, ['content', 'signer'], { name: 'An' })
    expect(whole(begun).content.signer).toEqual({ authority: '', post: '', name: 'An' })
    expect(whole(put(writing, ['content', 'signer'], { name: '' })).content.signer).toBeNull()
  })

  it('is the same whatever copy it is', () => {
    expect(same(writing, structuredClone(writing))).toBe(true)
    expect(same(writing, put(writing, ['about'], 'b'))).toBe(false)
    expect(same(undefined, undefined)).toBe(true)
  })
})

describe('a trial', () => {
  const finding = (key: string, answer: string | null): Finding => ({ key, rule: 'r', severity: 'WARNING', path: 'about', start: null, end: null, reason: '', mend: '', replacement: null, answer })

  it('shows the answers that were given since', () => {
    expect(answered([finding('a', null), finding('b', null)], [finding('b', 'Đúng')]).map((one) => one.answer)).toEqual([null, 'Đúng'])
  })
})
