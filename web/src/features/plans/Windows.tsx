import { useTranslation } from 'react-i18next'
import { word } from '../../shared/i18n'
import { dayOf, lastDay } from '../../shared/time'
import type { Window } from './model'

const DAY_LONG = 86_400_000

/** What everybody looks for first: until when, and how long that is, by the server's clock. */
export function Windows({ windows, now, open }: { windows: readonly Window[]; now: string; open: boolean }) {
  const { t } = useTranslation('plans')
  const known = windows.filter((one) => one.closes)
  if (!open || known.length === 0) return null
  return (
    <ul className="plain deadlines">
      {known.map((one) => (
        <li key={one.id}>
          <strong className="num">{t('window.one', { closes: lastDay(one.closes ?? '') })}</strong>
          <span>{one.unitKinds.length > 0 ? one.unitKinds.map((kind) => word('kind', kind)).join(', ') : t('window.everybody')}</span>
          <span className="num">{left(one, now)}</span>
        </li>
      ))}
    </ul>
  )

  function left({ opens, closes }: Window, at: string): string {
    const present = Date.parse(at)
    if (opens && Date.parse(opens) > present) return t('window.notOpen', { opens: dayOf(opens) })
    const rest = Date.parse(closes ?? '') - present
    return rest <= 0 ? t('window.over') : t('window.left', { days: Math.ceil(rest / DAY_LONG) })
  }
}
