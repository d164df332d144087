import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { write } from '../api/client'
import type { Notice } from '../api/types'
import { moment } from '../time'
import { Chip } from './Chip'
import { useProblemText } from './Problem'
import { useToast } from './Toast'

/** One notice with the one button that deals with it. */
export function NoticeCard({ notice }: { notice: Notice }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const toast = useToast()
  const text = useProblemText()
  const seen = useMutation({
    mutationFn: () => write('POST', `/api/notification/notices/${notice.id}/read`),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['notices'] }),
    onError: (problem) => toast('error', text(problem)),
  })
  const link = notice.link
  return (
    <article className={notice.read ? 'task' : 'task unread'}>
      <div className="grow">
        <h3>{notice.title}</h3>
        <p>{notice.text}</p>
        <p className="when num">
          {moment(notice.businessAt)}
          {notice.official && <Chip tone="gold">{t('notices.official')}</Chip>}
          {!notice.read && <Chip tone="seal">{t('notices.new')}</Chip>}
        </p>
      </div>
      <div className="row buttons">
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
