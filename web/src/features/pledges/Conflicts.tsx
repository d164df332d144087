import { useTranslation } from 'react-i18next'
import { ConflictWindow } from '../../shared/draft/ConflictWindow'
import type { Conflict } from '../../shared/draft/merge'
import { honour, type Commitment, type Content, type WindowView } from './model'

interface Properties {
  conflicts: readonly Conflict[]
  settle: (conflict: Conflict, value: unknown) => void
  movements: WindowView['movements']
}

/** What the same pledge says differently on two devices. */
export function Conflicts({ conflicts, settle, movements }: Properties) {
  const { t, i18n } = useTranslation('pledges')
  const where = ([part, n, field]: Conflict['path']) => {
    switch (part as keyof Content) {
      case 'titles':
        return t('titles')
      case 'forms':
        return t('forms')
      case 'initiative':
        return t(n === 'field' ? 'field' : 'topic')
      case 'movements':
        return t('movements')
      case 'commitments': {
        if (typeof n !== 'number') return t('commitments')
        const one = t('commitment', { n: n + 1 })
        return field === 'figure' ? `${one}: ${t('figure')}` : field === 'unitOfMeasure' ? `${one}: ${t('measure')}` : one
      }
    }
  }
  const commitment = ({ text, figure, unitOfMeasure }: Commitment) =>
    typeof figure === 'number' ? `${text} (${figure.toLocaleString(i18n.language)} ${unitOfMeasure ?? ''})` : text
  const show = (value: unknown, [part]: Conflict['path']): string => {
    if (value === null || value === undefined || value === '') return t('leftEmpty')
    if (typeof value === 'number') return value.toLocaleString(i18n.language)
    if (typeof value === 'string') return value
    if (Array.isArray(value)) {
      if (value.length === 0) return t('leftEmpty')
      if (part === 'commitments') return (value as Commitment[]).map((one, n) => `${n + 1}. ${commitment(one)}`).join('\n')
      return (value as string[]).map((one) => (part === 'movements' ? (movements.find(({ id }) => id === one)?.name ?? one) : honour(one))).join('; ')
    }
    const { topic, field, text } = value as { topic?: string; field?: string | null; text?: string }
    return text === undefined ? [topic, field].filter(Boolean).join(' - ') : commitment(value as Commitment)
  }
  return (
    <ConflictWindow
      conflicts={conflicts}
      settle={settle}
      words={{ title: t('twoDevices'), hint: t('twoDevicesHint', { count: conflicts.length }), mine: t('onThisDevice'), theirs: t('onTheOther'), keep: t('keepThis') }}
      where={where}
      show={show}
    />
  )
}
