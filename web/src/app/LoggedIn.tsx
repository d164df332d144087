import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Empty } from '../shared/ui/Empty'

/** Where a login after an expired session ends: the work waits in the tab that it was begun in. */
export function LoggedIn() {
  const { t } = useTranslation()
  return (
    <div className="page">
      <h1>{t('error.backTitle')}</h1>
      <Empty title={t('error.back')}>
        <Link to="/">{t('error.toHome')}</Link>
      </Empty>
    </div>
  )
}
