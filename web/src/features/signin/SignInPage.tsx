import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Card } from 'antd'
import { useTranslation } from 'react-i18next'
import { useLocation, useSearchParams } from 'react-router'
import { get } from '../../shared/api/client'
import { logIn } from '../../shared/api/session'
import type { DemoAccount } from '../../shared/api/types'

/** Leads to the login; in the demo it also says as whom. */
export function SignInPage() {
  const { t } = useTranslation()
  const { pathname, search } = useLocation()
  const [parameters] = useSearchParams()
  const failed = pathname === '/login-failed'
  const accounts = useQuery({
    queryKey: ['demo-accounts'],
    queryFn: () => get<DemoAccount[]>('/api/plan/demo/accounts'),
    retry: false,
  })
  return (
    <main className="signin">
      <div>
        <div style={{ textAlign: 'center', marginBottom: 24 }}>
          <img src="/mark.svg" width="72" height="72" alt="" />
          <h1 style={{ margin: '8px 0 0', fontSize: '2em' }}>{t('app.name')}</h1>
          <p style={{ margin: 0, color: 'var(--ant-color-text-secondary)' }}>{t('app.slogan')}</p>
        </div>
        {failed && (
          <Alert
            type="error"
            showIcon
            style={{ marginBottom: 16 }}
            title={parameters.get('code') === 'no-person' ? t('signin.noPerson') : t('signin.failed')}
          />
        )}
        {parameters.has('logged-out') && <Alert type="success" showIcon style={{ marginBottom: 16 }} title={t('signin.loggedOut')} />}
        <Button
          type="primary"
          size="large"
          block
          onClick={() => logIn(failed || parameters.has('logged-out') ? '/' : pathname + search)}
        >
          {t('signin.button')}
        </Button>
        {accounts.data && accounts.data.length > 0 && <DemoAccounts accounts={accounts.data} />}
      </div>
    </main>
  )
}

function DemoAccounts({ accounts }: { accounts: DemoAccount[] }) {
  const { t } = useTranslation()
  return (
    <Card style={{ marginTop: 24 }} title={t('signin.demo')}>
      <p style={{ marginTop: 0 }}>{t('signin.demoHint')}</p>
      <div style={{ maxHeight: 360, overflow: 'auto' }} tabIndex={0} role="region" aria-label={t('signin.demo')}>
        <ul className="plain">
          {accounts.map((one) => (
            <li className="account" key={one.username}>
              <span>
                <strong>{one.name}</strong>
                <br />
                <span style={{ color: 'var(--ant-color-text-secondary)' }}>
                  {one.roleName}, {one.unit}
                </span>
              </span>
              <code style={{ whiteSpace: 'nowrap' }}>{one.username}</code>
            </li>
          ))}
        </ul>
      </div>
    </Card>
  )
}
