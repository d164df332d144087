import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { moment } from '../../shared/time'
import { Download } from '../../shared/ui/Download'
import { Rows } from '../../shared/ui/Rows'
import { PLEDGE } from './api'
import { honour, honours, type LiveView, type SealedLine, type Totals } from './model'

const FORMATS = ['XLSX', 'DOCX', 'PDF'] as const

/** What somebody has to look at before it goes up. */
export function Conflicts({ conflicts }: { conflicts: LiveView['conflicts'] }) {
  const { t } = useTranslation('pledges')
  if (conflicts.length === 0) return null
  return (
    <section aria-labelledby="conflicts">
      <h2 id="conflicts">
        {t('conflicts')} <span className="quiet-text num">({conflicts.length})</span>
      </h2>
      <ul className="plain">
        {conflicts.map((conflict, n) => (
          <li key={n} className="conflict">
            <strong>{t(`conflict.${conflict.kind}`)}</strong>
            <ul>
              {conflict.rows.map((row) => (
                <li key={row.pledgeId}>
                  <Link to={`/pledges/${row.pledgeId}`}>{row.subject.name}</Link>, {row.via ? `${row.unitName}, ${row.via.name}` : row.unitName}: {conflict.kind === 'SAME_INITIATIVE' ? row.initiative?.topic : honours(row)}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** How often each unit pledges for what. */
export function CountTable({ counts }: { counts: Totals }) {
  const { t, i18n } = useTranslation('pledges')
  const codes = Object.keys(counts.titles)
  const number = (value: number | undefined) => value?.toLocaleString(i18n.language) ?? ''
  return (
    <Rows<Totals['units'][number]>
      label={t('counts')}
      rowKey="unitId"
      rows={[...counts.units, { unitId: 'all', name: t('sum'), rows: counts.rows, titles: counts.titles }]}
      columns={[
        { title: t('unit'), render: (_, unit) => (unit.unitId === 'all' ? <strong>{unit.name}</strong> : unit.name) },
        { title: t('rowsShort'), align: 'right', render: (_, unit) => number(unit.rows) },
        ...codes.map((code) => ({ title: honour(code), align: 'right' as const, render: (_: unknown, unit: Totals['units'][number]) => number(unit.titles[code]) })),
      ]}
    />
  )
}

/** What has gone up, with its files. */
export function SealedList({ label, rows }: { label: string; rows: readonly SealedLine[] }) {
  const { t } = useTranslation('pledges')
  return (
    <Rows<SealedLine>
      label={label}
      rowKey="id"
      rows={rows}
      columns={[
        { title: t('edition'), render: (_, one) => (one.number === 0 ? t('first') : t('supplement', { n: one.number })) },
        { title: t('unit'), render: (_, one) => one.unit.name },
        { title: t('rowsShort'), align: 'right', render: (_, one) => <span className="num">{one.rows}</span> },
        { title: t('sealedBy'), render: (_, one) => <span className="num">{`${one.sealedBy}, ${moment(one.sealedAt)}`}</span> },
        {
          title: t('files'),
          render: (_, one) => (
            <span className="row">
              {FORMATS.map((format) => (
                <Download key={format} address={`${PLEDGE}/consolidations/${one.id}/file?format=${format}`} name={t(`file.${format}`)} />
              ))}
            </span>
          ),
        },
      ]}
    />
  )
}
