import { describe, expect, it } from 'vitest'
import { percent, spots } from './chart'

describe('a chart of progress', () => {
  const YEAR: [string, string] = ['2022-01-01', '2022-12-31']

  it('has its first day at the left, its last at the right, and the goal at the top', () => {
    const drawn = spots([{ day: '2022-01-01', figure: 0 }, { day: '2022-12-31', figure: 100 }], YEAR, 100, 600, 120)
    expect(drawn.spots.map(({ x, y }) => [x, y])).toEqual([[0, 120], [600, 0]])
    expect(drawn.goal).toBe(0)
  })

  it('leaves room above the goal for what goes beyond it, and skips words', () => {
    const drawn = spots([{ day: '2022-06-01' }, { day: '2022-07-01', figure: 200 }], YEAR, 100, 600, 120)
    expect(drawn.spots).toHaveLength(1)
    expect(drawn.spots[0]?.y).toBe(0)
    expect(drawn.goal).toBe(60)
  })

  it('stands still at a goal of nothing', () => {
    expect(spots([{ day: '2022-07-01', figure: 0 }], YEAR, 0, 600, 120).spots[0]?.y).toBe(120)
  })

  it('never calls done what is not', () => {
    expect(percent(0.999)).toBe(99)
    expect(percent(0.29)).toBe(29)
    expect(percent(1)).toBe(100)
  })
})
