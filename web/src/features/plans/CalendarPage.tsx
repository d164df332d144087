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
import { ChoiceFilter, Filters, UnitFilter } from '../../shared/ui/Filters'
import { Loaded, PageHead } from '../../shared/ui/Head'
import { Pager } from '../../shared/ui/Pager'
import { useList } from '../../shared/ui/useList'
import type { CalendarEntry } from './model'

/** A year of one office fits on a page. */
const DATES = 100

/** Every date of the plans in force, month by month, by the day on which it is due. */
export function CalendarPage() {
  const { t } = useTranslation('plans')
  const { me } = usePerson()
  const list = useList(['year', 'unit'])
  const today = isoDay(me.businessNow)
  const thisYear = Number(today.slice(0, 4))
  const year = list.value('year') ?? String(thisYear)
  const dates = useQuery({
    queryKey: ['plans', 'calendar', year, list.value('unit'), list.page],
    queryFn: () => get<Page<CalendarEntry>>('/api/plan/calendar', { year, unit: list.value('unit'), page: list.page, size: DATES }),
  })
  const years = [1, 0, -1, -2].map((n) => String(thisYear + n))
  return (
    <Loaded query={dates}>
      {(all) => (
        <>
          <PageHead title={`${t('calendar')} ${year}`} back={{ to: '/plans', title: t('title') }} hint={t('calendarHint')} />
          <Filters>
            <ChoiceFilter list={list} name="year" label={t('year')} otherwise={String(thisYear)} options={years.map((value) => ({ value, label: `${t('year')} ${value}` }))} />
            <UnitFilter list={list} name="unit" label={t('unitFilter')} />
          </Filters>
          {all.total === 0 && <Empty title={t('calendarEmpty')} />}
          {months(all.items).map(([month, entries]) => (
            <section key={month}>
              <h2>{t('month', { n: `${Number(month.slice(5))}/${month.slice(0, 4)}` })}</h2>
              <ul className="plain days">
                {entries.map((one, n) => (
                  <li key={n} className={one.to < today ? 'past' : ''}>
                    <strong className="num">{one.from && one.from !== one.to ? `${day(one.from)} - ${day(one.to)}` : day(one.to)}</strong>
                    <div>
                      <Chip tone={one.kind === 'WINDOW' ? 'seal' : 'plain'}>{t(`event.${one.kind}`)}</Chip> {one.text}
                      <div>
                        <Link to={`/plans/${one.planId}`}>{one.unit.name}</Link>
                      </div>
                    </div>
                  </li>
                ))}
              </ul>
            </section>
          ))}
          {all.total > 0 && <Pager page={list.page} total={all.total} turnTo={list.turnTo} size={DATES} />}
        </>
      )}
    </Loaded>
  )
}

function months(entries: readonly CalendarEntry[]): [string, CalendarEntry[]][] {
  const byMonth = new Map<string, CalendarEntry[]>()
  for (const one of entries) {
    const month = one.to.slice(0, 7)
    byMonth.set(month, [...(byMonth.get(month) ?? []), one])
  }
  return [...byMonth.entries()]
}
