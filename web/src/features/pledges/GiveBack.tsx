import { useQueryClient } from '@tanstack/react-query'
import { Form, Input } from 'antd'
import type { Dayjs } from 'dayjs'
import { useTranslation } from 'react-i18next'
import { endOfDay } from '../../shared/time'
import { DayField, FormWindow, iso } from '../../shared/ui/FormWindow'
import { useToast } from '../../shared/ui/Toast'
import { useSave } from '../../shared/ui/useSave'
import { PLEDGE } from './api'

interface Values {
  remark: string
  until?: Dayjs | null
}

/** The head gives a pledge back to be mended. */
export function GiveBack({ pledge, close }: { pledge: { id: string; version: number; subject: { name: string } }; close: () => void }) {
  const { t } = useTranslation('pledges')
  const toast = useToast()
  const queries = useQueryClient()
  const saving = useSave(() => {
    toast('success', t('done.RETURN'))
    close()
    void queries.invalidateQueries({ queryKey: ['pledges'] })
  })
  return (
    <FormWindow<Values>
      {...saving.form}
      close={close}
      title={t('giveBack', { name: pledge.subject.name })}
      act={t('act.RETURN')}
      initial={{}}
      onFinish={({ remark, until }) => saving.form.submit({ method: 'POST', address: `${PLEDGE}/pledges/${pledge.id}/return`, body: { version: pledge.version, remark, ...mend(until) } })}
    >
      <p>{t('before.RETURN')}</p>
      <RemarkFields />
    </FormWindow>
  )
}

/** Why it comes back, and until when it may be mended. */
export function RemarkFields() {
  const { t } = useTranslation('pledges')
  return (
    <>
      <Form.Item name="remark" label={t('remark')} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
      <DayField name="until" label={t('until2')} optional hint={t('untilHint')} />
    </>
  )
}

export function mend(until: Dayjs | null | undefined): { mendUntil?: string } {
  const day = iso(until)
  return day ? { mendUntil: endOfDay(day) } : {}
}
