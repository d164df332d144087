import './plans.css'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { get } from '../../shared/api/client'
import { usePerson } from '../../shared/api/session'
import type { Page, UnitRow } from '../../shared/api/types'
import { word } from '../../shared/i18n'
import { day, isoDay } from '../../shared/time'
import { Chip } from '../../shared/ui/Chip'
import { Empty } from '../../shared/ui/Empty'
import { Loaded, PageHead } from '../../shared/ui/Head'
import { Rows } from '../../shared/ui/Rows'
import { useList } from '../../shared/ui/useList'
import { PLANS } from './api'
import type { PlanRow } from './model'
import { StateChip } from './StateChip'

/** As many as a service tells in one answer; a commune has fewer units. */
const MOST = 100

interface Line {
  id: string
  unit: UnitRow
  plan: PlanRow | undefined
}

/** Which units below have derived their plan, and how far each has come. */
export function BoardPage() {
  const { t } = useTranslation('plans')
  const { me, acting } = usePerson()
  const list = useList(['year'])
  const year = list.value('year') ?? isoDay(me.businessNow).slice(0, 4)
  const unit = acting?.unit.id
  const board = useQuery({
    queryKey: ['plans', 'board', unit, year],
    queryFn: async (): Promise<Line[]> => {
      const [units, plans] = await Promise.all([
        get<Page<UnitRow>>(`/api/plan/units/${unit}/children`, { size: MOST }),
        get<Page<PlanRow>>(PLANS, { year, kind: 'SUB_PLAN', size: MOST }),
      ])
      return units.items.map((one) => ({ id: one.id, unit: one, plan: plans.items.find((plan) => plan.unit.id === one.id) }))
    },
    enabled: unit !== undefined,
  })
  return (
    <Loaded query={board}>
      {(lines) => (
        <>
          <PageHead
            title={`${t('subPlans')}, ${year}`}
            back={{ to: '/plans', title: t('title') }}
            state={<span className="quiet-text num">{t('board.count', { done: lines.filter((one) => one.plan?.state === 'ISSUED').length, all: lines.length })}</span>}
            hint={t('board.hint')}
          />
          {lines.length === 0 && <Empty title={t('noSubPlans')} />}
          {lines.length > 0 && (
            <Rows<Line>
              label={t('subPlans')}
              rowKey="id"
              rows={lines}
              columns={[
                { title: t('unit'), render: (_, row) => <Link to={`/units/${row.unit.id}`}>{row.unit.name}</Link> },
                { title: t('board.kind'), render: (_, row) => word('kind', row.unit.kind) },
                { title: t('stateFilter'), render: (_, row) => (row.plan ? <StateChip state={row.plan.state} /> : <Chip>{t('board.none')}</Chip>) },
                { title: t('about'), render: (_, row) => row.plan && <Link to={`/plans/${row.plan.id}`}>{row.plan.about}</Link> },
                { title: t('issuedOn'), render: (_, row) => row.plan?.issueDate && <span className="num">{day(row.plan.issueDate)}</span> },
              ]}
            />
          )}
        </>
      )}
    </Loaded>
  )
}
