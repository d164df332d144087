import './reviews.css'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { get } from '../../shared/api/client'
import type { Page } from '../../shared/api/types'
import { day } from '../../shared/time'
import { Chip } from '../../shared/ui/Chip'
import { Empty } from '../../shared/ui/Empty'
import { Filters, SearchFilter, UnitFilter } from '../../shared/ui/Filters'
import { Count, PageHead } from '../../shared/ui/Head'
import { ListTable } from '../../shared/ui/ListPage'
import { useList } from '../../shared/ui/useList'
import { Calendar } from './Calendar'
import { Ways } from './Ways'
import { PLEDGE, type PledgeProgress } from './model'

/** How the pledges go that I made, gather or have received. */
export function ReviewsPage() {
  const { t } = useTranslation('reviews')
  return (
    <div className="page">
      <PageHead title={t('title')} hint={t('hint')} />
      <Ways />
      <Calendar />
      <Pledges />
    </div>
  )
}

function Pledges() {
  const { t } = useTranslation('reviews')
  const list = useList(['q', 'unit'])
  const found = useQuery({
    queryKey: ['reviews', 'pledges', list.query],
    queryFn: () => get<Page<PledgeProgress>>(`${PLEDGE}/progress`, list.query),
    placeholderData: keepPreviousData,
  })
  return (
    <section aria-labelledby="progress">
      <div className="row">
        <h2 id="progress">{t('progress')}</h2>
        <Count of={found.data?.total} />
      </div>
      <Filters>
        <SearchFilter list={list} label={t('searchPledge')} />
        <UnitFilter list={list} name="unit" label={t('unit')} />
      </Filters>
      <ListTable<PledgeProgress>
        label={t('progress')}
        list={found}
        rowKey="pledgeId"
        page={list.page}
        turnTo={list.turnTo}
        empty={<Empty title={t('noPledges')}>{t('noPledgesHint')}</Empty>}
        columns={[
          { title: t('who'), render: (_, row) => <Link to={`/reviews/pledges/${row.pledgeId}`}>{row.subject}</Link> },
          { title: t('unit'), dataIndex: 'unit' },
          { title: t('commitments'), render: (_, row) => <Lights row={row} /> },
          { title: t('lastReport'), render: (_, row) => row.lastReport && <span className="num">{day(row.lastReport)}</span> },
        ]}
      />
    </section>
  )
}

/** How many of the commitments have which light, in words and figures. */
function Lights({ row }: { row: PledgeProgress }) {
  const { t } = useTranslation('reviews')
  const silent = row.commitments - row.green - row.amber - row.red
  return (
    <span className="row">
      {row.red > 0 && <Chip tone="seal">{t('lights.RED', { n: row.red })}</Chip>}
      {row.amber > 0 && <Chip tone="amber">{t('lights.AMBER', { n: row.amber })}</Chip>}
      {row.green > 0 && <Chip tone="green">{t('lights.GREEN', { n: row.green })}</Chip>}
      {silent > 0 && <Chip>{t('lights.NONE', { n: silent })}</Chip>}
    </span>
  )
}
