import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { get } from '../../shared/api/client'
import { usePerson } from '../../shared/api/session'
import type { Notice, Page } from '../../shared/api/types'
import { longDay } from '../../shared/time'
import { Empty } from '../../shared/ui/Empty'
import { NoticeCard } from '../../shared/ui/NoticeCard'
import { ProblemView } from '../../shared/ui/Problem'
import { PlanQueue, usePlanQueue } from './PlanQueue'
import { PledgeQueue, usePledgeQueue } from './PledgeQueue'
import { ReviewQueue, useReviewQueue } from './ReviewQueue'

const SHOWN = 10

/** "Việc của tôi": what waits for me, one button each, and the ways on from here. */
export function HomePage() {
  const { t, i18n } = useTranslation()
  const { me, acting } = usePerson()
  const waiting = usePlanQueue().data ?? []
  const pledges = usePledgeQueue().data ?? []
  const reviews = useReviewQueue().data ?? []
  const due = useQuery({
    queryKey: ['notices', 'unread', i18n.language],
    queryFn: () => get<Page<Notice>>('/api/notification/notices', { unread: 'true', size: SHOWN }),
  })
  return (
    <div className="page narrow">
      <h1>{t('nav.home')}</h1>
      <p className="hint">
        {longDay(me.businessNow, i18n.language)}. {t('home.greeting', { name: me.person.fullName })}.
      </p>
      {pledges.length > 0 && <PledgeQueue tasks={pledges} />}
      {reviews.length > 0 && <ReviewQueue tasks={reviews} />}
      {waiting.length > 0 && <PlanQueue plans={waiting} />}
      {due.isPending && <Skeleton active />}
      {due.isError && <ProblemView problem={due.error} retry={() => void due.refetch()} />}
      {due.data && due.data.total > 0 && (
        <section aria-labelledby="due">
          <h2 id="due">
            {t('home.due')} <span className="quiet-text num">({due.data.total})</span>
          </h2>
          <ul className="plain">
            {due.data.items.map((notice) => (
              <li key={notice.id}>
                <NoticeCard notice={notice} />
              </li>
            ))}
          </ul>
          {due.data.total > SHOWN && <Link to="/notices?unread=true">{t('home.all')}</Link>}
        </section>
      )}
      {due.data?.total === 0 && waiting.length === 0 && pledges.length === 0 && reviews.length === 0 && <Empty title={t('home.emptyTitle')}>{t('home.empty')}</Empty>}
      <h2>{t('home.shortcuts')}</h2>
      <ul className="doors">
        {acting && acting.role !== 'system-admin' && <Door to="/plans" title={t('home.shortcutPlans')} hint={t('home.shortcutPlansHint')} />}
        {acting && acting.role !== 'system-admin' && <Door to="/pledges" title={t('home.shortcutPledges')} hint={t('home.shortcutPledgesHint')} />}
        {acting && <Door to={`/units/${acting.unit.id}`} title={t('home.shortcutUnit')} hint={acting.unit.name} />}
        {acting?.role !== 'resident' && <Door to="/people" title={t('home.shortcutPeople')} hint={t('home.shortcutPeopleHint')} />}
        {acting?.role === 'system-admin' && (
          <Door to="/admin/provisionings?state=FAILED" title={t('home.shortcutAdmin')} hint={t('home.shortcutAdminHint')} />
        )}
        <Door to="/profile" title={t('home.shortcutProfile')} hint={t('home.shortcutProfileHint')} />
      </ul>
    </div>
  )
}

function Door({ to, title, hint }: { to: string; title: string; hint: string }) {
  return (
    <li>
      <Link to={to}>
        <strong>{title}</strong>
        <span>{hint}</span>
      </Link>
    </li>
  )
}
