import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { day } from '../../shared/time'
import type { Content, PlanView } from './model'

type Scoring = Content['scoring'][number]

const KINDS: readonly Scoring['kind'][] = ['BASE', 'BONUS', 'PENALTY']
const ROMAN = ['I', 'II']

/** The annexes as they will be printed: the targets in full, and by what units are scored. */
export function Annexes({ plan }: { plan: PlanView }) {
  const { t, i18n } = useTranslation('plans')
  const { targets, scoring } = plan.content
  const number = (value: number | null | undefined) => value?.toLocaleString(i18n.language) ?? ''
  const annexes = [
    targets.length > 0 && { title: t('annex.targets'), body: targetTable() },
    scoring.length > 0 && { title: t('annex.scoring'), body: scoringTable() },
  ].filter((one) => one !== false)
  return annexes.map(({ title, body }, n) => (
    <article key={title} className="a4 annex" aria-label={title}>
      <h2>
        {t('annex.title')} {annexes.length > 1 && ROMAN[n]}
      </h2>
      <h3>{title}</h3>
      {body}
    </article>
  ))

  function targetTable(): ReactNode {
    const head = [t('annex.no'), t('target.name'), t('target.unit'), t('target.baseline'), t('target.figure'), t('target.weight'), t('target.owner'), t('target.due')]
    const rows = targets.map((one, n) => [
      String(n + 1),
      one.name,
      one.unitOfMeasure,
      number(one.baseline),
      one.figure != null && `${t(`target.${one.direction}`)} ${number(one.figure)}`,
      number(one.weight),
      plan.units.find(({ id }) => id === one.ownerId)?.name,
      one.due && day(one.due),
    ])
    return <Grid head={head} rows={rows} />
  }

  function scoringTable(): ReactNode {
    const ordered = KINDS.flatMap((kind) => scoring.filter((one) => one.kind === kind))
    const base = scoring.reduce((sum, one) => (one.kind === 'BASE' ? sum + one.points : sum), 0)
    const rows = ordered.map((one, n) => [String(n + 1), one.criterion, t(`scoring.${one.kind}`), `${one.kind === 'PENALTY' ? '-' : ''}${number(one.points)}`])
    return <Grid head={[t('annex.no'), t('scoring.criterion'), t('scoring.kind'), t('scoring.points')]} rows={[...rows, ['', t('annex.base'), '', number(base)]]} />
  }
}

function Grid({ head, rows }: { head: readonly string[]; rows: readonly (readonly ReactNode[])[] }) {
  return (
    <table>
      <thead>
        <tr>
          {head.map((one) => (
            <th key={one} scope="col">
              {one}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, n) => (
          <tr key={n}>
            {row.map((cell, place) => (
              <td key={place}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
