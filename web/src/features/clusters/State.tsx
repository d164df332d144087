import { useTranslation } from 'react-i18next'
import { Chip } from '../../shared/ui/Chip'
import type { ClusterState } from './model'

const TONES: Record<ClusterState, 'plain' | 'gold' | 'green'> = { DRAFT: 'plain', OPEN: 'gold', SIGNED: 'green', WITHDRAWN: 'plain' }

export function ClusterChip({ state }: { state: ClusterState }) {
  const { t } = useTranslation('clusters')
  return <Chip tone={TONES[state]}>{t(`state.${state}`)}</Chip>
}
