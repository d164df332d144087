import { describe, expect, it } from 'vitest'
import { same, sum, whole, type Content } from './model'

const line = (text: string, base: number) => ({ text, base, bonus: 0, penalty: 0 })

describe('a scoring table', () => {
  it('adds points with decimals exactly', () => {
    expect(sum([line('một', 0.1), line('hai', 0.2), line('ba', 20.25)], 'base')).toBe(20.55)
  })

  it('is sent without lines that have no words, which change nothing', () => {
    const content: Content = { text: 'Thi đua', criteria: [line('một', 10), line(' ', 5)], signBy: null }
    expect(whole(content).criteria).toEqual([line('một', 10)])
    expect(same(content, whole(content))).toBe(true)
    expect(same(content, { ...content, criteria: [line('một', 11)] })).toBe(false)
  })
})
