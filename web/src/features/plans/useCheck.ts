import { useMutation, useQueryClient } from '@tanstack/react-query'
import { write } from '../../shared/api/client'
import { keep, PLANS } from './api'
import type { PlanView } from './model'

/** The check of what the server holds, and reasons for what stays; both with the version that the server last gave. */
export function useCheck(id: string) {
  const queries = useQueryClient()
  const version = () => queries.getQueryData<PlanView>(['plans', id, 'newest'])?.version
  const doing = useMutation({
    mutationFn: ({ method, road, body, key }: { method: 'POST' | 'PUT'; road: string; body: object; key?: string }) =>
      write<PlanView>(method, `${PLANS}/${id}/${road}`, { version: version(), ...body }, key),
    onSuccess: (plan) => keep(queries, plan),
  })
  return {
    busy: doing.isPending,
    problem: doing.error,
    check: () => doing.mutateAsync({ method: 'POST', road: 'check', body: {} }),
    answer: (key: string, answer: string) => doing.mutateAsync({ method: 'PUT', road: `findings/${encodeURIComponent(key)}`, body: { answer } }),
    /** One reason for all warnings that have none. */
    answerOpen: (reason: string, key: string) => doing.mutateAsync({ method: 'POST', road: 'answers', body: { reason }, key }),
  }
}
