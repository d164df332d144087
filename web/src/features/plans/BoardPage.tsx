import './plans.css'
import { useQuery } from '@tanstack/react-query'
import { Progress, Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { get } from '../../shared/api/client'
import { word } from '../../shared/i18n'
import { dayOf } from '../../shared/time'
import { Chip } from '../../shared/ui/Chip'
import { Empty } from '../../shared/ui/Empty'
import { Filters, SearchFilter } from '../../shared/ui/Filters'
import { PageHead } from '../../shared/ui/Head'
import { ListTable } from '../../shared/ui/ListPage'
import { Rows } from '../../shared/ui/Rows'
import { useList } from '../../shared/ui/useList'
import { plans as words } from '../../shared/i18n/plans.vi'
import { PLANS, usePlan } from './api'
import type { BoardRow, BoardStep, BoardView, TargetRow } from './model'

const STEPS = Object.keys(words.step) as BoardStep[]

const TONES: Record<BoardStep, 'plain' | 'gold' | 'amber' | 'green'> = {
  NONE: 'plain',
  DRAFT: 'plain',
  SENT: 'gold',
  RETURNED: 'amber',
  APPROVED: 'gold',
  ISSUED: 'green',
}

/** What the units below take of a target; how much of it that is, where there is something to be reached. */
function Planned({ row, number }: { row: TargetRow; number: (value: number | null | undefined) => string | undefined }) {
  const { t } = useTranslation('plans')
  const { planned, rollUp, target } = row
  if (planned == null) return <>{t('board.nobody')}</>
  if (rollUp === 'MEAN') return <span className="num">{t('board.mean', { figure: number(planned) })}</span>
  const share = target.direction === 'AT_LEAST' && target.figure ? Math.round((planned / target.figure) * 100) : undefined
  return (
    <>
      <span className="num">
        {number(planned)} {share !== undefined && `(${share} %)`}
      </span>
      {share !== undefined && <Progress percent={Math.min(100, share)} size="small" showInfo={false} aria-label={`${target.name}: ${share} %`} />}
    </>
  )
}

/** How far the units below are with their plans, and what these take of each target. */
export function BoardPage() {
  const { t, i18n } = useTranslation('plans')
  const { id = '' } = useParams()
  const list = useList(['q', 'step'])
  const plan = usePlan(id)
  const board = useQuery({
    queryKey: ['plans', 'board', id, list.query],
    queryFn: async () => {
      const { counts, units } = await get<BoardView>(`${PLANS}/${id}/board`, list.query)
      return { ...units, counts, items: units.items.map((row) => ({ ...row, key: row.unit.id })) }
    },
  })
  const targets = useQuery({ queryKey: ['plans', 'targets', id], queryFn: () => get<TargetRow[]>(`${PLANS}/${id}/targets`) })
  const counts = board.data?.counts
  const all = counts ? STEPS.reduce((sum, step) => sum + (counts[step] ?? 0), 0) : undefined
  const number = (value: number | null | undefined) => value?.toLocaleString(i18n.language)
  return (
    <div className="page">
      <PageHead
        title={t('subPlans')}
        back={{ to: `/plans/${id}`, title: plan.data?.about ?? t('title') }}
        state={all !== undefined && <span className="quiet-text num">{t('board.count', { done: counts?.ISSUED ?? 0, all })}</span>}
        hint={t('board.hint')}
      />
      <Filters>
        <SearchFilter list={list} label={t('board.search')} />
        <Segmented
          aria-label={t('stateFilter')}
          value={list.value('step') ?? ''}
          options={[{ value: '', label: t('board.all') }, ...STEPS.map((value) => ({ value, label: `${t(`step.${value}`)} (${counts?.[value] ?? 0})` }))]}
          onChange={(value) => list.filter('step', value || undefined)}
        />
      </Filters>
      <ListTable<BoardRow & { key: string }>
        label={t('subPlans')}
        list={board}
        rowKey="key"
        page={list.page}
        turnTo={list.turnTo}
        empty={<Empty title={t('noSubPlans')} />}
        columns={[
          { title: t('unit'), render: (_, row) => <Link to={`/units/${row.unit.id}`}>{row.unit.name}</Link> },
          { title: t('board.above'), render: (_, row) => row.above },
          { title: t('board.kind'), render: (_, row) => word('kind', row.unit.kind) },
          { title: t('stateFilter'), render: (_, row) => <Chip tone={TONES[row.step]}>{t(`step.${row.step}`)}</Chip> },
          { title: t('changed'), render: (_, row) => row.changedAt && <span className="num">{dayOf(row.changedAt)}</span> },
          { title: '', render: (_, row) => row.planId && <Link to={`/plans/${row.planId}`}>{t('board.see')}</Link> },
        ]}
      />
      {targets.data && targets.data.length > 0 && (
        <>
          <h2>{t('part.targets')}</h2>
          <Rows<TargetRow & { id: string }>
            label={t('part.targets')}
            rowKey="id"
            rows={targets.data.map((row) => ({ ...row, id: row.target.id }))}
            columns={[
              { title: t('target.name'), render: (_, row) => row.target.name },
              { title: t('target.figure'), align: 'right', render: (_, row) => `${number(row.target.figure) ?? '-'} ${row.target.unitOfMeasure ?? ''}` },
              { title: t('board.planned'), render: (_, row) => <Planned row={row} number={number} /> },
              {
                title: t('board.shares'),
                render: (_, row) =>
                  row.shares.length > 0 && (
                    <details>
                      <summary>{t('board.sharesOf', { n: row.shares.length })}</summary>
                      <ul className="plain">
                        {row.shares.map((one) => (
                          <li key={one.unit.id} className="num">
                            {one.unit.name}: {number(one.figure) ?? '-'}
                          </li>
                        ))}
                      </ul>
                    </details>
                  ),
              },
            ]}
          />
        </>
      )}
    </div>
  )
}
