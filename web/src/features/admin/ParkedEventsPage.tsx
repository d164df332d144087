import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { get, write } from '../../shared/api/client'
import type { Page, ParkedEvent } from '../../shared/api/types'
import { moment } from '../../shared/time'
import { Empty } from '../../shared/ui/Empty'
import { FormWindow, TextField, type Common } from '../../shared/ui/FormWindow'
import { Count, PageHead } from '../../shared/ui/Head'
import { ListTable } from '../../shared/ui/ListPage'
import { useProblemText } from '../../shared/ui/Problem'
import { useToast } from '../../shared/ui/Toast'
import { useList } from '../../shared/ui/useList'
import { useSave } from '../../shared/ui/useSave'
import { ServiceChoice } from './ServiceChoice'
import { serviceOf, type Service } from './services'

/** Events that could not leave their service: send them again, or give one up so that the others go on. */
export function ParkedEventsPage() {
  const { t: words } = useTranslation('admin')
  const toast = useToast()
  const text = useProblemText()
  const queries = useQueryClient()
  const list = useList([])
  const service = serviceOf(list.value('service'))
  const [givenUp, giveUp] = useState<ParkedEvent>()
  const refresh = () => void queries.invalidateQueries({ queryKey: ['parked-events'] })
  const rows = useQuery({
    queryKey: ['parked-events', service, list.query],
    queryFn: () => get<Page<ParkedEvent>>(`/api/${service}/parked-events`, list.query),
  })
  const replay = useMutation({
    mutationFn: (id: string) => write('POST', `/api/${service}/parked-events/${id}/replay`),
    onSuccess: () => {
      toast('success', words('parkedReplayed'))
      refresh()
    },
    onError: (problem) => toast('error', text(problem)),
  })
  const { form, reset } = useSave(() => {
    giveUp(undefined)
    toast('success', words('discarded'))
    refresh()
  })
  return (
    <div className="page">
      <PageHead title={words('parkedEvents')} state={<Count of={rows.data?.total} />} hint={words('parkedEventsHint')} />
      <ServiceChoice value={service} onChange={(value) => list.filter('service', value)} />
      <ListTable<ParkedEvent>
        label={words('parkedEvents')}
        list={rows}
        rowKey="id"
        page={list.page}
        turnTo={list.turnTo}
        empty={<Empty title={words('emptyParkedEvents')}>{words('emptyParkedEventsHint')}</Empty>}
        columns={[
          { title: words('topic'), render: (_, row) => <code>{row.topic}</code> },
          { title: words('key'), render: (_, row) => <code>{row.key}</code> },
          { title: words('changedAt'), render: (_, row) => <span className="num">{moment(row.parkedAt)}</span> },
          { title: words('reason'), render: (_, row) => <span className="reason">{row.reason}</span> },
          { title: words('waiting'), align: 'right', dataIndex: 'waiting' },
          {
            title: '',
            className: 'noprint',
            render: (_, row) => (
              <div className="row">
                <Button loading={replay.isPending && replay.variables === row.id} onClick={() => replay.mutate(row.id)}>
                  {words('parkedReplay')}
                </Button>
                <Button danger onClick={() => giveUp(row)}>
                  {words('discard')}
                </Button>
              </div>
            ),
          },
        ]}
      />
      {givenUp && (
        <Discard
          {...form}
          event={givenUp}
          service={service}
          close={() => {
            giveUp(undefined)
            reset()
          }}
        />
      )}
    </div>
  )
}

function Discard({ event, service, ...common }: Common & { event: ParkedEvent; service: Service }) {
  const { t: words } = useTranslation('admin')
  return (
    <FormWindow<{ reason: string }>
      {...common}
      title={words('discardTitle')}
      act={words('discard')}
      initial={{}}
      onFinish={(body) => common.submit({ method: 'POST', address: `/api/${service}/parked-events/${event.id}/discard`, body: { ...body } })}
    >
      <p>{words('discardHint', { topic: event.topic, key: event.key, count: event.waiting - 1 })}</p>
      <TextField name="reason" label={words('discardReason')} hint={words('discardReasonHint')} most={500} />
    </FormWindow>
  )
}
