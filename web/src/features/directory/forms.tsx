import { useQuery } from '@tanstack/react-query'
import { Alert, DatePicker, Form, Input, Modal, Select, Switch } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { get, Problem } from '../../shared/api/client'
import type { Assignment, Page, PersonDetail, PersonRow, UnitRow } from '../../shared/api/types'
import { word } from '../../shared/i18n'
import { useProblemText } from '../../shared/ui/Problem'
import type { Change } from './PersonPage'
import { ROLES } from './roles'

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
  properties: Common & { title: string; initial: Partial<T>; onFinish: (values: T) => void; children: ReactNode },
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
      okText={t('common.save')}
      cancelText={t('common.cancel')}
      confirmLoading={properties.busy}
      onCancel={properties.close}
      onOk={() => form.submit()}
    >
      {problem ? <Alert type="error" showIcon role="alert" title={text(problem)} style={{ marginBottom: 16 }} /> : null}
      <Form<T>
        form={form}
        layout="vertical"
        // antd wants its own deep partial; ours is flat.
        initialValues={properties.initial as object}
        onFinish={properties.onFinish}
        validateMessages={{ required: t('common.required') }}
      >
        {properties.children}
      </Form>
    </Modal>
  )
}

export function EditForm({ person, ...common }: Common & { person: PersonDetail }) {
  const { t } = useTranslation()
  interface Values {
    fullName: string
    email?: string
    phone?: string
    active: boolean
  }
  return (
    <FormWindow<Values>
      {...common}
      title={t('people.edit')}
      initial={{ fullName: person.fullName, email: person.email ?? '', phone: person.phone ?? '', active: person.active }}
      onFinish={(values) =>
        common.submit({
          method: 'PUT',
          address: `/api/plan/people/${person.id}`,
          body: { ...values, email: values.email || null, phone: values.phone || null },
        })
      }
    >
      <Form.Item name="fullName" label={t('common.fullName')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item name="email" label={t('common.email')}>
        <Input type="email" maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item name="phone" label={t('common.phone')}>
        <Input type="tel" maxLength={30} autoComplete="off" />
      </Form.Item>
      <Form.Item name="active" label={t('people.active')} valuePropName="checked">
        <Switch />
      </Form.Item>
    </FormWindow>
  )
}

export function AssignForm({ person, today, ...common }: Common & { person: PersonDetail; today: string }) {
  const { t } = useTranslation()
  // Drawn once per form, so that sending twice gives one assignment.
  const [id] = useState(() => crypto.randomUUID())
  interface Values {
    role: string
    unitId: string
    from: Dayjs
    to?: Dayjs | null
  }
  return (
    <FormWindow<Values>
      {...common}
      title={t('people.addRole')}
      initial={{ from: dayjs(today) }}
      onFinish={(values) =>
        common.submit({
          method: 'POST',
          address: `/api/plan/people/${person.id}/assignments`,
          body: { assignment: { id, role: values.role, unitId: values.unitId, from: iso(values.from), to: iso(values.to) ?? null } },
        })
      }
    >
      <Form.Item name="role" label={t('common.role')} rules={[{ required: true }]}>
        <Select options={ROLES.map((role) => ({ value: role, label: word('role', role) }))} />
      </Form.Item>
      <Form.Item name="unitId" label={t('common.unit')} rules={[{ required: true }]}>
        <Finder<UnitRow> address="/api/plan/units" label={(row) => (row.parentName ? `${row.name} (${row.parentName})` : row.name)} />
      </Form.Item>
      <Form.Item name="from" label={t('common.from')} rules={[{ required: true }]}>
        <DatePicker format={DAY} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="to" label={t('common.to')}>
        <DatePicker format={DAY} style={{ width: '100%' }} placeholder={t('common.openEnded')} />
      </Form.Item>
    </FormWindow>
  )
}

export function EndForm({ assignment, today, ...common }: Common & { assignment: Assignment; today: string }) {
  const { t } = useTranslation()
  return (
    <FormWindow<{ lastDay: Dayjs }>
      {...common}
      title={t('people.endTitle', { role: word('role', assignment.role) })}
      initial={{ lastDay: dayjs(today) }}
      onFinish={({ lastDay }) =>
        common.submit({ method: 'POST', address: `/api/plan/assignments/${assignment.id}/end`, body: { lastDay: iso(lastDay) } })
      }
    >
      <p>{t('people.endHint')}</p>
      <Form.Item name="lastDay" label={t('people.lastDay')} rules={[{ required: true }]}>
        <DatePicker format={DAY} style={{ width: '100%' }} />
      </Form.Item>
    </FormWindow>
  )
}

export function DelegateForm({ assignment, today, ...common }: Common & { assignment: Assignment; today: string }) {
  const { t } = useTranslation()
  interface Values {
    delegateId: string
    days: [Dayjs, Dayjs]
  }
  return (
    <FormWindow<Values>
      {...common}
      title={t('people.delegateTitle', { role: word('role', assignment.role) })}
      initial={{ days: [dayjs(today), dayjs(today).add(7, 'day')] }}
      onFinish={({ delegateId, days }) =>
        common.submit({
          method: 'POST',
          address: `/api/plan/assignments/${assignment.id}/delegations`,
          body: { delegateId, from: iso(days[0]), to: iso(days[1]) },
        })
      }
    >
      <p>{t('people.delegateHint')}</p>
      <Form.Item name="delegateId" label={t('people.delegateTo')} rules={[{ required: true }]}>
        <Finder<PersonRow>
          address="/api/plan/people"
          label={(row) => [row.fullName, row.assignments[0]?.unit.name].filter(Boolean).join(', ')}
        />
      </Form.Item>
      <Form.Item name="days" label={t('units.validity')} rules={[{ required: true }]}>
        <DatePicker.RangePicker format={DAY} style={{ width: '100%' }} />
      </Form.Item>
    </FormWindow>
  )
}

/** A select over a list that only the server knows in full. */
export function Finder<T extends { id: string }>(properties: {
  address: string
  query?: Record<string, string | undefined>
  label: (row: T) => string
  value?: string
  onChange?: (id: string | undefined) => void
  id?: string
  allowClear?: boolean
  /** What is chosen already, by name: the list may not hold it. */
  known?: { value: string; label: string }
}) {
  const [q, setQ] = useState('')
  const found = useQuery({
    queryKey: ['finder', properties.address, properties.query, q],
    queryFn: () => get<Page<T>>(properties.address, { ...properties.query, q, size: 20 }),
  })
  return (
    <Select
      {...(properties.id ? { id: properties.id } : {})}
      showSearch={{ filterOption: false, onSearch: setQ }}
      value={properties.value ?? null}
      allowClear={properties.allowClear ?? false}
      onChange={(id: string | null) => {
        if (id || properties.allowClear) properties.onChange?.(id ?? undefined)
      }}
      loading={found.isFetching}
      options={[
        ...(properties.known && !found.data?.items.some((row) => row.id === properties.known?.value) ? [properties.known] : []),
        ...(found.data?.items ?? []).map((row) => ({ value: row.id, label: properties.label(row) })),
      ]}
    />
  )
}
