import { DatePicker, Form, Input, Modal } from 'antd'
import type { Dayjs } from 'dayjs'
import { useEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../api/client'
import { Message } from './Message'
import { useProblemText } from './Problem'
import type { Change } from './useSave'

/** What every form in a window is given by its page. */
export interface Common {
  busy: boolean
  close: () => void
  submit: (change: Change) => void
  /** Why the last try was refused; what belongs to a field is shown there. */
  problem?: unknown
}

export const DAY = 'DD/MM/YYYY'

export const iso = (value: Dayjs | null | undefined) => value?.format('YYYY-MM-DD')

export function FormWindow<T>(
  properties: Common & { title: string; act?: string; initial: Partial<T>; onFinish: (values: T) => void; children: ReactNode },
) {
  const { t } = useTranslation()
  const text = useProblemText()
  const [form] = Form.useForm<T>()
  const { problem } = properties
  useEffect(() => {
    if (problem instanceof Problem) {
      // antd wants the exact path of each field; the services name ours by its last part.
      form.setFields(
        problem.errors.map((one) => ({ name: one.field.split('.').at(-1), errors: [one.message] })) as Parameters<typeof form.setFields>[0],
      )
    }
  }, [form, problem])
  return (
    <Modal
      open
      title={properties.title}
      okText={properties.act ?? t('common.save')}
      cancelText={t('common.cancel')}
      confirmLoading={properties.busy}
      onCancel={properties.close}
      onOk={() => form.submit()}
    >
      {problem ? <Message kind="error" title={text(problem)} /> : null}
      <Form<T>
        form={form}
        layout="vertical"
        className="form"
        // antd wants its own deep partial; ours is flat.
        initialValues={properties.initial as object}
        onFinish={properties.onFinish}
        validateMessages={{ required: t('common.required') }}
        requiredMark={(label, { required }) => (
          <>
            {label}
            {required && <span className="quiet-text">&nbsp;({t('common.mustBe')})</span>}
          </>
        )}
      >
        {properties.children}
      </Form>
    </Modal>
  )
}

interface Field {
  name: string
  label: string
  optional?: boolean
  hint?: string
}

/** One line of text. */
export function TextField({ name, label, optional, hint, most, type = 'text', onLeave }: Field & { most: number; type?: string; onLeave?: (text: string) => void }) {
  return (
    <Form.Item name={name} label={label} extra={hint} rules={optional ? [] : [{ required: true, whitespace: true }]}>
      <Input type={type} maxLength={most} autoComplete="off" onBlur={(event) => onLeave?.(event.target.value.trim())} />
    </Form.Item>
  )
}

/** A day; an optional one left out has no end. */
export function DayField({ name, label, optional, hint, onChange }: Field & { onChange?: (day: Dayjs | null) => void }) {
  const { t } = useTranslation()
  return (
    <Form.Item name={name} label={label} extra={hint} rules={[{ required: !optional }]}>
      <DatePicker format={DAY} className="wide" {...(optional ? { placeholder: t('common.openEnded') } : {})} {...(onChange ? { onChange } : {})} />
    </Form.Item>
  )
}

/** The first day, and the last one if it is known. */
export function PeriodFields({ from, to }: { from: string; to: string }) {
  const { t } = useTranslation()
  return (
    <>
      <DayField name={from} label={t('common.from')} />
      <DayField name={to} label={t('common.to')} optional />
    </>
  )
}
