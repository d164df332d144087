import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Problem } from '../api/client'
import { Message } from './Message'

/** The words for whatever went wrong: the service's own when it gave some. */
export function useProblemText() {
  const { t } = useTranslation()
  return (problem: unknown): string => {
    if (problem instanceof Problem) {
      if (problem.code === 'offline') return t('error.offline')
      if (problem.code === 'catching-up') return t('error.catchingUp')
      if (problem.errors.length > 0) return problem.errors.map((one) => one.message).join(' ')
      if (problem.detail) return problem.detail
    }
    return t('error.unexpected')
  }
}

/** What stands where content would: why it is missing, and another try. */
export function ProblemView({ problem, retry }: { problem: unknown; retry?: () => void }) {
  const { t } = useTranslation()
  const text = useProblemText()
  const id = problem instanceof Problem ? problem.requestId : undefined
  return (
    <Message kind="error" title={t('error.title')} action={retry && <Button onClick={retry}>{t('common.retry')}</Button>}>
      <p>{text(problem)}</p>
      {id && (
        <p className="quiet-text">
          {t('common.requestId')}: <code>{id}</code>
        </p>
      )}
    </Message>
  )
}
