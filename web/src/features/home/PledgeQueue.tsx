import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { get } from '../../shared/api/client'
import { usePerson } from '../../shared/api/session'
import type { Page, PledgeRow, SheetDraft, SheetLine, WindowView } from '../../shared/api/types'
import { lastDay, moment } from '../../shared/time'
import { tasksOf, type PledgeTask } from './pledgeTasks'

const SHOWN = 20

/** What of the registrations waits for the role in use: to pledge, to mend, to send, to look at. */
export function usePledgeQueue() {
  const { me, acting } = usePerson()
  const role = acting?.role
  const receives = role === 'commune-officer' || role === 'district-officer'
  return useQuery({
    queryKey: ['pledges', 'queue', acting?.id],
    queryFn: async (): Promise<PledgeTask[]> => {
      const [windows, mine, waiting] = await Promise.all([
        get<Page<WindowView>>('/api/pledge/windows', { size: SHOWN }),
        get<Page<PledgeRow>>('/api/pledge/pledges', { mine: 'true', size: 100 }),
        receives ? get<Page<SheetLine>>('/api/pledge/sheets', { state: 'SENT', size: SHOWN }).then(({ items }) => items) : [],
      ])
      const own = role === 'unit-head' ? windows.items.filter((one) => one.mine && one.phase !== 'VOID' && one.phase !== 'AHEAD') : []
      const drafts = await Promise.all(own.slice(0, 3).map(({ id }) => get<SheetDraft>(`/api/pledge/windows/${id}/sheet`)))
      return tasksOf({ person: me.person.id, windows: windows.items, mine: mine.items, waiting, drafts })
    },
    enabled: acting !== undefined && role !== 'system-admin' && role !== 'resident' && role !== 'auditor',
    retry: false,
  })
}

/** Each of them with the one button that does it. */
export function PledgeQueue({ tasks }: { tasks: readonly PledgeTask[] }) {
  const { t } = useTranslation()
  return (
    <section aria-labelledby="pledges">
      <h2 id="pledges">
        {t('home.pledges')} <span className="quiet-text num">({tasks.length})</span>
      </h2>
      <ul className="plain">
        {tasks.map((task) => (
          <li key={task.to}>
            <article className="task unread">
              <div className="grow">
                <h3>{task.title}</h3>
                <p className="when num">
                  {task.ends && <span>{t('home.pledgeUntil', { day: lastDay(task.ends) })}</span>}
                  {task.days !== undefined && <span>{t('home.pledgeDays', { days: task.days })}</span>}
                  {task.sheet && <span>{t('home.sheetWaiting', { unit: task.sheet.unit.name, rows: task.sheet.rows, at: moment(task.sheet.sentAt) })}</span>}
                  {task.draft && <span>{t('home.sheetToSend', { rows: task.draft.rows.length, missing: task.draft.missing.length })}</span>}
                  {task.remark && <span>{task.remark}</span>}
                </p>
              </div>
              <Link className="button" to={task.to}>
                {t(`home.pledgeStep.${task.step}`)}
              </Link>
            </article>
          </li>
        ))}
      </ul>
    </section>
  )
}
