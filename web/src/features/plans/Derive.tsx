import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { write } from '../../shared/api/client'
import { useProblemText } from '../../shared/ui/Problem'
import { useToast } from '../../shared/ui/Toast'
import { keep, PLANS } from './api'
import type { PlanView } from './model'

/** A draft made of a plan: for the own unit, or for the next year; it opens in the editor. */
export function Derive({ plan, road, label, year }: { plan: PlanView; road: 'sub-plan' | 'copy'; label: string; year?: number }) {
  const { t } = useTranslation('plans')
  const toast = useToast()
  const text = useProblemText()
  const navigate = useNavigate()
  const queries = useQueryClient()
  // Drawn once, so that pressing twice gives one draft.
  const [id] = useState(() => crypto.randomUUID())
  const making = useMutation({
    mutationFn: () => write<PlanView>('POST', `${PLANS}/${plan.id}/${road}`, { id, ...(year ? { year } : {}) }, id),
    onSuccess: (made) => {
      keep(queries, made)
      void navigate(`/plans/${made.id}/edit`)
    },
    onError: (problem) => toast('error', text(problem)),
  })
  return (
    <Button loading={making.isPending} title={year ? t('copyHint', { year }) : undefined} onClick={() => making.mutate()}>
      {label}
    </Button>
  )
}
