import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Segmented, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { get, write } from '../../shared/api/client'
import type { Page, Provisioning } from '../../shared/api/types'
import { moment } from '../../shared/time'
import { Empty } from '../../shared/ui/Empty'
import { ListTable } from '../../shared/ui/ListPage'
import { useProblemText } from '../../shared/ui/Problem'
import { useToast } from '../../shared/ui/Toast'
import { useList } from '../../shared/ui/useList'

const COLOURS = { PENDING: 'processing', DONE: 'success', FAILED: 'error' } as const

export function ProvisioningsPage() {
  const { t } = useTranslation()
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
      toast('success', t('admin.retried'))
      void queries.invalidateQueries({ queryKey: ['provisionings'] })
    },
    onError: (problem) => toast('error', text(problem)),
  })
  const names = { PENDING: t('admin.pending'), DONE: t('admin.done'), FAILED: t('admin.failed') }
  return (
    <div className="page">
      <h1>{t('admin.provisionings')}</h1>
      <p className="hint">{t('admin.provisioningsHint')}</p>
      <Segmented
        aria-label={t('common.state')}
        style={{ marginBottom: 16 }}
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
        label={t('admin.provisionings')}
        list={rows}
        rowKey="personId"
        page={list.page}
        turnTo={list.turnTo}
        empty={<Empty title={t('admin.emptyProvisionings')} />}
        columns={[
          { title: t('common.fullName'), render: (_, row) => <Link to={`/people/${row.personId}`}>{row.fullName}</Link> },
          { title: t('common.state'), render: (_, row) => <Tag color={COLOURS[row.state]}>{names[row.state]}</Tag> },
          { title: t('admin.attempts'), dataIndex: 'attempts', align: 'right' },
          { title: t('admin.changedAt'), render: (_, row) => moment(row.changedAt) },
          { title: t('admin.reason'), dataIndex: 'reason' },
          {
            title: '',
            render: (_, row) =>
              row.state !== 'DONE' && (
                <Button size="small" loading={retry.isPending} onClick={() => retry.mutate(row.personId)}>
                  {t('admin.retry')}
                </Button>
              ),
          },
        ]}
      />
    </div>
  )
}
