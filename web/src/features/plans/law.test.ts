import { describe, expect, it } from 'vitest'
import { articleOf, basesOn, regimeOn } from './law'

describe('the law of a day', () => {
  it('changes on the day on which the next rule set begins', () => {
    expect(regimeOn('2023-12-31')?.code).toBe('L2003')
    expect(regimeOn('2024-01-01')?.code).toBe('L2022A')
    expect(regimeOn('1990-01-01')).toBeUndefined()
  })

  it('offers no law that is no longer in force', () => {
    expect(basesOn('2022-01-26').map((one) => one.number)).toContain('15/2003/QH11')
    expect(basesOn('2024-01-01').map((one) => one.number)).not.toContain('15/2003/QH11')
  })

  it('names the article of a title by the rule set', () => {
    expect(articleOf('titles', 'LDTT', '2022-01-26')?.article).toContain('NĐ 91/2017')
    expect(articleOf('titles', 'LDTT', '2024-02-01')?.article).toContain('06/2022')
    expect(articleOf('titles', 'UNKNOWN', '2022-01-26')).toBeUndefined()
  })
})
