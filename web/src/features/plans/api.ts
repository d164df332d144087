import { useQuery, type QueryClient } from '@tanstack/react-query'
import { get, path } from '../../shared/api/client'
import type { PlanView } from './model'

export const PLANS = '/api/plan/plans'

export function usePlan(id: string, edition?: string) {
  return useQuery({
    queryKey: ['plans', id, edition ?? 'newest'],
    queryFn: () => get<PlanView>(path(`${PLANS}/${id}`, { edition })),
  })
}

/** The service's word on a plan after something was done to it; whatever lists it is asked anew. */
export function keep(queries: QueryClient, plan: PlanView) {
  void queries.invalidateQueries({ queryKey: ['plans'], predicate: ({ queryKey }) => queryKey[1] !== plan.id })
  void queries.invalidateQueries({ queryKey: ['plans', plan.id, 'editions'] })
  queries.setQueryData(['plans', plan.id, 'newest'], plan)
}
