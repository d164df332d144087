import { describe, expect, it } from 'vitest'
import type { ImportView } from '../../../shared/api/types'
import { acceptable, stepOf } from './drops'

function view(state: ImportView['state'], task: string, finished: boolean, counts: Partial<NonNullable<ImportView['counts']>> = {}): ImportView {
  return { id: `${state}-${task}`, fileName: 'biểu.xlsx', state, counts: { added: 0, same: 0, faulty: 0, questions: 0, ...counts }, createdAt: '', task: { state: task, finishedAt: finished ? '2022-02-01' : null } } as ImportView
}

describe('dropped files', () => {
  it('are told where they are', () => {
    expect(stepOf({}, undefined)).toBe('waiting')
    expect(stepOf({ sending: true }, undefined)).toBe('sending')
    expect(stepOf({ problem: new Error() }, undefined)).toBe('refused')
    expect(stepOf({ id: '1' }, undefined)).toBe('checking')
    expect(stepOf({ id: '1' }, view('CHECKING', 'RUNNING', false))).toBe('checking')
    expect(stepOf({ id: '1' }, view('CHECKING', 'FAILED', true))).toBe('refused')
    expect(stepOf({ id: '1' }, view('CHECKING', 'CANCELLED', true))).toBe('cancelled')
    expect(stepOf({ id: '1' }, view('CHECKED', 'DONE', true))).toBe('checked')
    expect(stepOf({ id: '1' }, view('CHECKED', 'RUNNING', false))).toBe('taking')
    expect(stepOf({ id: '1' }, view('CHECKED', 'CANCELLED', true))).toBe('checked')
    expect(stepOf({ id: '1' }, view('DONE', 'DONE', true))).toBe('done')
  })

  it('are taken in together, as far as they have new rows', () => {
    const views = [view('CHECKED', 'DONE', true, { added: 2, faulty: 1 }), view('CHECKED', 'DONE', true, { same: 5, faulty: 3 }), view('CHECKED', 'RUNNING', false, { added: 7 }), view('DONE', 'DONE', true, { added: 9 }), undefined]
    expect(acceptable(views)).toEqual({ ids: ['CHECKED-DONE'], rows: 2, questions: 0, faulty: 1 })
  })
})
