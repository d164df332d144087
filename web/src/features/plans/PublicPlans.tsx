import './plans.css'
import { useQuery } from '@tanstack/react-query'
import { useEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams } from 'react-router'
import { get } from '../../shared/api/client'
import type { Page } from '../../shared/api/types'
import { day } from '../../shared/time'
import { Empty } from '../../shared/ui/Empty'
import { Filters, SearchFilter } from '../../shared/ui/Filters'
import { Count, Loaded, PageHead } from '../../shared/ui/Head'
import { ListTable } from '../../shared/ui/ListPage'
import { useList } from '../../shared/ui/useList'
import type { PlanRow, PlanView } from './model'
import { Paper } from './Paper'

const PUBLIC = '/api/plan/public/plans'

/** Issued plans that are marked public, for whoever comes by: no login, no menu. */
export function PublicPlansPage() {
  const { t } = useTranslation('plans')
  const navigate = useNavigate()
  const list = useList(['q'])
  const plans = useQuery({ queryKey: ['public-plans', list.query], queryFn: () => get<Page<PlanRow>>(PUBLIC, list.query) })
  return (
    <Outside title={t('public.title')}>
      <div className="page">
        <PageHead title={t('public.title')} state={<Count of={plans.data?.total} />} hint={t('public.hint')} />
        <Filters>
          <SearchFilter list={list} label={t('search')} />
        </Filters>
        <ListTable<PlanRow>
          label={t('public.title')}
          list={plans}
          rowKey="id"
          page={list.page}
          turnTo={list.turnTo}
          onOpen={(row) => void navigate(`/public/plans/${row.id}`)}
          empty={<Empty title={t('public.empty')} />}
          columns={[
            { title: t('about'), render: (_, row) => <Link to={`/public/plans/${row.id}`}>{row.about}</Link> },
            { title: t('number'), render: (_, row) => <span className="nowrap num">{row.code}</span> },
            { title: t('unit'), render: (_, row) => row.unit.name },
            { title: t('issuedOn'), render: (_, row) => row.issueDate && <span className="num">{day(row.issueDate)}</span> },
          ]}
        />
      </div>
    </Outside>
  )
}

/** One of them. */
export function PublicPlanPage() {
  const { t } = useTranslation('plans')
  const { id = '' } = useParams()
  const plan = useQuery({ queryKey: ['public-plans', id], queryFn: () => get<PlanView>(`${PUBLIC}/${id}`) })
  return (
    <Outside title={plan.data?.about ?? t('public.title')}>
      <Loaded query={plan}>
        {(one) => (
          <>
            <PageHead title={one.about} back={{ to: '/public/plans', title: t('public.title') }} />
            <Paper plan={one} />
          </>
        )}
      </Loaded>
    </Outside>
  )
}

function Outside({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation()
  useEffect(() => {
    document.title = `${title} · ${t('app.name')}`
  }, [title, t])
  return (
    <>
      <header className="outside noprint">
        <Link to="/public/plans">
          <img src="/mark.svg" width="28" height="28" alt="" /> {t('app.name')}
        </Link>
        <Link to="/">{t('signin.button')}</Link>
      </header>
      <main>{children}</main>
    </>
  )
}
