import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Empty } from '../shared/ui/Empty'

/** A page that could not draw itself, or a part of it that did not arrive. */
export function Crash() {
  const { t } = useTranslation()
  return (
    <main className="page narrow">
      <h1>{t('error.title')}</h1>
      <Empty title={t('error.crash')}>
        <Button type="primary" onClick={() => location.reload()}>
          {t('error.reload')}
        </Button>
      </Empty>
    </main>
  )
}
