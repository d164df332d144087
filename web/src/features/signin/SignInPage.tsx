import type { ParseKeys } from 'i18next'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation, useSearchParams } from 'react-router'
import { get } from '../../shared/api/client'
import { logIn } from '../../shared/api/session'
import type { DemoAccount } from '../../shared/api/types'
import { language, speak } from '../../shared/i18n'
import { Message } from '../../shared/ui/Message'

/** What the gateway says of a login that came to nothing, in words. */
const FAILURES: Partial<Record<string, ParseKeys>> = {
  'no-person': 'signin.noPerson',
  'login-unavailable': 'signin.unavailable',
}

/** Leads to the login; in the demo it also says as whom. */
export function SignInPage() {
  const { t } = useTranslation()
  const { pathname, search } = useLocation()
  const [parameters] = useSearchParams()
  const failed = pathname === '/login-failed'
  const out = parameters.has('logged-out')
  const accounts = useQuery({
    queryKey: ['demo-accounts'],
    queryFn: () => get<DemoAccount[]>('/bff/demo-accounts'),
    retry: false,
  })
  useEffect(() => {
    document.title = `${t('signin.button')} · ${t('app.name')}`
  }, [t])
  const returnTo = failed || out ? '/' : pathname + search
  return (
    <main className="signin">
      <div>
        <div className="signin-head">
          <img src="/mark.svg" width="64" height="64" alt="" />
          <h1>{t('app.name')}</h1>
          <p>{t('app.slogan')}</p>
        </div>
        <div className="sheet">
          {failed && <Message kind="error" title={t(FAILURES[parameters.get('code') ?? ''] ?? 'signin.failed')} />}
          {out && <Message kind="success" title={t('signin.loggedOut')} />}
          <p>{t('signin.why')}</p>
          <Button type="primary" size="large" block onClick={() => logIn(returnTo)}>
            {t('signin.button')}
          </Button>
          <p className="quiet-text">{t('signin.help')}</p>
        </div>
        {accounts.data && accounts.data.length > 0 && <DemoAccounts accounts={accounts.data} returnTo={returnTo} />}
        <p className="signin-foot">
          <Link to="/public/plans">{t('signin.publicPlans')}</Link>
        </p>
        <p className="signin-foot">
          <button type="button" className="quiet" lang={language() === 'vi' ? 'en' : 'vi'} onClick={() => void speak(language() === 'vi' ? 'en' : 'vi')}>
            {language() === 'vi' ? 'English' : 'Tiếng Việt'}
          </button>
        </p>
      </div>
    </main>
  )
}

function DemoAccounts({ accounts, returnTo }: { accounts: DemoAccount[]; returnTo: string }) {
  const { t } = useTranslation()
  return (
    <section className="sheet" aria-labelledby="demo">
      <h2 id="demo">{t('signin.demo')}</h2>
      <p className="quiet-text">{t('signin.demoHint')}</p>
      <ul className="plain accounts">
        {accounts.map((one) => (
          <li key={one.username}>
            <button type="button" disabled={!one.ready} onClick={() => logIn(returnTo, one.username)}>
              <span>
                <strong>{one.name}</strong>
                <span className="quiet-text">
                  {one.roleName}, {one.unit}
                </span>
              </span>
              <code>{one.username}</code>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
