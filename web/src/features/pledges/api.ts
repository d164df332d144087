import { useQuery } from '@tanstack/react-query'
import { get } from '../../shared/api/client'
import type { Page } from '../../shared/api/types'
import type { LiveView, PledgeRow, PledgeView, SheetDraft, SheetView, WindowView } from './model'

export const PLEDGE = '/api/pledge'

export function useWindow(id: string) {
  return useQuery({ queryKey: ['pledges', 'window', id], queryFn: () => get<WindowView>(`${PLEDGE}/windows/${id}`) })
}

export function useWindows() {
  return useQuery({ queryKey: ['pledges', 'windows'], queryFn: () => get<Page<WindowView>>(`${PLEDGE}/windows`, { size: 50 }) })
}

/** What I have written, for myself and for others. */
export function useMine(window?: string) {
  return useQuery({
    queryKey: ['pledges', 'mine', window],
    queryFn: () => get<Page<PledgeRow>>(`${PLEDGE}/pledges`, { mine: 'true', window, size: 100 }),
    refetchOnMount: 'always',
  })
}

export function usePledge(id: string | undefined) {
  return useQuery({
    queryKey: ['pledges', 'one', id],
    queryFn: () => get<PledgeView>(`${PLEDGE}/pledges/${id}`),
    enabled: id !== undefined,
    refetchOnMount: 'always',
  })
}

export function useSheetDraft(window: string, enabled = true) {
  return useQuery({ queryKey: ['pledges', 'sheet-draft', window], queryFn: () => get<SheetDraft>(`${PLEDGE}/windows/${window}/sheet`), enabled })
}

export function useSheet(id: string) {
  return useQuery({ queryKey: ['pledges', 'sheet', id], queryFn: () => get<SheetView>(`${PLEDGE}/sheets/${id}`) })
}

export function useLive(plan: string) {
  return useQuery({ queryKey: ['pledges', 'live', plan], queryFn: () => get<LiveView>(`${PLEDGE}/plans/${plan}/consolidation`) })
}
