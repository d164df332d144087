import './plans.css'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { get } from '../../shared/api/client'
import { usePerson } from '../../shared/api/session'
import { day, isoDay } from '../../shared/time'
import { Chip } from '../../shared/ui/Chip'
import { Empty } from '../../shared/ui/Empty'
import { ChoiceFilter, Filters } from '../../shared/ui/Filters'
import { Loaded, PageHead } from '../../shared/ui/Head'
import { useList } from '../../shared/ui/useList'
import type { CalendarEntry } from './model'

/** Every date of the plans in force, month by month, by the day on which it is due. */
export function CalendarPage() {
  const { t } = useTranslation('plans')
  const { me } = usePerson()
  const list = useList(['year'])
  const today = isoDay(me.businessNow)
  const thisYear = Number(today.slice(0, 4))
  const year = list.value('year') ?? String(thisYear)
  const dates = useQuery({
    queryKey: ['plans', 'calendar', year],
    queryFn: () => get<CalendarEntry[]>('/api/plan/calendar', { year }),
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
          {months(all).map(([month, entries]) => (
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
        </>
      )}
    </Loaded>
  )
}

function months(entries: readonly CalendarEntry[]): [string, CalendarEntry[]][] {
  const byMonth = new Map<string, CalendarEntry[]>()
  for (const one of [...entries].sort((a, b) => a.to.localeCompare(b.to))) {
    const month = one.to.slice(0, 7)
    byMonth.set(month, [...(byMonth.get(month) ?? []), one])
  }
  return [...byMonth.entries()]
}
