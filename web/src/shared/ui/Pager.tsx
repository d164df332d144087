import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { PAGE_SIZE } from './useList'

/** Where in a list one is, and the way to its next page; the same on a phone and at a desk. */
export function Pager({ page, total, turnTo, size = PAGE_SIZE }: { page: number; total: number; turnTo: (page: number) => void; size?: number }) {
  const { t, i18n } = useTranslation()
  const number = (n: number) => n.toLocaleString(i18n.language)
  const last = Math.ceil(total / size) - 1
  if (last <= 0) return <p className="pager num">{t('common.total', { count: total })}</p>
  return (
    <nav className="pager noprint" aria-label={t('common.pages')}>
      <span className="num">
        {t('common.range', {
          from: number(page * size + 1),
          to: number(Math.min(total, (page + 1) * size)),
          count: number(total),
        })}
      </span>
      <span className="row">
        <Button disabled={page <= 0} onClick={() => turnTo(page - 1)}>
          {t('common.previous')}
        </Button>
        <Button disabled={page >= last} onClick={() => turnTo(page + 1)}>
          {t('common.next')}
        </Button>
      </span>
    </nav>
  )
}
