import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { get, write } from '../../shared/api/client'
import type { DeadLetter, Page } from '../../shared/api/types'
import { moment } from '../../shared/time'
import { Chip } from '../../shared/ui/Chip'
import { Empty } from '../../shared/ui/Empty'
import { ListTable } from '../../shared/ui/ListPage'
import { useProblemText } from '../../shared/ui/Problem'
import { useToast } from '../../shared/ui/Toast'
import { useList } from '../../shared/ui/useList'
import { ServiceChoice } from './ServiceChoice'
import { serviceOf } from './services'

export function DeadLettersPage() {
  const { t: words } = useTranslation('admin')
  const toast = useToast()
  const text = useProblemText()
  const queries = useQueryClient()
  const list = useList([])
  const service = serviceOf(list.value('service') ?? 'notification')
  const rows = useQuery({
    queryKey: ['dead-letters', service, list.query],
    queryFn: () => get<Page<DeadLetter>>(`/api/${service}/dead-letters`, list.query),
  })
  const replay = useMutation({
    mutationFn: (id: string) => write('POST', `/api/${service}/dead-letters/${id}/replay`),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['dead-letters'] }),
    onError: (problem) => toast('error', text(problem)),
  })
  return (
    <div className="page">
      <h1>{words('deadLetters')}</h1>
      <p className="hint">{words('deadLettersHint')}</p>
      <ServiceChoice value={service} onChange={(value) => list.filter('service', value)} />
      <ListTable<DeadLetter>
        label={words('deadLetters')}
        list={rows}
        rowKey="id"
        page={list.page}
        turnTo={list.turnTo}
        empty={<Empty title={words('emptyDeadLetters')}>{words('emptyDeadLettersHint')}</Empty>}
        columns={[
          { title: words('topic'), render: (_, row) => <code>{row.topic}</code> },
          { title: words('consumer'), dataIndex: 'consumer' },
          { title: words('changedAt'), render: (_, row) => <span className="num">{moment(row.diedAt)}</span> },
          { title: words('reason'), render: (_, row) => <span className="reason">{row.reason}</span> },
          {
            title: '',
            render: (_, row) =>
              row.replayedAt ? (
                <Chip tone="green">{words('replayed', { at: moment(row.replayedAt) })}</Chip>
              ) : (
                <Button loading={replay.isPending && replay.variables === row.id} onClick={() => replay.mutate(row.id)}>
                  {words('replay')}
                </Button>
              ),
          },
        ]}
      />
    </div>
  )
}
