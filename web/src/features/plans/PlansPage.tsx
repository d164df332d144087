import './plans.css'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { get } from '../../shared/api/client'
import { usePerson } from '../../shared/api/session'
import type { Page } from '../../shared/api/types'
import { plans as words } from '../../shared/i18n/plans.vi'
import { day, dayOf, isoDay } from '../../shared/time'
import { Empty } from '../../shared/ui/Empty'
import { Export } from '../../shared/ui/Export'
import { ChoiceFilter, Filters, SearchFilter, UnitFilter } from '../../shared/ui/Filters'
import { Count, PageHead } from '../../shared/ui/Head'
import { ListTable } from '../../shared/ui/ListPage'
import { useList } from '../../shared/ui/useList'
import { NewPlan } from './NewPlan'
import { PLANS } from './api'
import type { PlanRow, PlanState } from './model'
import { drafts } from './parties'
import { StateChip } from './StateChip'

const STATES = Object.keys(words.state) as PlanState[]

const YEARS = 5

export function PlansPage() {
  const { t } = useTranslation('plans')
  const navigate = useNavigate()
  const { me, acting } = usePerson()
  const list = useList(['q', 'year', 'state', 'unit', 'kind'])
  const [beginning, begin] = useState(false)
  const plans = useQuery({
    queryKey: ['plans', 'list', list.query],
    queryFn: async () => {
      const page = await get<Page<PlanRow>>(PLANS, list.query)
      return { ...page, items: page.items.map((row) => ({ ...row, key: `${row.id} ${row.edition}` })) }
    },
  })
  const thisYear = Number(isoDay(me.businessNow).slice(0, 4))
  const years = Array.from({ length: YEARS }, (_, n) => String(thisYear + 1 - n)).map((year) => ({ value: year, label: `${t('year')} ${year}` }))
  return (
    <div className="page">
      <PageHead title={t('title')} state={<Count of={plans.data?.total} />} hint={t('hint')}>
        <Export address={`${PLANS}/export`} list={list} />
        <Button onClick={() => void navigate(`/plans/calendar?year=${list.value('year') ?? thisYear}`)}>{t('calendar')}</Button>
        {drafts(acting) && (
          <>
            <Button onClick={() => void navigate('/plans/upload')}>{t('upload.open')}</Button>
            <Button type="primary" onClick={() => begin(true)}>
              {t('create')}
            </Button>
          </>
        )}
      </PageHead>
      <Filters>
        <SearchFilter list={list} label={t('search')} />
        <ChoiceFilter list={list} name="year" label={t('year')} options={years} />
        <ChoiceFilter list={list} name="state" label={t('stateFilter')} options={STATES.map((value) => ({ value, label: t(`state.${value}`) }))} />
        <UnitFilter list={list} name="unit" label={t('unitFilter')} />
      </Filters>
      <ListTable<PlanRow & { key: string }>
        label={t('title')}
        list={plans}
        rowKey="key"
        page={list.page}
        turnTo={list.turnTo}
        onOpen={(row) => void navigate(address(row))}
        empty={<Empty title={t('empty')}>{t('emptyHint')}</Empty>}
        columns={[
          { title: t('about'), render: (_, row) => <Link to={address(row)}>{row.about}</Link> },
          { title: t('number'), render: (_, row) => <span className="nowrap num">{row.code ?? t('noNumber')}</span> },
          { title: t('stateFilter'), render: (_, row) => <StateChip state={row.state} /> },
          { title: t('unit'), render: (_, row) => row.unit.name },
          { title: t('issuedOn'), render: (_, row) => row.issueDate && <span className="num">{day(row.issueDate)}</span> },
          { title: t('changed'), responsive: ['xl'], render: (_, row) => <span className="num">{dayOf(row.changedAt)}</span> },
        ]}
      />
      {beginning && acting && <NewPlan year={thisYear} close={() => begin(false)} />}
    </div>
  )
}

/** An edition that is no longer in force has an address of its own. */
function address(row: PlanRow): string {
  return row.state === 'AMENDED' ? `/plans/${row.id}?edition=${row.edition}` : `/plans/${row.id}`
}
