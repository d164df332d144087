import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Segmented, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { get, write } from '../../shared/api/client'
import type { Notice, Page } from '../../shared/api/types'
import { Empty } from '../../shared/ui/Empty'
import { NoticeCard } from '../../shared/ui/NoticeCard'
import { Pager } from '../../shared/ui/Pager'
import { ProblemView, useProblemText } from '../../shared/ui/Problem'
import { useToast } from '../../shared/ui/Toast'
import { useList } from '../../shared/ui/useList'

export function NoticesPage() {
  const { t, i18n } = useTranslation()
  const list = useList(['unread'])
  const toast = useToast()
  const text = useProblemText()
  const queries = useQueryClient()
  const notices = useQuery({
    queryKey: ['notices', list.query, i18n.language],
    queryFn: () => get<Page<Notice>>('/api/notification/notices', list.query),
  })
  const readAll = useMutation({
    mutationFn: () => write('POST', '/api/notification/notices/read-all'),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['notices'] }),
    onError: (problem) => toast('error', text(problem)),
  })
  const unread = list.value('unread') === 'true'
  return (
    <div className="page narrow">
      <h1>{t('notices.title')}</h1>
      <div className="row apart filters">
        <Segmented
          aria-label={t('common.state')}
          value={unread ? 'unread' : 'all'}
          options={[
            { value: 'all', label: t('common.all') },
            { value: 'unread', label: t('notices.unread') },
          ]}
          onChange={(value) => list.filter('unread', value === 'unread' ? 'true' : undefined)}
        />
        {notices.data?.items.some((one) => !one.read) && (
          <Button loading={readAll.isPending} onClick={() => readAll.mutate()}>
            {t('notices.readAll')}
          </Button>
        )}
      </div>
      {notices.isPending && <Skeleton active />}
      {notices.isError && <ProblemView problem={notices.error} retry={() => void notices.refetch()} />}
      {notices.data?.total === 0 && (
        <Empty title={unread ? t('notices.emptyUnread') : t('notices.empty')}>{t('home.empty')}</Empty>
      )}
      {notices.data && notices.data.total > 0 && (
        <>
          <h2 className="unseen">{t('notices.title')}</h2>
          <ul className="plain">
            {notices.data.items.map((notice) => (
              <li key={notice.id}>
                <NoticeCard notice={notice} />
              </li>
            ))}
          </ul>
          <Pager page={list.page} total={notices.data.total} turnTo={list.turnTo} />
        </>
      )}
    </div>
  )
}
