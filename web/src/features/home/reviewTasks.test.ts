import { describe, expect, it } from 'vitest'
import type { InspectionLine, PaperLine, ReviewedPlan } from '../../shared/api/types'
import { reviewTasksOf } from './reviewTasks'

const plan: ReviewedPlan = {
  planId: 'p',
  year: 2022,
  code: '15/KH-UBND',
  about: 'Thi đua',
  mine: true,
  scored: true,
  today: '2022-06-01',
  reviews: [{ reviewId: 'r', kind: 'MID_YEAR', text: 'Sơ kết', due: '2022-06-30' }],
}

const steps = (one: ReviewedPlan) => reviewTasksOf({ plans: [one], waiting: [], open: [] }).map(({ step, to }) => `${step} ${to}`)

const due = (day: string): ReviewedPlan => ({ ...plan, reviews: [{ reviewId: 'r', kind: 'MID_YEAR', text: 'Sơ kết', due: day }] })

describe('what is to be done about reviews', () => {
  it('is a report within thirty days of its due day, and after it', () => {
    expect(steps(due('2022-07-01'))).toEqual(['BEGIN /reviews'])
    expect(steps(due('2022-07-02'))).toEqual([])
    expect(steps(due('2022-01-01'))).toEqual(['BEGIN /reviews'])
  })

  it('is what was begun or came back, whenever it is due, and nothing once it is sent', () => {
    const at = (state: 'DRAFT' | 'SENT' | 'RETURNED' | 'RECEIVED') => ({ ...plan, reviews: [{ reviewId: 'r', kind: 'MID_YEAR' as const, text: 'Sơ kết', due: '2022-12-01', paperId: 'x', state }] })
    expect(steps(at('DRAFT'))).toEqual(['DRAFT /reviews/papers/x'])
    expect(steps(at('RETURNED'))).toEqual(['RETURNED /reviews/papers/x'])
    expect(steps(at('SENT'))).toEqual([])
    expect(steps(at('RECEIVED'))).toEqual([])
  })

  it('is nobody else’s', () => {
    expect(steps({ ...plan, mine: false })).toEqual([])
  })

  it('puts what is due first before what has no day', () => {
    const inspection = { id: 'i', found: 'Thiếu sổ', toMend: 'Lập sổ', mendBy: '2022-06-10' } as InspectionLine
    const paper = { id: 'x', about: 'Sơ kết', unit: { name: 'Thôn 1' } } as PaperLine
    expect(reviewTasksOf({ plans: [plan], waiting: [paper], open: [inspection] }).map(({ step }) => step)).toEqual(['MEND', 'BEGIN', 'RECEIVE'])
  })
})
