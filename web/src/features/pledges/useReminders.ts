import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { write } from '../../shared/api/client'
import { useProblemText } from '../../shared/ui/Problem'
import { useToast } from '../../shared/ui/Toast'
import { PLEDGE } from './api'
import type { Reminded } from './model'

/** Reminds one unit of its sheet, or all that have not sent. */
export function useReminders(window: string) {
  const { t } = useTranslation('district')
  const toast = useToast()
  const text = useProblemText()
  const queries = useQueryClient()
  const sending = useMutation({
    mutationFn: ({ units, key }: { units: string[]; key: string }) => write<Reminded>('POST', `${PLEDGE}/windows/${window}/reminders`, { units }, key),
    onSuccess: ({ units, pausing }) => {
      toast('success', [t('reminded', { count: units.length }), ...(pausing > 0 ? [t('pausing', { n: pausing })] : [])].join('. '))
      void queries.invalidateQueries({ queryKey: ['pledges', 'board', window] })
    },
    onError: (problem) => toast('error', text(problem)),
  })
  return {
    busy: sending.isPending,
    one: (unit: string) => sending.mutate({ units: [unit], key: crypto.randomUUID() }),
    all: () => sending.mutate({ units: [], key: crypto.randomUUID() }),
  }
}
