import type { PersonRow } from '../../shared/api/types'
import type { BoardRow } from './model'
import type { SheetStep } from './State'

/** Letters without marks, for a search that is typed without them. */
export function bare(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase()
}

/** The units that the search and the chosen state leave. */
export function boardRows(rows: readonly BoardRow[], q: string | undefined, step: SheetStep | undefined): BoardRow[] {
  const wanted = bare(q ?? '')
  return rows.filter((row) => (step === undefined || (row.sheet ?? 'NONE') === step) && bare(row.unit.name).includes(wanted))
}

/** Who heads which unit, with the phone. */
export function headsOf(people: readonly PersonRow[]): Map<string, { name: string; phone: string | undefined }> {
  return new Map(
    people.flatMap(({ fullName, phone, assignments }) =>
      assignments.filter(({ role }) => role === 'unit-head').map(({ unit }) => [unit.id, { name: fullName, phone: phone ?? undefined }] as const),
    ),
  )
}

/** Whose sheet has not come, or went back. */
export function isWaitedFor({ sheet }: Pick<BoardRow, 'sheet'>): boolean {
  return !sheet || sheet === 'RETURNED'
}
