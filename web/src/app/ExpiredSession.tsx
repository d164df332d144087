import { Button, Modal, Space } from 'antd'
import { useTranslation } from 'react-i18next'

/** The session ended while somebody was at work: the page stays as it is until he is back. */
export function ExpiredSession({ goOn }: { goOn: () => void }) {
  const { t } = useTranslation()
  return (
    <Modal
      open
      closable={false}
      title={t('error.expiredTitle')}
      footer={
        <Space>
          <Button href="/bff/login?returnTo=/profile" target="_blank">
            {t('error.loginAgain')}
          </Button>
          <Button type="primary" onClick={goOn}>
            {t('error.goOn')}
          </Button>
        </Space>
      }
    >
      {t('error.expired')}
    </Modal>
  )
}
