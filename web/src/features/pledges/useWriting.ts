import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { get, Problem, write } from '../../shared/api/client'
import { dropDraft, findDraft, keepDraft } from '../../shared/draft/device'
import { merge, put, type Conflict } from '../../shared/draft/merge'
import { useProblemText } from '../../shared/ui/Problem'
import { useToast } from '../../shared/ui/Toast'
import { PLEDGE } from './api'
import { EMPTY, same, whole, type Content, type PledgeRef, type PledgeView, type Receipt, type Subject } from './model'

/** After the last letter; the device is quicker than the server. */
const DEVICE_PAUSE = 400
const SERVER_PAUSE = 1_500

export interface Saved {
  kind: 'never' | 'saving' | 'both' | 'server' | 'device' | 'failed'
  at?: string
  why?: string
}

/** What is written: something new, something held by the server, or what takes another's place. */
export type Task =
  | { kind: 'new'; windowId: string; subject: Subject }
  | { kind: 'held'; pledge: PledgeView }
  | { kind: 'replacement'; pledge: PledgeView }

/** What the device keeps: what was typed, and on what it was typed. */
interface Kept {
  id: string
  version: number
  base: Content
  mine: Content
}

/** Where the receipt of a pledge lies on the device. */
export const receiptName = (id: string) => `receipt ${id}`

/** A draft keeps its name when the server gets to know it: what was typed last may be on the device alone. */
function nameOf(task: Task): string {
  if (task.kind === 'replacement') return `replacement ${task.pledge.id}`
  const { windowId, subject } = about(task)
  return `pledge ${windowId} ${subject.kind} ${subject.id}`
}

/** Version 0: the server has nothing of it yet. */
function start(task: Task): Kept {
  const content = task.kind === 'new' ? EMPTY : task.pledge.content
  const version = task.kind === 'new' ? 0 : task.pledge.version
  return { id: task.kind === 'held' ? task.pledge.id : crypto.randomUUID(), version, base: content, mine: content }
}

