import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Pagination, Segmented, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { get, write } from '../../shared/api/client'
import type { Notice, Page } from '../../shared/api/types'
import { Empty } from '../../shared/ui/Empty'
import { NoticeCard } from '../../shared/ui/NoticeCard'
import { ProblemView } from '../../shared/ui/Problem'
import { PAGE_SIZE, useList } from '../../shared/ui/useList'

export function NoticesPage() {
  const { t } = useTranslation()
  const list = useList(['unread'])
  const queries = useQueryClient()
  const notices = useQuery({
    queryKey: ['notices', list.query],
    queryFn: () => get<Page<Notice>>('/api/notification/notices', list.query),
  })
  const readAll = useMutation({
    mutationFn: () => write('POST', '/api/notification/notices/read-all'),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['notices'] }),
  })
  const unread = list.value('unread') === 'true'
  return (
    <div className="page">
      <div className="row apart">
        <h1>{t('notices.title')}</h1>
        <Button loading={readAll.isPending} onClick={() => readAll.mutate()}>
          {t('notices.readAll')}
        </Button>
      </div>
      <Segmented
        style={{ margin: '8px 0 16px' }}
        aria-label={t('common.state')}
        value={unread ? 'unread' : 'all'}
        options={[
          { value: 'all', label: t('common.all') },
          { value: 'unread', label: t('notices.unread') },
        ]}
        onChange={(value) => list.filter('unread', value === 'unread' ? 'true' : undefined)}
      />
      {notices.isPending && <Skeleton active />}
      {notices.isError && <ProblemView problem={notices.error} retry={() => void notices.refetch()} />}
      {notices.data?.total === 0 && <Empty title={unread ? t('notices.emptyUnread') : t('notices.empty')} />}
      <ul className="plain">
        {notices.data?.items.map((notice) => (
          <li key={notice.id}>
            <NoticeCard notice={notice} />
          </li>
        ))}
      </ul>
      {notices.data && notices.data.total > PAGE_SIZE && (
        <Pagination
          current={list.page + 1}
          pageSize={PAGE_SIZE}
          total={notices.data.total}
          showSizeChanger={false}
          onChange={(page) => list.turnTo(page - 1)}
        />
      )}
    </div>
  )
}
