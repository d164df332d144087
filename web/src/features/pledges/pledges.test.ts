import { describe, expect, it } from 'vitest'
import { bare, boardRows, headsOf } from './board'
import { bars, codes, cumulate, line } from './chart'
import { left } from './left'
import { choices, EMPTY, figureOf, openUntil, same, whole, type BoardRow, type TitleCount, type WindowView } from './model'

const unit = (id: string, name = id) => ({ id, name, code: id, kind: 'VILLAGE' })

const window: WindowView = {
  id: 'w',
  planId: 'p',
  edition: 1,
  unit: unit('x'),
  year: 2022,
  planCode: '15/KH-UBND',
  planAbout: 'Phát động',
  phase: 'OPEN',
  unitKinds: [],
  opens: '2022-01-26T00:00:00+07:00',
  closes: '2022-02-09T00:00:00+07:00',
  ends: '2022-02-09T00:00:00+07:00',
  mine: true,
  titles: [],
  forms: [],
  movements: [],
  now: '2022-02-08T23:59:59.999+07:00',
}

describe('a figure', () => {
  it.each([
    ['1.000', 1000],
    ['1.234.567,5', 1234567.5],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['1,234', 1.234],
    [' 95 ', 95],
    ['-3', -3],
  ])('%s is read as people here write it', (text, figure) => expect(figureOf(text)).toBe(figure))

  it.each(['', 'mười', '12,', '1.00.000', '95%', '1,2,3'])('"%s" is none', (text) => expect(figureOf(text)).toBeUndefined())
})

describe('what is left', () => {
  it('is over at the first moment that is too late, and a minute just before', () => {
    expect(left(0)).toBeUndefined()
    expect(left(1)).toEqual({ days: 0, hours: 0, minutes: 1 })
  })

  it('is counted in days, hours and minutes', () => {
    expect(left(2 * 86_400_000 + 5 * 3_600_000)).toEqual({ days: 2, hours: 5, minutes: 0 })
    expect(left(3_600_000 - 1)).toEqual({ days: 0, hours: 1, minutes: 0 })
  })
})

describe('what is typed', () => {
  it('is sent without commitments and topics that have no words yet', () => {
    expect(whole({ ...EMPTY, commitments: [{ text: '  ' }, { text: ' Thu gom rác ', figure: 95, unitOfMeasure: ' % ' }], initiative: { topic: ' ', field: 'Y tế' } })).toEqual({
      ...EMPTY,
      commitments: [{ text: 'Thu gom rác', figure: 95, unitOfMeasure: '%' }],
    })
  })

  it('says the same as long as only such change', () => {
    expect(same(EMPTY, { ...EMPTY, commitments: [{ text: '' }] })).toBe(true)
    expect(same(EMPTY, { ...EMPTY, titles: ['LDTT'] })).toBe(false)
  })
})

describe('a window', () => {
  it('is open until its end for the units that it is for', () => {
    expect(openUntil(window)).toBe(window.ends)
    expect(openUntil({ ...window, mine: false })).toBeUndefined()
    expect(openUntil({ ...window, phase: 'AHEAD' })).toBeUndefined()
    expect(openUntil({ ...window, phase: 'VOID', doorUntil: '2022-03-01T00:00:00+07:00' })).toBeUndefined()
  })

  it('that is over is open by a door as long as the door is', () => {
    const over = { ...window, phase: 'OVER' as const, now: '2022-02-10T00:00:00+07:00' }
    expect(openUntil(over)).toBeUndefined()
    expect(openUntil({ ...over, doorUntil: '2022-02-10T00:00:00+07:00' })).toBeUndefined()
    expect(openUntil({ ...over, doorUntil: '2022-02-10T00:00:00.001+07:00' })).toBe('2022-02-10T00:00:00.001+07:00')
  })

  it('that names nothing offers the catalogue, to each what is for such a subject', () => {
    expect(choices(window, 'OFFICIAL').titles).toContain('LDTT')
    expect(choices(window, 'OFFICIAL').titles).not.toContain('GDVH')
    expect(choices(window, 'HOUSEHOLD').titles).toEqual(['GDVH'])
    expect(choices(window, 'COLLECTIVE').titles).toContain('TTLDTT')
  })

  it('that names titles offers no others and no forms, and a code that is newer than the page', () => {
    expect(choices({ titles: ['LDTT', 'TTLDTT', 'MOI'], forms: [] }, 'OFFICIAL')).toEqual({ titles: ['LDTT', 'MOI'], forms: [] })
  })
})

describe('the charts', () => {
  const counts: TitleCount[] = [
    { unit: unit('a', 'Thôn 1'), code: 'LDTT', pledged: 2 },
    { unit: unit('b', 'Thôn 2'), code: 'LDTT', pledged: 5 },
    { unit: unit('a', 'Thôn 1'), code: 'GK', pledged: 4 },
  ]

  it('add up the hours in their order', () => {
    expect(
      cumulate([
        { hour: '2022-02-08T09:00:00+07:00', accepted: 3 },
        { hour: '2022-02-08T08:00:00+07:00', accepted: 2 },
      ]).map(({ total }) => total),
    ).toEqual([2, 5])
  })

  it('draw from the lower left to the upper right corner', () => {
    expect(line([{ at: 50, total: 5 }, { at: 100, total: 10 }], [0, 100], 10, 200, 100)).toBe('0,100 100,50 200,0')
  })

  it('count units by one title or by all, the most first', () => {
    expect(bars(counts, 'LDTT').map(({ name, count }) => [name, count])).toEqual([['Thôn 2', 5], ['Thôn 1', 2]])
    expect(bars(counts, undefined).map(({ count }) => count)).toEqual([6, 5])
    expect(codes(counts)).toEqual(['LDTT', 'GK'])
  })
})

describe('the board', () => {
  const row = (name: string, sheet?: BoardRow['sheet']): BoardRow => ({
    unit: unit(name),
    managedBy: 'COMMUNE',
    expected: 1,
    registered: 0,
    submitted: 0,
    confirmed: 0,
    sent: 0,
    received: 0,
    returned: 0,
    late: 0,
    ...(sheet ? { sheet } : {}),
  })

  it('is narrowed by a name typed without marks, and by the state', () => {
    const rows = [row('Thôn Hà Riềng', 'SENT'), row('Trường Tiểu học')]
    expect(boardRows(rows, 'ha rieng', undefined).map((one) => one.unit.name)).toEqual(['Thôn Hà Riềng'])
    expect(boardRows(rows, undefined, 'NONE').map((one) => one.unit.name)).toEqual(['Trường Tiểu học'])
    expect(boardRows(rows, 'ha', 'RECEIVED')).toEqual([])
    expect(bare('Đường')).toBe('duong')
  })

  it('knows whom to ring up', () => {
    const person = { id: 'h', fullName: 'Ngô Thị Mỹ Trang', phone: '0905 000 001', active: true, assignments: [{ id: 'i', role: 'unit-head', unit: unit('a'), from: '2022-01-01' }, { id: 'j', role: 'official', unit: unit('b'), from: '2022-01-01' }] }
    expect([...headsOf([person])]).toEqual([['a', { name: 'Ngô Thị Mỹ Trang', phone: '0905 000 001' }]])
  })
})
