import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { figureOf } from '../../shared/figures'
import { honour, type Report, type TargetLine } from './model'
import type { Part } from './part'

const PASSAGES = ['results', 'shortcomings', 'ahead', 'proposals'] as const

/** A mid-year or year-end report: passages, and the figures that go with them. */
export function ReportPart({ open, report, set }: Part & { report: Report }) {
  const { t } = useTranslation('reviews')
  const change = (next: Partial<Report>) => set({ report: { ...report, ...next } })
  return (
    <div className="paper-part">
      {PASSAGES.map((name) => (
        <section key={name} aria-labelledby={`passage-${name}`}>
          <h2 id={`passage-${name}`}>{t(`passage.${name}`)}</h2>
          {open ? (
            <Input.TextArea autoSize={{ minRows: 4 }} maxLength={20000} value={report[name]} aria-labelledby={`passage-${name}`} onChange={(event) => change({ [name]: event.target.value })} />
          ) : (
            <p className="passage">{report[name] || t('nothingWritten')}</p>
          )}
          {name === 'results' && (
            <>
              <Targets open={open} lines={report.targets} change={(targets) => change({ targets })} />
              <Honours report={report} />
            </>
          )}
        </section>
      ))}
    </div>
  )
}

function Targets({ open, lines, change }: { open: boolean; lines: TargetLine[]; change: (lines: TargetLine[]) => void }) {
  const { t, i18n } = useTranslation('reviews')
  if (lines.length === 0) return null
  const number = (value: number | null | undefined) => (typeof value === 'number' ? value.toLocaleString(i18n.language) : '')
  const put = (n: number, next: Partial<TargetLine>) => change(lines.map((line, at) => (at === n ? { ...line, ...next } : line)))
  return (
    <div className="wide-lines">
      <table>
        <caption>{t('targets')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('target')}</th>
            <th scope="col">{t('unitOfMeasure')}</th>
            <th scope="col">{t('planned')}</th>
            <th scope="col">{t('reached')}</th>
            <th scope="col">{t('remarkShort')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, n) => (
            <tr key={n}>
              <th scope="row">{line.name}</th>
              <td>{line.unitOfMeasure}</td>
              <td className="num">{number(line.planned)}</td>
              <td className="num">{open ? <Figure label={`${t('reached')}: ${line.name}`} value={line.reached ?? undefined} change={(reached) => put(n, { reached: reached ?? null })} /> : number(line.reached)}</td>
              <td>{open ? <Input value={line.note ?? ''} maxLength={1000} aria-label={`${t('remarkShort')}: ${line.name}`} onChange={(event) => put(n, { note: event.target.value || null })} /> : line.note}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** A figure as people here write it; what is none yet stays on the page and is not taken over. */
export function Figure({ label, value, change }: { label: string; value: number | undefined; change: (value: number | undefined) => void }) {
  const { i18n } = useTranslation('reviews')
  const [typed, type] = useState(value?.toLocaleString(i18n.language, { useGrouping: false }) ?? '')
  const wrong = typed.trim() !== '' && figureOf(typed) === undefined
  return (
    <Input
      className="figure-field"
      inputMode="decimal"
      autoComplete="off"
      maxLength={20}
      aria-label={label}
      aria-invalid={wrong}
      status={wrong ? 'error' : ''}
      value={typed}
      onChange={(event) => {
        const text = event.target.value
        type(text)
        const figure = figureOf(text)
        if (text.trim() === '' || figure !== undefined) change(figure)
      }}
    />
  )
}

function Honours({ report }: { report: Report }) {
  const { t } = useTranslation('reviews')
  if (report.honours.length === 0) return null
  const most = Math.max(...report.honours.map(({ pledged }) => pledged), 1)
  return (
    <table className="honours">
      <caption>{t('honoursPledged')}</caption>
      <tbody>
        {report.honours.map(({ code, pledged }) => (
          <tr key={code}>
            <th scope="row">{honour(code)}</th>
            <td className="bar-cell">
              <span className="bar" style={{ inlineSize: `${(pledged / most) * 100}%` }} />
            </td>
            <td className="num">{pledged}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
