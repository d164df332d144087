import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayOf, isMidnight, lastDay, moment } from '../../shared/time'
import { left } from './left'
import { openUntil, type WindowView } from './model'

/** How often what is left is counted anew. */
const TICK = 15_000

/** The server's clock, going on from what it last said; the device's own time is never asked. */
export function useNow(said: string): number {
  const [present, set] = useState(() => Date.parse(said))
  useEffect(() => {
    const start = performance.now()
    const timer = setInterval(() => set(Date.parse(said) + performance.now() - start), TICK)
    return () => clearInterval(timer)
  }, [said])
  return Math.max(present, Date.parse(said))
}

/** An end as it is said: by its last day, or by the minute when it ends within a day. */
export function useEndText() {
  const { t } = useTranslation('pledges')
  return (end: string) => (isMidnight(end) ? t('endOfDay', { day: lastDay(end) }) : t('endAt', { at: moment(end) }))
}

/** Days and hours, or hours and minutes. */
export function useLeftText() {
  const { t } = useTranslation('pledges')
  return (milliseconds: number) => {
    const rest = left(milliseconds)
    if (!rest) return t('left.over')
    if (rest.days > 0) return t('left.days', { ...rest })
    return rest.hours > 0 ? t('left.hours', { ...rest }) : t('left.minutes', { ...rest })
  }
}

/** Until when, and how long that is: what everybody looks for first. */
export function Deadline({ window, state }: { window: WindowView; state?: string }) {
  const { t } = useTranslation('pledges')
  const now = useNow(window.now)
  const endText = useEndText()
  const leftText = useLeftText()
  // Who does not register in it still reads how long the others may.
  const open = openUntil(window) ?? (window.phase === 'OPEN' ? window.ends : undefined)
  const over = open === undefined && window.phase !== 'AHEAD'
  return (
    <p className={over ? 'deadline over' : 'deadline'}>
      <strong className="num">
        {window.phase === 'AHEAD' ? t('opensAt', { at: dayOf(window.opens) }) : t(over ? 'wasUntil' : 'until', { end: endText(open ?? window.ends) })}
      </strong>
      {open && <span className="num">{leftText(Date.parse(open) - now)}</span>}
      {open && open === window.doorUntil && <span>{t('byDoor')}</span>}
      {state && <span className="num">{state}</span>}
    </p>
  )
}
