import { useTranslation } from 'react-i18next'
import { Chip } from '../../shared/ui/Chip'
import type { PledgeState, SheetState } from './model'

type Tone = 'plain' | 'seal' | 'gold' | 'green' | 'amber'

const PLEDGES: Record<PledgeState, Tone> = {
  DRAFT: 'plain',
  SUBMITTED: 'gold',
  CONFIRMED: 'gold',
  SENT: 'gold',
  RECEIVED: 'green',
  RETURNED: 'amber',
  WITHDRAWN: 'plain',
  REPLACED: 'plain',
}

export function PledgeChip({ state }: { state: PledgeState }) {
  const { t } = useTranslation('pledges')
  return <Chip tone={PLEDGES[state]}>{t(`state.${state}`)}</Chip>
}

/** What a unit's sheet is to whoever waits for it; NONE: chưa gửi. */
export type SheetStep = SheetState | 'NONE'

export const SHEET_STEPS: SheetStep[] = ['NONE', 'SENT', 'RETURNED', 'RECEIVED']

const SHEETS: Record<SheetStep, Tone> = { NONE: 'plain', SENT: 'gold', RETURNED: 'amber', RECEIVED: 'green' }

export function SheetChip({ state }: { state: SheetStep }) {
  const { t } = useTranslation('pledges')
  return <Chip tone={SHEETS[state]}>{t(`sheetState.${state}`)}</Chip>
}
