import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem, write } from '../../shared/api/client'
import { dropDraft, findDraft, keepDraft } from '../../shared/draft/device'
import { useProblemText } from '../../shared/ui/Problem'
import { useToast } from '../../shared/ui/Toast'
import { keep, PLANS } from './api'
import { merge, put, type Conflict } from '../../shared/draft/merge'
import { same, whole, writingOf, type PlanView, type Writing } from './model'

/** After the last letter; the device is quicker than the server. */
const DEVICE_PAUSE = 400
const SERVER_PAUSE = 1_500

export interface Saved {
  kind: 'never' | 'saving' | 'both' | 'server' | 'device' | 'failed'
  at?: string
  why?: string
}

/** What the device keeps: what was typed, and on what it was typed. */
interface Kept {
  version: number
  base: Writing
  mine: Writing
}

/** A draft under the fingers: saved on device and server while it is written, merged when somebody else wrote too. */
export function useDraft(plan: PlanView) {
  const { t } = useTranslation('plans')
  const queries = useQueryClient()
  const toast = useToast()
  const text = useProblemText()
  const [mine, setMine] = useState(() => writingOf(plan))
  const [saved, setSaved] = useState<Saved>({ kind: 'never' })
  const [conflicts, setConflicts] = useState<Conflict[]>([])
  // What the server last said, and what is typed: read by timers, which must not be late.
  const base = useRef({ version: plan.version, writing: writingOf(plan) })
  const typed = useRef(mine)
  const turns = useRef<Promise<unknown>>(Promise.resolve())
  const name = `plan ${plan.id} ${plan.edition}`

  const take = useCallback((next: Writing) => {
    typed.current = next
    setMine(next)
  }, [])

  const dirty = useCallback(() => !same(typed.current, base.current.writing), [])

  const send = useCallback(async (): Promise<boolean> => {
    if (!dirty()) return true
    setSaved({ kind: 'saving' })
    // A check or an answer moved the version on, not the words; other words come by the merge.
    const newest = queries.getQueryData<PlanView>(['plans', plan.id, 'newest'])
    if (newest && newest.version > base.current.version && same(writingOf(newest), base.current.writing)) base.current.version = newest.version
    const sent = typed.current
    try {
      const answer = await write<PlanView>('PUT', `${PLANS}/${plan.id}`, { version: base.current.version, ...whole(sent) })
      base.current = { version: answer.version, writing: sent }
      keep(queries, answer)
      const onDevice = await keepDraft(name, { version: answer.version, base: sent, mine: typed.current } satisfies Kept)
      if (!dirty()) await dropDraft(name)
      setSaved({ kind: onDevice ? 'both' : 'server', at: new Date().toISOString() })
      return true
    } catch (problem) {
      if (problem instanceof Problem && problem.code === 'stale-version') {
        const theirs = (problem.body as { current?: PlanView }).current
        if (theirs) {
          const result = merge(base.current.writing, typed.current, writingOf(theirs))
          base.current = { version: theirs.version, writing: writingOf(theirs) }
          take(result.merged)
          setConflicts(result.conflicts)
          if (result.conflicts.length === 0) toast('warning', t('merged'))
          return false
        }
      }
      setSaved(problem instanceof Problem && problem.code === 'offline' ? { kind: 'device' } : { kind: 'failed', why: text(problem) })
      return false
    }
  }, [dirty, name, plan.id, queries, t, take, text, toast])

  /** One write at a time, whoever asks for it; the next goes on with the version that the last one got. */
  const inTurn = useCallback(<T,>(work: () => Promise<T>): Promise<T> => {
    const turn = turns.current.then(work)
    turns.current = turn.catch(() => undefined)
    return turn
  }, [])

  const save = useCallback(() => inTurn(send), [inTurn, send])

  // What was typed here before, and did not reach the server.
  useEffect(() => {
    void findDraft<Kept>(name).then((kept) => {
      if (!kept) return
      const result = merge(kept.base, kept.mine, base.current.writing)
      if (same(result.merged, base.current.writing)) return
      take(result.merged)
      setConflicts(result.conflicts)
      toast('warning', t('restored'))
    })
    // Only when the editor opens.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [name])

  const latest = useRef(save)
  useEffect(() => {
    latest.current = save
  }, [save])

  useEffect(() => {
    if (!dirty()) return
    const onDevice = setTimeout(() => void keepDraft(name, { version: base.current.version, base: base.current.writing, mine } satisfies Kept), DEVICE_PAUSE)
    const onServer = setTimeout(() => {
      if (conflicts.length === 0) void latest.current()
    }, SERVER_PAUSE)
    return () => {
      clearTimeout(onDevice)
      clearTimeout(onServer)
    }
  }, [mine, conflicts, dirty, name])

  // Leaving the page sends what is left.
  useEffect(() => () => void latest.current(), [])

  return {
    mine,
    saved,
    conflicts,
    /** Does something with what is typed once the server has it; says whether it had. */
    onceSaved: (work: () => Promise<unknown>) =>
      inTurn(async () => {
        const there = await send()
        if (there) await work()
        return there
      }),
    set: (steps: (string | number)[], value: unknown) => take(put(typed.current, steps, value)),
    settle: (conflict: Conflict, value: unknown) => {
      take(put(typed.current, conflict.path, value))
      setConflicts((before) => before.filter((one) => one !== conflict))
    },
  }
}
