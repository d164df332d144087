import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { Figure } from './ReportPart'
import { total, type ScoreLine, type SelfScore } from './model'
import type { Part } from './part'

/** The unit's own points on the plan's table. */
export function ScorePart({ open, score, set }: Part & { score: SelfScore }) {
  const { t, i18n } = useTranslation('reviews')
  const number = (value: number) => value.toLocaleString(i18n.language)
  const put = (n: number, next: Partial<ScoreLine>) => set({ score: { lines: score.lines.map((line, at) => (at === n ? { ...line, ...next } : line)) } })
  return (
    <div className="paper-part">
      <div className="wide-lines">
        <table>
          <caption>{t('scoring')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('criterion')}</th>
              <th scope="col">{t('scoringKind')}</th>
              <th scope="col">{t('most')}</th>
              <th scope="col">{t('points')}</th>
              <th scope="col">{t('remarkShort')}</th>
            </tr>
          </thead>
          <tbody>
            {score.lines.map((line, n) => (
              <tr key={line.itemId}>
                <th scope="row">{line.criterion}</th>
                <td>{t(`score.${line.kind}`)}</td>
                <td className="num">{number(line.most)}</td>
                <td className="num">
                  {open ? <Figure label={`${t('points')}: ${line.criterion}`} value={line.points} change={(points) => put(n, { points: points ?? 0 })} /> : number(line.points)}
                  {line.points > line.most && <span className="beyond">{t('beyond', { most: number(line.most) })}</span>}
                </td>
                <td>{open ? <Input value={line.note ?? ''} maxLength={1000} aria-label={`${t('remarkShort')}: ${line.criterion}`} onChange={(event) => put(n, { note: event.target.value || null })} /> : line.note}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>
                {t('total')}
              </th>
              <td className="num" colSpan={2}>
                <strong role="status">{number(total(score))}</strong>
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
    </div>
  )
}
