import { describe, expect, it } from 'vitest'
import type { PledgeRow, SheetDraft, SheetLine, WindowView } from '../../shared/api/types'
import { tasksOf } from './pledgeTasks'

const unit = { id: 'u', code: 'u', name: 'Thôn 1', kind: 'VILLAGE' }
const window: WindowView = {
  id: 'w',
  planId: 'p',
  edition: 1,
  unit,
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
  now: '2022-02-07T12:00:00+07:00',
}
const mine = (state: PledgeRow['state'], subject = 'me'): PledgeRow => ({
  id: `r-${state}`,
  version: 1,
  windowId: 'w',
  unit,
  subject: { kind: 'OFFICIAL', id: subject, name: 'Tôi' },
  state,
  titles: [],
  forms: [],
  late: false,
  changedAt: '2022-02-01T00:00:00+07:00',
})
const sheet: SheetLine = {
  id: 's',
  version: 1,
  windowId: 'w',
  unit,
  edition: 1,
  state: 'SENT',
  rows: 3,
  late: false,
  due: window.ends,
  sentAt: '2022-02-06T00:00:00+07:00',
  sentBy: 'Trưởng thôn',
  informational: false,
}
const draft: SheetDraft = { windowId: 'w', unitId: 'u', due: window.ends, now: window.now, rows: [], seen: '', missing: [], collective: false }

const steps = (known: Partial<Parameters<typeof tasksOf>[0]>) =>
  tasksOf({ person: 'me', windows: [window], mine: [], waiting: [], drafts: [], ...known }).map(({ step, to }) => `${step} ${to}`)

describe('what waits at home', () => {
  it('is the registration as long as nothing is handed in', () => {
    expect(steps({})).toEqual(['REGISTER /pledges/windows/w/register'])
    expect(steps({ mine: [mine('DRAFT')] })).toEqual(['DRAFT /pledges/r-DRAFT/edit'])
    expect(steps({ mine: [mine('WITHDRAWN')] })).toEqual(['REGISTER /pledges/windows/w/register'])
    expect(steps({ mine: [mine('SUBMITTED')] })).toEqual([])
  })

  it('is nothing after the end, but by a door', () => {
    expect(steps({ windows: [{ ...window, phase: 'OVER' }] })).toEqual([])
    expect(steps({ windows: [{ ...window, phase: 'OVER', doorUntil: '2022-02-20T00:00:00+07:00' }] })).toHaveLength(1)
    expect(steps({ windows: [{ ...window, mine: false }] })).toEqual([])
  })

  it('begins with what came back', () => {
    expect(steps({ mine: [mine('RETURNED', 'other')] })).toEqual(['RETURNED /pledges/r-RETURNED/edit', 'REGISTER /pledges/windows/w/register'])
  })

  it('is the sheet for the head who has rows to send or got it back, and for the officer whom it waits for', () => {
    const row = { pledgeId: 'x', version: 1, subject: mine('SUBMITTED').subject, titles: [], forms: [], receipt: '2022-0000001', acceptedAt: window.now, late: false }
    const handed = [mine('SUBMITTED')]
    expect(steps({ mine: handed, drafts: [draft] })).toEqual([])
    expect(steps({ mine: handed, drafts: [{ ...draft, rows: [row] }] })).toEqual(['SEND /pledges/windows/w/sheet'])
    expect(steps({ mine: handed, drafts: [{ ...draft, last: { ...sheet, state: 'RETURNED' } }] })).toEqual(['SENT_BACK /pledges/windows/w/sheet'])
    expect(steps({ mine: handed, waiting: [sheet, { ...sheet, id: 't', informational: true }] })).toEqual(['REVIEW /pledges/sheets/s'])
  })
})
