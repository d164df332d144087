import { useTranslation } from 'react-i18next'
import { Chip } from '../../shared/ui/Chip'
import type { PlanState } from './model'

const TONES: Record<PlanState, 'plain' | 'seal' | 'gold' | 'green' | 'amber'> = {
  DRAFT: 'plain',
  CHECKED: 'plain',
  WAITING_APPROVAL: 'gold',
  WAITING_SIGNATURE: 'gold',
  RETURNED: 'amber',
  SIGNED: 'gold',
  ISSUED: 'green',
  AMENDED: 'plain',
  CLOSED: 'plain',
  REVOKED: 'seal',
}

export function StateChip({ state }: { state: PlanState }) {
  const { t } = useTranslation('plans')
  return <Chip tone={TONES[state]}>{t(`state.${state}`)}</Chip>
}
