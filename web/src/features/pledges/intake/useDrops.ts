import { useQueries, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { useSearchParams } from 'react-router'
import { get, write } from '../../../shared/api/client'
import type { ImportView } from '../../../shared/api/types'
import { PLEDGE } from '../api'
import { next, stepOf, type Drop } from './drops'

const POLL = 700

/** The files dropped on the page; their numbers live in the address, so that a visit can be taken up again. */
export function useDrops(window: string) {
  const [parameters, setParameters] = useSearchParams()
  const [drops, setDrops] = useState<Drop[]>(() => (parameters.get('imports')?.split(',') ?? []).filter(Boolean).map((id) => ({ key: id, name: '', id })))
  const queries = useQueryClient()
  const change = useCallback((key: string, part: Partial<Drop>) => setDrops((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one))), [])
  const views = useQueries({
    queries: drops.map(({ id }) => ({
      queryKey: ['pledges', 'import', id],
      queryFn: () => get<ImportView>(`${PLEDGE}/imports/${id}`),
      enabled: id !== undefined,
      refetchInterval: (query: { state: { data?: ImportView | undefined } }) => (query.state.data?.task.finishedAt === null ? POLL : (false as const)),
    })),
  })
  const items = drops.map((drop, n) => {
    const query = views[n]
    const problem = drop.problem ?? (query?.isError ? query.error : undefined)
    return { ...drop, problem, view: query?.data, step: stepOf({ ...drop, problem }, query?.data) }
  })
  const due = next(items).join()

  useEffect(() => {
    for (const key of due.split(',').filter(Boolean)) {
      const file = drops.find((drop) => drop.key === key)?.file
      if (!file) continue
      change(key, { sending: true })
      const form = new FormData()
      form.append('file', file)
      write<ImportView>('POST', `${PLEDGE}/imports?window=${window}`, form).then(
        (started) => {
          queries.setQueryData(['pledges', 'import', started.id], started)
          change(key, { sending: false, id: started.id })
        },
        (problem: unknown) => change(key, { sending: false, problem }),
      )
    }
    // What is due changes with every step of every file; the list itself would send twice.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [due])

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
    add: (files: readonly File[]) => setDrops((all) => [...all, ...files.map((file) => ({ key: crypto.randomUUID(), name: file.name, file }))]),
    clear: () => setDrops([]),
  }
}

export type Item = ReturnType<typeof useDrops>['items'][number]
