import { useTranslation } from 'react-i18next'
import { ConflictWindow } from '../../shared/draft/ConflictWindow'
import type { Conflict } from '../../shared/draft/merge'
import { usePathText } from './pathText'

/** What two people wrote in the same place of a plan. */
export function Conflicts({ conflicts, settle }: { conflicts: readonly Conflict[]; settle: (conflict: Conflict, value: unknown) => void }) {
  const { t } = useTranslation('plans')
  const where = usePathText()
  return (
    <ConflictWindow
      conflicts={conflicts}
      settle={settle}
      words={{ title: t('conflict'), hint: t('conflictHint', { count: conflicts.length }), mine: t('mine'), theirs: t('theirs'), keep: t('keep') }}
      where={where}
      show={(value) => (typeof value === 'string' ? value : JSON.stringify(value, null, 1))}
    />
  )
}
