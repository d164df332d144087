import { useTranslation } from 'react-i18next'
import { Chip } from '../../shared/ui/Chip'
import type { PaperState } from './model'

const TONES: Record<PaperState, 'plain' | 'gold' | 'green' | 'amber'> = { DRAFT: 'plain', SENT: 'gold', RETURNED: 'amber', RECEIVED: 'green' }

export function PaperChip({ state }: { state: PaperState }) {
  const { t } = useTranslation('reviews')
  return <Chip tone={TONES[state]}>{t(`state.${state}`)}</Chip>
}
