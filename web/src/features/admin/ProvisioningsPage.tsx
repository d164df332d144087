import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { get, write } from '../../shared/api/client'
import type { Page, Provisioning } from '../../shared/api/types'
import { moment } from '../../shared/time'
import { Chip } from '../../shared/ui/Chip'
import { Empty } from '../../shared/ui/Empty'
import { ListTable } from '../../shared/ui/ListPage'
import { useProblemText } from '../../shared/ui/Problem'
import { useToast } from '../../shared/ui/Toast'
import { useList } from '../../shared/ui/useList'

const TONES = { PENDING: 'plain', DONE: 'green', FAILED: 'seal' } as const

export function ProvisioningsPage() {
  const { t } = useTranslation()
  const { t: words } = useTranslation('admin')
  const toast = useToast()
  const text = useProblemText()
  const queries = useQueryClient()
  const list = useList(['state'])
  const rows = useQuery({
    queryKey: ['provisionings', list.query],
    queryFn: () => get<Page<Provisioning>>('/api/plan/provisionings', list.query),
  })
  const retry = useMutation({
    mutationFn: (personId: string) => write('POST', `/api/plan/provisionings/${personId}/retry`),
    onSuccess: () => {
      toast('success', words('retried'))
      void queries.invalidateQueries({ queryKey: ['provisionings'] })
    },
    onError: (problem) => toast('error', text(problem)),
  })
  const names = { PENDING: words('pending'), DONE: words('done'), FAILED: words('failed') }
  return (
    <div className="page">
      <h1>{words('provisionings')}</h1>
      <p className="hint">{words('provisioningsHint')}</p>
      <Segmented
        aria-label={t('common.state')}
        className="filters"
        value={list.value('state') ?? ''}
        options={[
          { value: '', label: t('common.all') },
          { value: 'FAILED', label: names.FAILED },
          { value: 'PENDING', label: names.PENDING },
          { value: 'DONE', label: names.DONE },
        ]}
        onChange={(value) => list.filter('state', value || undefined)}
      />
      <ListTable<Provisioning>
        label={words('provisionings')}
        list={rows}
        rowKey="personId"
        page={list.page}
        turnTo={list.turnTo}
        empty={<Empty title={words('emptyProvisionings')}>{words('emptyProvisioningsHint')}</Empty>}
        columns={[
          { title: t('common.fullName'), render: (_, row) => <Link to={`/people/${row.personId}`}>{row.fullName}</Link> },
          { title: t('common.state'), render: (_, row) => <Chip tone={TONES[row.state]}>{names[row.state]}</Chip> },
          { title: words('reason'), render: (_, row) => row.reason && <span className="reason">{row.reason}</span> },
          {
            title: words('whatToDo'),
            render: (_, row) => row.state !== 'DONE' && words(row.state === 'FAILED' ? 'failedAdvice' : 'pendingAdvice'),
          },
          { title: words('attempts'), dataIndex: 'attempts', align: 'right' },
          { title: words('changedAt'), render: (_, row) => <span className="num">{moment(row.changedAt)}</span> },
          {
            title: '',
            render: (_, row) =>
              row.state !== 'DONE' && (
                <Button loading={retry.isPending && retry.variables === row.personId} onClick={() => retry.mutate(row.personId)}>
                  {words('retry')}
                </Button>
              ),
          },
        ]}
      />
    </div>
  )
}
