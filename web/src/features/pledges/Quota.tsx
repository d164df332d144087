import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { get } from '../../shared/api/client'
import { Chip } from '../../shared/ui/Chip'
import { PLEDGE } from './api'
import { honour, simulated, type Choosing, type QuotaView } from './model'

export function useQuotas(window: string) {
  return useQuery({ queryKey: ['pledges', 'quotas', window], queryFn: () => get<QuotaView[]>(`${PLEDGE}/windows/${window}/quotas`), retry: false })
}

/** How full a limited title is, with what is being chosen counted in; it stops nobody. */
export function Quota({ quota, choosing }: { quota: QuotaView | undefined; choosing?: Choosing | undefined }) {
  const { t } = useTranslation('pledges')
  if (!quota) return null
  const { registered, base, most } = simulated(quota, choosing)
  return (
    <p className="quota num">
      <Chip tone={registered > most ? 'amber' : 'plain'}>{t('quota', { registered, most })}</Chip>{' '}
      <span className="quiet-text">
        {t('quotaHint', { percent: quota.percent, base, title: honour(quota.of), unit: quota.unit.registered, article: quota.article })}
        {quota.unverified && ` (${t('unverified')})`}
      </span>
    </p>
  )
}
