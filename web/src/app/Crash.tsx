import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Empty } from '../shared/ui/Empty'

/** A page that could not draw itself, or a part of it that did not arrive. */
export function Crash() {
  const { t } = useTranslation()
  return (
    <main>
      <Empty title={t('error.title')}>
        <p>{t('error.crash')}</p>
        <Button type="primary" onClick={() => location.reload()}>
          {t('error.reload')}
        </Button>
      </Empty>
    </main>
  )
}
