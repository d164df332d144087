import { Spin } from 'antd'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemView } from '../shared/ui/Problem'
import { useSession } from '../shared/api/session'

const SignIn = lazy(async () => ({ default: (await import('../features/signin/SignInPage')).SignInPage }))
const Shell = lazy(async () => ({ default: (await import('./Shell')).Shell }))

/** Who is not logged in sees the sign-in page at every address, and comes back to that address. */
export function Root() {
  const session = useSession()
  const { t } = useTranslation()
  const wait = (
    <div className="signin">
      <Spin size="large" description={t('common.loading')}>
        <div style={{ padding: 48 }} />
      </Spin>
    </div>
  )
  if (session.isPending) return wait
  if (session.isError)
    return (
      <main className="page">
        <ProblemView problem={session.error} retry={() => void session.refetch()} />
      </main>
    )
  return <Suspense fallback={wait}>{session.data ? <Shell session={session.data} /> : <SignIn />}</Suspense>
}
