import { useQueries, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import { get, write } from '../../../shared/api/client'
import type { ImportView } from '../../../shared/api/types'
import { PLEDGE } from '../api'
import { stepOf, type Drop } from './drops'

/** The server lets one person have five unfinished tasks. */
const AT_ONCE = 3

const POLL = 700

function one(id: string | undefined) {
  return { queryKey: ['pledges', 'import', id], queryFn: () => get<ImportView>(`${PLEDGE}/imports/${id}`) }
}

/** The files dropped on the page; their numbers live in the address, so that a visit can be taken up again. */
export function useDrops(window: string) {
  const [parameters, setParameters] = useSearchParams()
  const [drops, setDrops] = useState<Drop[]>(() => (parameters.get('imports')?.split(',') ?? []).filter(Boolean).map((id) => ({ key: id, name: '', id })))
  const queries = useQueryClient()
  const queue = useRef<{ key: string; file: File }[]>([])
  const working = useRef(0)
  const views = useQueries({
    queries: drops.map(({ id }) => ({
      ...one(id),
      enabled: id !== undefined,
      refetchInterval: (query: { state: { data?: ImportView | undefined } }) => (query.state.data?.task.finishedAt === null ? POLL : (false as const)),
    })),
  })
  const items = drops.map((drop, n) => {
    const query = views[n]
    const problem = drop.problem ?? (query?.isError ? query.error : undefined)
    return { ...drop, problem, view: query?.data, step: stepOf({ ...drop, problem }, query?.data) }
  })

  function change(key: string, part: Partial<Drop>) {
    setDrops((all) => all.map((drop) => (drop.key === key ? { ...drop, ...part } : drop)))
  }

  /** Sends a file and waits until it is checked. */
  async function send({ key, file }: { key: string; file: File }) {
    change(key, { sending: true })
    const form = new FormData()
    form.append('file', file)
    try {
      const started = await write<ImportView>('POST', `${PLEDGE}/imports?window=${window}`, form)
      queries.setQueryData(one(started.id).queryKey, started)
      change(key, { sending: false, id: started.id })
      while ((await queries.fetchQuery({ ...one(started.id), staleTime: POLL })).task.finishedAt === null) {
        await new Promise((resolve) => setTimeout(resolve, POLL))
      }
    } catch (problem) {
      change(key, { sending: false, problem })
    }
  }

  async function work() {
    working.current++
    for (let file = queue.current.shift(); file; file = queue.current.shift()) await send(file)
    working.current--
  }

  const ids = drops.flatMap(({ id }) => id ?? []).join()
  useEffect(() => {
    setParameters(
      (before) => {
        const after = new URLSearchParams(before)
        if (ids) after.set('imports', ids)
        else after.delete('imports')
        return after
      },
      { replace: true },
    )
  }, [ids, setParameters])

  return {
    items,
    add: (file: File) => {
      const drop = { key: crypto.randomUUID(), name: file.name, file }
      setDrops((all) => [...all, { key: drop.key, name: drop.name }])
      queue.current.push(drop)
      if (working.current < AT_ONCE) void work()
    },
    clear: () => setDrops([]),
  }
}

export type Item = ReturnType<typeof useDrops>['items'][number]
