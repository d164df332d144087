import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { usePerson } from '../../shared/api/session'
import { Message } from '../../shared/ui/Message'
import { useToast } from '../../shared/ui/Toast'
import { useEndText } from './Deadline'
import type { WindowView } from './model'

/** After the deadline: what was typed stays, and how to ask for more time. */
export function LateHelp({ window }: { window: WindowView }) {
  const { t } = useTranslation('pledges')
  const toast = useToast()
  const { me, acting } = usePerson()
  const endText = useEndText()
  const request = t('late.request', { name: me.person.fullName, unit: acting?.unit.name ?? '', plan: window.planCode })
  return (
    <Message
      kind="warning"
      title={t('late.title', { end: endText(window.ends), plan: window.planCode })}
      action={
        <Button
          onClick={() => {
            void navigator.clipboard?.writeText(request).then(() => toast('success', t('late.copied')))
          }}
        >
          {t('late.copy')}
        </Button>
      }
    >
      <p>{t('late.how', { unit: window.unit.name })}</p>
      <blockquote className="quiet-text">{request}</blockquote>
    </Message>
  )
}
