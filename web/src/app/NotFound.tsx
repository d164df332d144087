import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Empty } from '../shared/ui/Empty'

export function NotFound() {
  const { t } = useTranslation()
  return (
    <div className="page narrow">
      <h1>{t('error.notFoundTitle')}</h1>
      <Empty title="404">
        <p>{t('error.notFound')}</p>
        <Link to="/" className="button">
          {t('error.toHome')}
        </Link>
      </Empty>
    </div>
  )
}
