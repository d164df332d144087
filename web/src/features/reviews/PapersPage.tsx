import './reviews.css'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { get } from '../../shared/api/client'
import type { Page } from '../../shared/api/types'
import { moment } from '../../shared/time'
import { Empty } from '../../shared/ui/Empty'
import { ChoiceFilter, Filters, UnitFilter } from '../../shared/ui/Filters'
import { Count, PageHead } from '../../shared/ui/Head'
import { ListTable } from '../../shared/ui/ListPage'
import { useList } from '../../shared/ui/useList'
import { PaperChip } from './PaperChip'
import { Ways } from './Ways'
import { PLEDGE, type PaperKind, type PaperLine, type PaperState } from './model'

const KINDS: PaperKind[] = ['REPORT', 'SCORE', 'MINUTES']

const STATES: PaperState[] = ['SENT', 'RETURNED', 'RECEIVED', 'DRAFT']

/** The papers of my unit, or those that units have sent to me. */
export function PapersPage() {
  const { t, i18n } = useTranslation('reviews')
  const list = useList(['kind', 'state', 'unit', 'plan'])
  const found = useQuery({
    queryKey: ['reviews', 'papers', list.query],
    queryFn: () => get<Page<PaperLine>>(`${PLEDGE}/papers`, list.query),
    placeholderData: keepPreviousData,
  })
  return (
    <div className="page">
      <PageHead title={t('papers')} state={<Count of={found.data?.total} />} hint={t('papersHint')} />
      <Ways />
      <Filters>
        <ChoiceFilter list={list} name="kind" label={t('kindFilter')} options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))} />
        <ChoiceFilter list={list} name="state" label={t('stateFilter')} options={STATES.map((value) => ({ value, label: t(`state.${value}`) }))} />
        <UnitFilter list={list} name="unit" label={t('unit')} />
      </Filters>
      <ListTable<PaperLine>
        label={t('papers')}
        list={found}
        rowKey="id"
        page={list.page}
        turnTo={list.turnTo}
        empty={<Empty title={t('noPapers')}>{t('noPapersHint')}</Empty>}
        columns={[
          { title: t('what'), render: (_, row) => <Link to={`/reviews/papers/${row.id}`}>{`${t(`kind.${row.kind}`)}: ${row.about}`}</Link> },
          { title: t('unit'), render: (_, row) => row.unit.name },
          { title: t('stateFilter'), render: (_, row) => <PaperChip state={row.state} /> },
          { title: t('points'), align: 'right', render: (_, row) => typeof row.points === 'number' && <span className="num">{row.points.toLocaleString(i18n.language)}</span> },
          {
            title: t('sentAt'),
            render: (_, row) =>
              row.sentAt && (
                <span className="num">
                  {moment(row.sentAt)}
                  {row.late && `, ${t('late')}`}
                </span>
              ),
          },
        ]}
      />
    </div>
  )
}
