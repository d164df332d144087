import type { PledgeRow, SheetDraft, SheetLine, WindowView } from '../../shared/api/types'

/** One thing to do about registrations, and where it is done. */
export interface PledgeTask {
  step: 'REGISTER' | 'DRAFT' | 'RETURNED' | 'SEND' | 'SENT_BACK' | 'REVIEW'
  to: string
  title: string
  ends?: string
  days?: number
  remark?: string
  sheet?: SheetLine
  draft?: SheetDraft
}

interface Known {
  person: string
  windows: readonly WindowView[]
  mine: readonly PledgeRow[]
  /** Sheets that wait for the officer's word. */
  waiting: readonly SheetLine[]
  /** Of the head's own unit, a window each. */
  drafts: readonly SheetDraft[]
}

const DAY = 86_400_000

/** What is to be done, the mending first: it has been asked for by name. */
export function tasksOf({ person, windows, mine, waiting, drafts }: Known): PledgeTask[] {
  const window = (id: string) => windows.find((one) => one.id === id)
  const title = (id: string) => window(id)?.planAbout ?? ''
  const returned = mine
    .filter((row) => row.state === 'RETURNED')
    .map((row): PledgeTask => ({ step: 'RETURNED', to: `/pledges/${row.id}/edit`, title: `${row.subject.name}: ${title(row.windowId)}`, ...(row.remark ? { remark: row.remark } : {}) }))
  const open = windows
    .filter((one) => one.mine && isOpen(one))
    .flatMap((one): PledgeTask[] => {
      const own = mine.filter((row) => row.windowId === one.id && row.subject.kind === 'OFFICIAL' && row.subject.id === person)
      if (own.some(({ state }) => state !== 'DRAFT' && state !== 'WITHDRAWN' && state !== 'REPLACED')) return []
      const draft = own.find(({ state }) => state === 'DRAFT')
      const ends = one.phase === 'OPEN' ? one.ends : (one.doorUntil ?? one.ends)
      const when = { ends, days: Math.ceil((Date.parse(ends) - Date.parse(one.now)) / DAY) }
      return [draft ? { step: 'DRAFT', to: `/pledges/${draft.id}/edit`, title: one.planAbout, ...when } : { step: 'REGISTER', to: `/pledges/windows/${one.id}/register`, title: one.planAbout, ...when }]
    })
  const sheets = drafts.flatMap((draft): PledgeTask[] => {
    const back = draft.last?.state === 'RETURNED'
    if (draft.rows.length === 0 && !back) return []
    return [{ step: back ? 'SENT_BACK' : 'SEND', to: `/pledges/windows/${draft.windowId}/sheet`, title: title(draft.windowId), draft }]
  })
  const review = waiting
    .filter((sheet) => !sheet.informational)
    .map((sheet): PledgeTask => ({ step: 'REVIEW', to: `/pledges/sheets/${sheet.id}`, title: title(sheet.windowId), sheet }))
  return [...returned, ...open, ...sheets, ...review]
}

function isOpen({ phase, doorUntil, now }: WindowView): boolean {
  return phase === 'OPEN' || (phase === 'OVER' && !!doorUntil && Date.parse(doorUntil) > Date.parse(now))
}
