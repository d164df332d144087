import { useQuery } from '@tanstack/react-query'
import { get } from '../../shared/api/client'
import { PLEDGE, type PaperView, type PledgeView, type ProgressView, type ReviewedPlan, type ReviewPlanView } from './model'

export function usePledge(id: string) {
  return useQuery({ queryKey: ['pledges', 'one', id], queryFn: () => get<PledgeView>(`${PLEDGE}/pledges/${id}`) })
}

export function useProgress(pledge: string) {
  return useQuery({ queryKey: ['reviews', 'progress', pledge], queryFn: () => get<ProgressView>(`${PLEDGE}/pledges/${pledge}/progress`) })
}

export function useCalendar() {
  return useQuery({ queryKey: ['reviews', 'calendar'], queryFn: () => get<ReviewedPlan[]>(`${PLEDGE}/reviews`) })
}

export function usePlan(id: string) {
  return useQuery({ queryKey: ['reviews', 'plan', id], queryFn: () => get<ReviewPlanView>(`${PLEDGE}/review-plans/${id}`) })
}

export function usePaper(id: string) {
  return useQuery({ queryKey: ['reviews', 'paper', id], queryFn: () => get<PaperView>(`${PLEDGE}/papers/${id}`) })
}
