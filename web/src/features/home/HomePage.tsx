import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { get } from '../../shared/api/client'
import { usePerson } from '../../shared/api/session'
import type { Notice, Page } from '../../shared/api/types'
import { dayOf } from '../../shared/time'
import { Empty } from '../../shared/ui/Empty'
import { NoticeCard } from '../../shared/ui/NoticeCard'
import { ProblemView } from '../../shared/ui/Problem'

/** "Việc của tôi": what waits for me, oldest promise first, one button each. */
export function HomePage() {
  const { t } = useTranslation()
  const { me, acting } = usePerson()
  const due = useQuery({
    queryKey: ['notices', 'unread'],
    queryFn: () => get<Page<Notice>>('/api/notification/notices', { unread: 'true', size: 10 }),
  })
  return (
    <div className="page">
      <h1>{t('nav.home')}</h1>
      <p className="hint">
        {t('home.greeting', { name: me.person.fullName })} · {t('common.today', { date: dayOf(me.businessNow) })}
      </p>
      {due.isPending && <Skeleton active />}
      {due.isError && <ProblemView problem={due.error} retry={() => void due.refetch()} />}
      {due.data && due.data.total > 0 && (
        <>
          <h2>{t('home.due')}</h2>
          <ul className="plain">
            {due.data.items.map((notice) => (
              <li key={notice.id}>
                <NoticeCard notice={notice} />
              </li>
            ))}
          </ul>
        </>
      )}
      {due.data?.total === 0 && <Empty title={t('home.emptyTitle')}>{t('home.empty')}</Empty>}
      <h2>{t('home.shortcuts')}</h2>
      <ul>
        {acting && (
          <li>
            <Link to={`/units/${acting.unit.id}`}>
              {t('home.shortcutUnit')} ({acting.unit.name})
            </Link>
          </li>
        )}
        <li>
          <Link to="/people">{t('home.shortcutPeople')}</Link>
        </li>
        {acting?.role === 'system-admin' && (
          <li>
            <Link to="/admin/provisionings?state=FAILED">{t('home.shortcutAdmin')}</Link>
          </li>
        )}
      </ul>
    </div>
  )
}
