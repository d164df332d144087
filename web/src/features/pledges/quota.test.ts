import { describe, expect, it } from 'vitest'
import { simulated, type QuotaView } from './model'

const quota: QuotaView = {
  title: 'CSTDCS',
  percent: 15,
  of: 'LDTT',
  article: 'NĐ 91/2017/NĐ-CP, Điều 9 khoản 3',
  unverified: false,
  unit: { registered: 0, base: 2, most: 0 },
  all: { registered: 3, base: 26, most: 3 },
}

describe('a quota while choosing', () => {
  it('counts what is being chosen, and makes room with each who strives for the lower title', () => {
    expect(simulated(quota, { titles: ['LDTT'] })).toEqual({ registered: 3, base: 27, most: 4 })
    expect(simulated(quota, { titles: ['LDTT', 'CSTDCS'] })).toEqual({ registered: 4, base: 27, most: 4 })
    expect(simulated(quota, { titles: ['GK'] })).toEqual(quota.all)
  })

  it('is as the server counts it once it is handed in', () => {
    expect(simulated(quota)).toEqual(quota.all)
  })
})
