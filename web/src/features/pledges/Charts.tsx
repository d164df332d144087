import { Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isMidnight, lastDay, moment } from '../../shared/time'
import { bars, codes, cumulate, line } from './chart'
import { honour, type Hour, type TitleCount, type WindowView } from './model'

const WIDTH = 640
const HEIGHT = 200

/** How many there were, hour by hour, and where the end stands. */
export function Timeline({ hours, window, expected }: { hours: readonly Hour[]; window: WindowView; expected: number }) {
  const { t, i18n } = useTranslation('pledges')
  const points = cumulate(hours)
  const last = points.at(-1)
  if (!last) return <p className="quiet-text">{t('nothingAccepted')}</p>
  const end = Date.parse(window.ends)
  const from = Math.min(Date.parse(window.opens), points[0]?.at ?? end)
  const to = Math.max(end, last.at)
  const most = Math.max(expected, last.total)
  const at = ((end - from) / Math.max(1, to - from)) * WIDTH
  const number = (value: number) => value.toLocaleString(i18n.language)
  return (
    <figure className="chart">
      <svg viewBox={`-8 -24 ${WIDTH + 16} ${HEIGHT + 48}`} role="img" aria-label={t('timelineText', { total: number(last.total), expected: number(expected) })}>
        <line className="axis" x1="0" y1={HEIGHT} x2={WIDTH} y2={HEIGHT} />
        <line className="aim" x1="0" y1={HEIGHT - (expected / Math.max(1, most)) * HEIGHT} x2={WIDTH} y2={HEIGHT - (expected / Math.max(1, most)) * HEIGHT} />
        <text x="0" y={HEIGHT - (expected / Math.max(1, most)) * HEIGHT - 6}>
          {t('expectedLine', { n: number(expected) })}
        </text>
        <line className="end" x1={at} y1="-8" x2={at} y2={HEIGHT} />
        <text x={at} y={HEIGHT + 18} textAnchor={at > WIDTH / 2 ? 'end' : 'start'}>
          {t('endLine', { at: isMidnight(window.ends) ? lastDay(window.ends) : moment(window.ends) })}
        </text>
        <polyline className="rise" points={line(points, [from, to], most, WIDTH, HEIGHT)} />
      </svg>
      <details>
        <summary>{t('asTable')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('hourEnd')}</th>
              <th scope="col">{t('total')}</th>
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={point.at}>
                <td className="num">{moment(new Date(point.at).toISOString())}</td>
                <td className="num">{number(point.total)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}

const ROW = 28
const NAME = 260

/** The units by how often they pledge for a title, and all of it as a table. */
export function Titles({ counts }: { counts: readonly TitleCount[] }) {
  const { t, i18n } = useTranslation('pledges')
  const [code, choose] = useState<string>()
  const all = codes(counts)
  if (all.length === 0) return <p className="quiet-text">{t('nothingAccepted')}</p>
  const shown = bars(counts, code)
  const most = Math.max(1, ...shown.map(({ count }) => count))
  const number = (value: number) => value.toLocaleString(i18n.language)
  const of = (unit: string, title: string) => counts.find((one) => one.unit.id === unit && one.code === title)?.pledged
  return (
    <figure className="chart">
      <Select
        className="choice"
        aria-label={t('titleFilter')}
        placeholder={t('allHonours')}
        allowClear
        value={code ?? null}
        options={all.map((value) => ({ value, label: honour(value) }))}
        onChange={(value: string | null | undefined) => choose(value ?? undefined)}
      />
      <svg viewBox={`0 0 ${WIDTH} ${shown.length * ROW}`} role="img" aria-label={t('titlesText', { title: code ? honour(code) : t('allHonours') })}>
        {shown.map(({ id, name, count }, n) => (
          <g key={id} transform={`translate(0 ${n * ROW})`}>
            <text x="0" y="18">
              {name.length > 36 ? `${name.slice(0, 35)}…` : name}
            </text>
            <rect className="bar" x={NAME} y="6" width={(count / most) * (WIDTH - NAME - 48)} height="16" />
            <text className="figure" x={NAME + (count / most) * (WIDTH - NAME - 48) + 6} y="19">
              {number(count)}
            </text>
          </g>
        ))}
      </svg>
      <details>
        <summary>{t('asTable')}</summary>
        <div className="wide-table">
          <table>
            <thead>
              <tr>
                <th scope="col">{t('unit')}</th>
                {all.map((title) => (
                  <th key={title} scope="col">
                    {honour(title)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {bars(counts, undefined).map(({ id, name }) => (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  {all.map((title) => (
                    <td key={title} className="num">
                      {of(id, title) ?? ''}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  )
}
