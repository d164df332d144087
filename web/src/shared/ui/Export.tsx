import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { download } from '../api/client'
import { useProblemText } from './Problem'
import { useToast } from './Toast'
import type { useList } from './useList'

/** The list as it is filtered, as a workbook. */
export function Export({ address, list }: { address: string; list: ReturnType<typeof useList> }) {
  const { t } = useTranslation()
  const toast = useToast()
  const text = useProblemText()
  const exporting = useMutation({
    mutationFn: () => download(address, { ...list.query, page: undefined, size: undefined }),
    onError: (problem) => toast('error', text(problem)),
  })
  return (
    <Button loading={exporting.isPending} onClick={() => exporting.mutate()}>
      {t('common.export')}
    </Button>
  )
}
