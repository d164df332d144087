import { useQuery } from '@tanstack/react-query'
import { get } from '../../shared/api/client'
import { PLEDGE, type PledgeView, type ProgressView } from './model'

export function usePledge(id: string) {
  return useQuery({ queryKey: ['pledges', 'one', id], queryFn: () => get<PledgeView>(`${PLEDGE}/pledges/${id}`) })
}

export function useProgress(pledge: string) {
  return useQuery({ queryKey: ['reviews', 'progress', pledge], queryFn: () => get<ProgressView>(`${PLEDGE}/pledges/${pledge}/progress`) })
}
