// Files on their way in.
import type { ImportView } from '../../../shared/api/types'

export type Step = 'waiting' | 'sending' | 'checking' | 'checked' | 'taking' | 'done' | 'refused' | 'cancelled'

/** A file of this visit; what came back from an earlier one is known by its number alone. */
export interface Drop {
  key: string
  name: string
  sending?: boolean
  id?: string
  problem?: unknown
}

export function stepOf(drop: Pick<Drop, 'sending' | 'id' | 'problem'>, view: ImportView | undefined): Step {
  if (drop.problem !== undefined) return 'refused'
  if (drop.id === undefined) return drop.sending ? 'sending' : 'waiting'
  if (view === undefined) return 'checking'
  if (view.task.finishedAt === null) return view.state === 'CHECKING' ? 'checking' : 'taking'
  if (view.state === 'DONE') return 'done'
  if (view.task.state === 'FAILED') return 'refused'
  if (view.task.state === 'CANCELLED' && view.state === 'CHECKING') return 'cancelled'
  return 'checked'
}

/** What one press on the button takes in. */
export function acceptable(views: readonly (ImportView | undefined)[]): { ids: string[]; rows: number; questions: number; faulty: number } {
  const ready = views.filter((view): view is ImportView => view !== undefined && view.state === 'CHECKED' && view.task.finishedAt !== null && (view.counts?.added ?? 0) > 0)
  const sum = (of: (counts: NonNullable<ImportView['counts']>) => number) => ready.reduce((total, { counts }) => total + (counts ? of(counts) : 0), 0)
  return { ids: ready.map(({ id }) => id), rows: sum((one) => one.added), questions: sum((one) => one.questions), faulty: sum((one) => one.faulty) }
}
