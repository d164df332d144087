import type { InspectionLine, PaperLine, ReviewedPlan } from '../../shared/api/types'

/** One thing to do about reviews, and where it is done. */
export interface ReviewTask {
  step: 'BEGIN' | 'DRAFT' | 'RETURNED' | 'RECEIVE' | 'MEND'
  to: string
  title: string
  due?: string
  days?: number
  unit?: string
}

interface Known {
  plans: readonly ReviewedPlan[]
  /** Papers that wait for the officer's word. */
  waiting: readonly PaperLine[]
  /** What inspections found and is not mended yet; the head's alone. */
  open: readonly InspectionLine[]
}

/** So many days ahead a report becomes something to do. */
const AHEAD = 30

const DAY = 86_400_000

/** What is to be done, the nearest due day first; what has no day comes last. */
export function reviewTasksOf({ plans, waiting, open }: Known): ReviewTask[] {
  const reports = plans
    .filter(({ mine }) => mine)
    .flatMap((plan) =>
      plan.reviews.flatMap((review): ReviewTask[] => {
        const { due, state, paperId, text } = review
        if (state === 'SENT' || state === 'RECEIVED') return []
        const days = due ? Math.round((Date.parse(due) - Date.parse(plan.today)) / DAY) : undefined
        const when = due && days !== undefined ? { due, days } : {}
        if (paperId && state) return [{ step: state, to: `/reviews/papers/${paperId}`, title: text, ...when }]
        return days !== undefined && days <= AHEAD ? [{ step: 'BEGIN', to: '/reviews', title: text, ...when }] : []
      }),
    )
  const mend = open.map((one): ReviewTask => ({ step: 'MEND', to: '/reviews/inspections?open=true', title: one.toMend ?? one.found, ...(one.mendBy ? { due: one.mendBy } : {}) }))
  const receive = waiting.map((paper): ReviewTask => ({ step: 'RECEIVE', to: `/reviews/papers/${paper.id}`, title: paper.about, unit: paper.unit.name }))
  return [...[...reports, ...mend].sort((one, other) => (one.due ?? '9').localeCompare(other.due ?? '9')), ...receive]
}
