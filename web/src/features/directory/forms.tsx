import { DatePicker, Form, Select, Switch } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Assignment, PersonDetail, PersonRow, UnitRow } from '../../shared/api/types'
import { word } from '../../shared/i18n'
import { Finder } from '../../shared/ui/Finder'
import { DAY, DayField, FormWindow, iso, PeriodFields, TextField, type Common } from '../../shared/ui/FormWindow'
import { ROLES } from './roles'

type Properties = Common & { person: PersonDetail }

export const unitLabel = (row: UnitRow) => (row.parentName ? `${row.name} (${row.parentName})` : row.name)

export const personLabel = (row: PersonRow) => [row.fullName, row.assignments[0]?.unit.name].filter(Boolean).join(', ')

export function EditForm({ person, ...common }: Properties) {
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
          body: { version: person.version, ...values, email: values.email || null, phone: values.phone || null },
        })
      }
    >
      <TextField name="fullName" label={t('common.fullName')} most={120} />
      <TextField name="email" label={t('common.email')} most={200} type="email" optional />
      <TextField name="phone" label={t('common.phone')} most={30} type="tel" optional />
      <Form.Item name="active" label={t('people.active')} valuePropName="checked">
        <Switch />
      </Form.Item>
    </FormWindow>
  )
}

/** Somebody new comes with a first assignment: without one nobody could see him. */
export function NewPersonForm({ today, ...common }: Common & { today: string }) {
  const { t } = useTranslation()
  // Drawn once per form, so that sending twice makes one person.
  const [id] = useState(() => ({ person: crypto.randomUUID(), assignment: crypto.randomUUID() }))
  interface Values {
    fullName: string
    email?: string
    phone?: string
    username?: string
    role: string
    unitId: string
    from: Dayjs
    to?: Dayjs | null
  }
  return (
    <FormWindow<Values>
      {...common}
      title={t('people.add')}
      initial={{ from: dayjs(today) }}
      onFinish={({ fullName, email, phone, username, role, unitId, from, to }) =>
        common.submit({
          method: 'POST',
          address: '/api/plan/people',
          body: {
            id: id.person,
            fullName,
            email: email || null,
            phone: phone || null,
            username: username || null,
            assignment: { id: id.assignment, role, unitId, from: iso(from), to: iso(to) ?? null },
          },
        })
      }
    >
      <TextField name="fullName" label={t('common.fullName')} most={120} />
      <RoleFields />
      <TextField name="email" label={t('common.email')} most={200} type="email" optional />
      <TextField name="phone" label={t('common.phone')} most={30} type="tel" optional />
      <TextField name="username" label={t('people.username')} hint={t('people.usernameHint')} most={60} optional />
    </FormWindow>
  )
}

function RoleFields() {
  const { t } = useTranslation()
  return (
    <>
      <Form.Item name="role" label={t('common.role')} rules={[{ required: true }]}>
        <Select options={ROLES.map((role) => ({ value: role, label: word('role', role) }))} />
      </Form.Item>
      <Form.Item name="unitId" label={t('common.unit')} rules={[{ required: true }]}>
        <Finder<UnitRow> address="/api/plan/units" label={unitLabel} />
      </Form.Item>
      <PeriodFields from="from" to="to" />
    </>
  )
}

/** The number is sent and forgotten: nothing shows it again. */
export function CitizenForm({ person, ...common }: Properties) {
  const { t } = useTranslation()
  return (
    <FormWindow<{ number: string }>
      {...common}
      title={t('people.citizenTitle')}
      initial={{}}
      onFinish={({ number }) =>
        common.submit({ method: 'PUT', address: `/api/plan/people/${person.id}/citizen-number`, body: { number: number.replace(/\s/g, '') } })
      }
    >
      <TextField name="number" label={t('people.citizen')} hint={t('people.citizenHint')} most={20} />
    </FormWindow>
  )
}

export function AssignForm({ person, today, ...common }: Properties & { today: string }) {
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
          body: {
            version: person.version,
            assignment: { id, role: values.role, unitId: values.unitId, from: iso(values.from), to: iso(values.to) ?? null },
          },
        })
      }
    >
      <RoleFields />
    </FormWindow>
  )
}

export function EndForm({ person, assignment, today, ...common }: Properties & { assignment: Assignment; today: string }) {
  const { t } = useTranslation()
  return (
    <FormWindow<{ lastDay: Dayjs }>
      {...common}
      title={t('people.endTitle', { role: word('role', assignment.role) })}
      initial={{ lastDay: dayjs(today) }}
      onFinish={({ lastDay }) =>
        common.submit({
          method: 'POST',
          address: `/api/plan/assignments/${assignment.id}/end`,
          body: { version: person.version, lastDay: iso(lastDay) },
        })
      }
    >
      <p>{t('people.endHint')}</p>
      <DayField name="lastDay" label={t('people.lastDay')} />
    </FormWindow>
  )
}

export function DelegateForm({ person, assignment, today, ...common }: Properties & { assignment: Assignment; today: string }) {
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
          body: { version: person.version, delegateId, from: iso(days[0]), to: iso(days[1]) },
        })
      }
    >
      <p>{t('people.delegateHint')}</p>
      <Form.Item name="delegateId" label={t('people.delegateTo')} rules={[{ required: true }]}>
        <Finder<PersonRow> address="/api/plan/people" label={personLabel} />
      </Form.Item>
      <Form.Item name="days" label={t('units.validity')} rules={[{ required: true }]}>
        <DatePicker.RangePicker format={DAY} className="wide" />
      </Form.Item>
    </FormWindow>
  )
}