/** A pledge under the fingers: kept on device and server while it is written, and handed in once however often it is sent. */
export function useWriting(task: Task) {
  const { t } = useTranslation('pledges')
  const queries = useQueryClient()
  const toast = useToast()
  const text = useProblemText()
  const [first] = useState(() => start(task))
  const [mine, setMine] = useState(first.mine)
  const [saved, setSaved] = useState<Saved>({ kind: 'never' })
  const [conflicts, setConflicts] = useState<Conflict[]>([])
  // Read by timers, which must not be late.
  const base = useRef({ id: first.id, version: first.version, content: first.base })
  const typed = useRef(mine)
  const running = useRef<Promise<boolean>>(undefined)
  const keys = useRef(new Map<number, string>())
  const asking = useRef(false)
  const name = nameOf(task)
  const onServer = task.kind !== 'replacement'

  const take = useCallback((next: Content) => {
    typed.current = next
    setMine(next)
  }, [])

  /** Until it is answered nothing is written: the device still holds what was typed, and on what. */
  const ask = useCallback((next: Conflict[]) => {
    asking.current = next.length > 0
    setConflicts(next)
  }, [])

  const dirty = useCallback(() => !same(typed.current, base.current.content), [])

  const kept = useCallback((): Kept => ({ id: base.current.id, version: base.current.version, base: base.current.content, mine: typed.current }), [])

  const send = useCallback(async (): Promise<boolean> => {
    if (!dirty() || !onServer) return true
    setSaved({ kind: 'saving' })
    const sent = typed.current
    try {
      base.current = { ...base.current, version: await store(task, base.current, sent), content: sent }
      const onDevice = await keepDraft(name, kept())
      if (!dirty()) await dropDraft(name)
      setSaved({ kind: onDevice ? 'both' : 'server', at: new Date().toISOString() })
      return true
    } catch (problem) {
      const theirs = problem instanceof Problem && problem.code === 'stale-version' ? (problem.body as { current?: PledgeView }).current : undefined
      if (theirs?.acts.includes('EDIT')) {
        // Two devices of the same person: what only one of them changed is taken, the rest is asked.
        const result = merge(base.current.content, typed.current, theirs.content)
        take(result.merged)
        base.current = { id: theirs.id, version: theirs.version, content: theirs.content }
        ask(result.conflicts)
        if (result.conflicts.length === 0) toast('warning', t('merged'))
        return false
      }
      setSaved(problem instanceof Problem && problem.code === 'offline' ? { kind: 'device' } : { kind: 'failed', why: text(problem) })
      return false
    }
  }, [ask, dirty, kept, name, onServer, t, take, task, text, toast])

  /** One write at a time; the next goes on with the version that the last one got. */
  const save = useCallback(async (): Promise<boolean> => {
    await running.current
    running.current = send()
    return running.current
  }, [send])

  // What was typed here before, and did not reach the server.
  useEffect(() => {
    void findDraft<Kept>(name).then((found) => {
      if (!found) return
      const result = restored(task, found, base.current)
      if (!result) return void dropDraft(name)
      const next = result.merged
      if (task.kind === 'new') base.current = { ...base.current, id: found.id }
      if (same(next, typed.current)) return
      take(next)
      ask(result.conflicts)
      toast('warning', t('restored'))
    })
    // Only when the form opens.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [name])

  const latest = useRef(save)
  useEffect(() => {
    latest.current = save
  }, [save])

  useEffect(() => {
    if (!dirty() || conflicts.length > 0) return
    const device = setTimeout(() => {
      void keepDraft(name, kept()).then((done) => {
        if (done && !onServer) setSaved({ kind: 'device', at: new Date().toISOString() })
      })
    }, DEVICE_PAUSE)
    const server = setTimeout(() => void latest.current(), SERVER_PAUSE)
    return () => {
      clearTimeout(device)
      clearTimeout(server)
    }
  }, [mine, conflicts, dirty, kept, name, onServer])

  // Leaving the page sends what is left.
  const done = useRef(false)
  useEffect(
    () => () => {
      if (!done.current && !asking.current) void latest.current()
    },
    [],
  )

  /** Hands it in; the same version always goes with the same key, so that a lost answer is asked for again. */
  const submit = async (): Promise<Receipt> => {
    if (onServer && !(await save()) && dirty()) {
      // Merged just now, or failed: the second try goes with what the server has.
      if (asking.current || !(await save())) throw new Problem(0, 'not-saved', t('notSaved'), undefined, [])
    }
    const { id, version } = base.current
    const key = keys.current.get(version) ?? crypto.randomUUID()
    keys.current.set(version, key)
    const receipt =
      task.kind === 'replacement'
        ? await write<Receipt>('POST', `${PLEDGE}/pledges/${task.pledge.id}/replacement`, { version: task.pledge.version, id, content: whole(typed.current) }, key)
        : version === 0
          ? await write<Receipt>('POST', `${PLEDGE}/pledges`, { id, ...about(task), content: whole(typed.current) }, key)
          : await write<Receipt>('POST', `${PLEDGE}/pledges/${id}/submission`, { version }, key)
    done.current = true
    await dropDraft(name)
    await keepDraft(receiptName(receipt.id), receipt)
    // On a shared computer it lives as long as the page.
    queries.setQueryData(['receipt', receipt.id], receipt)
    void queries.invalidateQueries({ queryKey: ['pledges'] })
    return receipt
  }

  return {
    mine,
    saved,
    conflicts,
    save,
    submit,
    set: (part: Partial<Content>) => take({ ...typed.current, ...part }),
    settle: (conflict: Conflict, value: unknown) => {
      take(put(typed.current, conflict.path, value))
      ask(conflicts.filter((one) => one !== conflict))
    },
  }
}

/** What to go on with, or nothing when it belongs to a draft that is gone. */
function restored(task: Task, found: Kept, base: { id: string; content: Content }): { merged: Content; conflicts: Conflict[] } | undefined {
  const untouched = { merged: found.mine, conflicts: [] }
  switch (task.kind) {
    case 'new':
      return found.version === 0 ? untouched : undefined
    case 'held':
      return found.id === base.id ? merge(found.base, found.mine, base.content) : undefined
    case 'replacement':
      return found.version === task.pledge.version ? untouched : undefined
  }
}

function about(task: Task): { windowId: string; subject: Subject } {
  return task.kind === 'new' ? { windowId: task.windowId, subject: task.subject } : { windowId: task.pledge.windowId, subject: task.pledge.subject }
}

/** Writes a draft to the server and returns the version that it has there now. */
async function store(task: Task, { id, version }: { id: string; version: number }, content: Content): Promise<number> {
  const address = `${PLEDGE}/pledges/${id}`
  const change = async (of: number) => (await write<PledgeRef>('PUT', address, { version: of, content: whole(content) })).version
  if (version > 0) return change(version)
  try {
    return (await write<PledgeRef>('POST', `${PLEDGE}/drafts`, { id, ...about(task), content: whole(content) }, `draft:${id}`)).version
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.code === 'offline') throw problem
    // It may be there already, its answer lost on the way.
    const held = await get<PledgeView>(address).catch(() => undefined)
    if (!held) throw problem
    return change(held.version)
  }
}
