import { useTranslation } from 'react-i18next'
import { day } from '../../shared/time'
import { spots } from './chart'
import type { ReportView } from './model'

const WIDTH = 600
const HEIGHT = 120

/** What was reported over the year, and the figure that is promised. */
export function ProgressChart({ reports, goal, unit, period }: { reports: readonly ReportView[]; goal: number; unit: string; period: [string, string] }) {
  const { t, i18n } = useTranslation('reviews')
  const drawn = spots(reports, period, goal, WIDTH, HEIGHT)
  if (drawn.spots.length < 2) return null
  const number = (value: number) => `${value.toLocaleString(i18n.language)} ${unit}`.trim()
  const last = drawn.spots[drawn.spots.length - 1]
  if (!last) return null
  return (
    <figure className="progress-chart">
      <svg viewBox={`-8 -20 ${WIDTH + 88} ${HEIGHT + 44}`} role="img" aria-label={t('chartText', { count: drawn.spots.length, last: number(last.figure), goal: number(goal) })}>
        <line className="foot" x1="0" y1={HEIGHT} x2={WIDTH} y2={HEIGHT} />
        <line className="goal" x1="0" y1={drawn.goal} x2={WIDTH} y2={drawn.goal} />
        <text x="0" y={drawn.goal - 6}>
          {t('goalLine', { goal: number(goal) })}
        </text>
        <polyline points={drawn.spots.map(({ x, y }) => `${x},${y}`).join(' ')} />
        {drawn.spots.map(({ day: on, x, y }, n) => (
          <circle key={`${on} ${n}`} cx={x} cy={y} r="4" />
        ))}
        <text x={last.x + 8} y={last.y + 16}>
          {number(last.figure)}
        </text>
        <text x="0" y={HEIGHT + 18}>
          {day(period[0])}
        </text>
        <text x={WIDTH} y={HEIGHT + 18} textAnchor="end">
          {day(period[1])}
        </text>
      </svg>
    </figure>
  )
}
