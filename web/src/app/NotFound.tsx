import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Empty } from '../shared/ui/Empty'

export function NotFound() {
  const { t } = useTranslation()
  return (
    <div className="page">
      <h1>{t('error.notFoundTitle')}</h1>
      <Empty title="404">
        <p>{t('error.notFound')}</p>
        <Link to="/">
          <Button type="primary">{t('error.toHome')}</Button>
        </Link>
      </Empty>
    </div>
  )
}
