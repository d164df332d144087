import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { get, write } from '../../shared/api/client'
import type { UnitName } from '../../shared/api/types'
import { endOfDay, moment } from '../../shared/time'
import { DayField, FormWindow, iso } from '../../shared/ui/FormWindow'
import { useProblemText } from '../../shared/ui/Problem'
import { Rows } from '../../shared/ui/Rows'
import { useToast } from '../../shared/ui/Toast'
import { useSave } from '../../shared/ui/useSave'
import { useEndText } from './Deadline'
import { PLEDGE } from './api'
import type { DoorView, WindowView } from './model'

/** What an officer changes of a window: its end, one unit's end, or when sheets are due. */
export type Asked = 'extension' | 'door' | 'due'

/** The units that may still register, and by whose word. */
export function Doors({ window }: { window: WindowView }) {
  const { t } = useTranslation('pledges')
  const toast = useToast()
  const text = useProblemText()
  const queries = useQueryClient()
  const endText = useEndText()
  const doors = useQuery({ queryKey: ['pledges', 'doors', window.id], queryFn: () => get<DoorView[]>(`${PLEDGE}/windows/${window.id}/late-doors`) })
  const shutting = useMutation({
    mutationFn: (id: string) => write('DELETE', `${PLEDGE}/late-doors/${id}`),
    onSuccess: () => toast('success', t('doors.shutDone')),
    onError: (problem) => toast('error', text(problem)),
    onSettled: () => queries.invalidateQueries({ queryKey: ['pledges', 'doors', window.id] }),
  })
  if (!doors.data || doors.data.length === 0) return null
  return (
    <>
      <h2>{t('doors.title')}</h2>
      <Rows<DoorView>
        label={t('doors.title')}
        rowKey="id"
        rows={doors.data}
        columns={[
          { title: t('unit'), render: (_, door) => door.unit.name },
          { title: t('doors.until'), render: (_, door) => <span className="num">{endText(door.until)}</span> },
          { title: t('doors.reason'), dataIndex: 'reason' },
          { title: t('doors.allowedBy'), render: (_, door) => <span className="num">{`${door.allowedBy}, ${moment(door.allowedAt)}`}</span> },
          {
            title: '',
            render: (_, door) =>
              door.shutAt ? (
                t('doors.shutAt', { at: moment(door.shutAt) })
              ) : (
                <Button aria-label={`${t('doors.shut')}: ${door.unit.name}`} loading={shutting.isPending && shutting.variables === door.id} onClick={() => shutting.mutate(door.id)}>
                  {t('doors.shut')}
                </Button>
              ),
          },
        ]}
      />
    </>
  )
}

interface Values {
  unit?: string
  until: Dayjs
  reason?: string
}

export function WindowForm({ asked, window, units, close }: { asked: Asked; window: WindowView; units: readonly UnitName[]; close: () => void }) {
  const { t } = useTranslation('pledges')
  const toast = useToast()
  const queries = useQueryClient()
  const [ids] = useState(() => ({ id: crypto.randomUUID(), key: crypto.randomUUID() }))
  const saving = useSave(() => {
    toast('success', t(`doors.done.${asked}`))
    close()
    void queries.invalidateQueries({ queryKey: ['pledges'] })
  })
  const address = `${PLEDGE}/windows/${window.id}`
  return (
    <FormWindow<Values>
      {...saving.form}
      close={close}
      title={t(`doors.name.${asked}`)}
      initial={{}}
      onFinish={({ unit, until, reason }) => {
        const end = endOfDay(iso(until) ?? '')
        switch (asked) {
          case 'door':
            return saving.form.submit({ method: 'POST', address: `${address}/late-doors`, body: { id: ids.id, unitId: unit, until: end, reason }, key: ids.key })
          case 'extension':
            return saving.form.submit({ method: 'POST', address: `${address}/extension`, body: { until: end, reason } })
          case 'due':
            return saving.form.submit({ method: 'PUT', address: `${address}/sheets-due`, body: { due: end } })
        }
      }}
    >
      <p>{t(`doors.before.${asked}`)}</p>
      {asked === 'door' && (
        <Form.Item name="unit" label={t('unit')} rules={[{ required: true }]}>
          <Select showSearch={{ optionFilterProp: 'label' }} options={units.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
      )}
      <DayField name="until" label={t('doors.untilDay')} />
      {asked !== 'due' && (
        <Form.Item name="reason" label={t('doors.reason')} rules={[{ required: true, whitespace: true }]}>
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
      )}
    </FormWindow>
  )
}
