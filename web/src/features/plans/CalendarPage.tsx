import './plans.css'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { get } from '../../shared/api/client'
import { usePerson } from '../../shared/api/session'
import type { Page } from '../../shared/api/types'
import { day, isoDay } from '../../shared/time'
import { Chip } from '../../shared/ui/Chip'
import { Empty } from '../../shared/ui/Empty'
import { ChoiceFilter, Filters } from '../../shared/ui/Filters'
import { Loaded, PageHead } from '../../shared/ui/Head'
import { useList } from '../../shared/ui/useList'
import { PLANS } from './api'
import type { PlanRow, PlanView } from './model'

/** As many plans as one look at a year brings together. */
const MOST = 20

type Kind = 'opens' | 'closes' | 'task' | 'review' | 'target' | 'round' | 'movement'

interface Mark {
  day: string
  kind: Kind
  text: string
  plan: PlanView
}

/** Every date of the plans in force, month by month. */
export function CalendarPage() {
  const { t } = useTranslation('plans')
  const { me } = usePerson()
  const list = useList(['year'])
  const today = isoDay(me.businessNow)
  const thisYear = Number(today.slice(0, 4))
  const year = list.value('year') ?? String(thisYear)
  const dates = useQuery({
    queryKey: ['plans', 'calendar', year],
    queryFn: async () => {
      const { items } = await get<Page<PlanRow>>(PLANS, { year, state: 'ISSUED', size: MOST })
      const plans = await Promise.all(items.map((row) => get<PlanView>(`${PLANS}/${row.id}`, { edition: row.edition })))
      return plans.flatMap(datesOf).sort((a, b) => a.day.localeCompare(b.day))
    },
  })
  const years = [1, 0, -1, -2].map((n) => String(thisYear + n))
  return (
    <Loaded query={dates}>
      {(all) => (
        <>
          <PageHead title={`${t('calendar')} ${year}`} back={{ to: '/plans', title: t('title') }} hint={t('calendarHint')} />
          <Filters>
            <ChoiceFilter list={list} name="year" label={t('year')} options={years.map((value) => ({ value, label: `${t('year')} ${value}` }))} />
          </Filters>
          {all.length === 0 && <Empty title={t('calendarEmpty')} />}
          {months(all).map(([month, dates]) => (
            <section key={month}>
              <h2>{t('month', { n: `${Number(month.slice(5))}/${month.slice(0, 4)}` })}</h2>
              <ul className="plain days">
                {dates.map((one, n) => (
                  <li key={n} className={one.day < today ? 'past' : ''}>
                    <strong className="num">{day(one.day)}</strong>
                    <div>
                      <Chip tone={one.kind === 'closes' ? 'seal' : 'plain'}>{t(`event.${one.kind}`)}</Chip> {one.text}
                      <div>
                        <Link to={`/plans/${one.plan.id}`}>{[one.plan.code, one.plan.unit.name].filter(Boolean).join(', ')}</Link>
                      </div>
                    </div>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </>
      )}
    </Loaded>
  )
}

function months(dates: readonly Mark[]): [string, Mark[]][] {
  const byMonth = new Map<string, Mark[]>()
  for (const one of dates) byMonth.set(one.day.slice(0, 7), [...(byMonth.get(one.day.slice(0, 7)) ?? []), one])
  return [...byMonth.entries()]
}

function datesOf(plan: PlanView): Mark[] {
  const { content } = plan
  const of = (kind: Kind, day: string | null | undefined, text: string): Mark[] => (day ? [{ day, kind, text, plan }] : [])
  return [
    ...content.windows.flatMap((one) => [
      ...of('opens', one.opens && isoDay(one.opens), ''),
      ...of('closes', one.closes && isoDay(new Date(Date.parse(one.closes) - 1).toISOString()), ''),
    ]),
    ...content.tasks.flatMap((one) => of('task', one.due, one.text)),
    ...content.reviews.flatMap((one) => of('review', one.due, one.text)),
    ...content.targets.flatMap((one) => of('target', one.due, one.name)),
    ...content.movements.flatMap((one) => [...of('movement', one.from, one.name), ...one.rounds.flatMap((round) => of('round', round.from, round.name))]),
  ]
}
