import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useRegisterSW } from 'virtual:pwa-register/react'

/** A newer page is ready: it is taken when the reader says so, never under what is being typed. */
export function Update() {
  const { t } = useTranslation()
  const {
    needRefresh: [ready, setReady],
    updateServiceWorker,
  } = useRegisterSW()
  if (!ready) return null
  return (
    <div className="update" role="status">
      <span>{t('update.ready')}</span>
      <span className="row">
        <Button size="small" onClick={() => setReady(false)}>
          {t('update.later')}
        </Button>
        <Button size="small" type="primary" onClick={() => void updateServiceWorker(true)}>
          {t('update.now')}
        </Button>
      </span>
    </div>
  )
}
