import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { write } from '../api/client'
import type { Notice } from '../api/types'
import { moment } from '../time'

/** One notice with the one button that deals with it. */
export function NoticeCard({ notice }: { notice: Notice }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const seen = useMutation({
    mutationFn: () => write('POST', `/api/notification/notices/${notice.id}/read`),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['notices'] }),
  })
  const link = notice.link
  return (
    <article className={notice.read ? 'task' : 'task unread'}>
      <div>
        <div className="row">
          <strong>{notice.title}</strong>
          {!notice.read && <Tag color="error">{t('notices.new')}</Tag>}
          {notice.official && <Tag>{t('notices.official')}</Tag>}
        </div>
        <p>{notice.text}</p>
        <p className="when num">{moment(notice.businessAt)}</p>
      </div>
      <div className="row" style={{ flexWrap: 'nowrap' }}>
        {link && (
          <Button
            type={notice.read ? 'default' : 'primary'}
            onClick={() => {
              if (!notice.read) seen.mutate()
              void navigate(link)
            }}
          >
            {t('home.open')}
          </Button>
        )}
        {!notice.read && (
          <Button loading={seen.isPending} onClick={() => seen.mutate()}>
            {t('home.seen')}
          </Button>
        )}
      </div>
    </article>
  )
}
