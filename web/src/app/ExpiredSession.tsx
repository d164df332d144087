import { Button } from 'antd'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Message } from '../shared/ui/Message'
import { get, Problem } from '../shared/api/client'
import type { Session } from '../shared/api/types'

const LOOK_AGAIN = 2_000

/**
 * The session ended while somebody was at work: the page and what was typed stay as they are. The login is done in
 * another tab, and this one goes on by itself as soon as the same person is back.
 */
export function ExpiredSession({ person, goOn }: { person: string; goOn: () => Promise<void> }) {
  const { t } = useTranslation()
  const dialog = useRef<HTMLDialogElement>(null)
  const [other, setOther] = useState(false)
  const look = useCallback(async () => {
    try {
      const session = await get<Session>('/bff/me')
      if (session.person.id === person) await goOn()
      else setOther(true)
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem
      // Still nobody, or no network: looked at again.
    }
  }, [person, goOn])
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  useEffect(() => {
    const timer = setInterval(() => void look(), LOOK_AGAIN)
    return () => clearInterval(timer)
  }, [look])
  return (
    <dialog ref={dialog} className="window" aria-labelledby="expired" onCancel={(event) => event.preventDefault()}>
      <h2 id="expired">{t('error.expiredTitle')}</h2>
      <p>{t('error.expired')}</p>
      {other && <Message kind="warning" title={t('error.otherPerson')} />}
      <div className="row end">
        {other && <Button onClick={() => location.assign('/')}>{t('error.reload')}</Button>}
        <Button type="primary" href="/bff/login?returnTo=/logged-in" target="_blank">
          {t('error.loginAgain')}
        </Button>
      </div>
    </dialog>
  )
}
