import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { get } from '../../shared/api/client'
import { usePerson } from '../../shared/api/session'
import type { InspectionLine, Page, PaperLine, ReviewedPlan } from '../../shared/api/types'
import { day } from '../../shared/time'
import { reviewTasksOf, type ReviewTask } from './reviewTasks'

const SHOWN = 20

/** What of the reviews waits for the role in use: to report, to mend, to receive. */
export function useReviewQueue() {
  const { acting } = usePerson()
  const role = acting?.role
  const heads = role === 'unit-head'
  const receives = role === 'commune-officer' || role === 'district-officer'
  return useQuery({
    queryKey: ['reviews', 'queue', acting?.id],
    queryFn: async (): Promise<ReviewTask[]> => {
      const [plans, waiting, open] = await Promise.all([
        heads ? get<ReviewedPlan[]>('/api/pledge/reviews') : [],
        receives ? get<Page<PaperLine>>('/api/pledge/papers', { state: 'SENT', size: SHOWN }).then(({ items }) => items) : [],
        heads ? get<Page<InspectionLine>>('/api/pledge/inspections', { open: 'true', unit: acting?.unit.id, size: SHOWN }).then(({ items }) => items) : [],
      ])
      return reviewTasksOf({ plans, waiting, open })
    },
    enabled: heads || receives,
    retry: false,
  })
}

/** Each of them with the one button that does it. */
export function ReviewQueue({ tasks }: { tasks: readonly ReviewTask[] }) {
  const { t } = useTranslation()
  return (
    <section aria-labelledby="reviews">
      <h2 id="reviews">
        {t('home.reviews')} <span className="quiet-text num">({tasks.length})</span>
      </h2>
      <ul className="plain">
        {tasks.map((task, n) => (
          <li key={n}>
            <article className="task unread">
              <div className="grow">
                <h3>{task.title}</h3>
                <p className="when num">
                  {task.due && <span>{t('home.reviewUntil', { day: day(task.due) })}</span>}
                  {task.days !== undefined && <span>{task.days >= 0 ? t('home.pledgeDays', { days: task.days }) : t('home.reviewLate', { days: -task.days })}</span>}
                  {task.unit && <span>{task.unit}</span>}
                </p>
              </div>
              <Link className="button" to={task.to}>
                {t(`home.reviewStep.${task.step}`)}
              </Link>
            </article>
          </li>
        ))}
      </ul>
    </section>
  )
}
