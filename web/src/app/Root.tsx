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
    <main className="signin" aria-busy>
      <div className="wait" role="status">
        <Spin size="large" />
        <p>{t('common.loading')}</p>
      </div>
    </main>
  )
  if (session.isPending) return wait
  if (session.isError)
    return (
      <main className="page narrow">
        <h1>{t('app.name')}</h1>
        <ProblemView problem={session.error} retry={() => void session.refetch()} />
      </main>
    )
  return <Suspense fallback={wait}>{session.data ? <Shell session={session.data} /> : <SignIn />}</Suspense>
}
