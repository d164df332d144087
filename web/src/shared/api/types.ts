// Shapes of the services' answers; dates are ISO texts, days are yyyy-MM-dd. What a service's document tells is
// generated from it (npm run types), so that a changed answer does not compile; the rest is written here.
import type { components as NotificationDocument } from './schema/notification'
import type { components as PlanDocument } from './schema/plan'

type Plan = PlanDocument['schemas']
type Notification = NotificationDocument['schemas']

export type Me = Plan['Me']
export type UnitName = Plan['UnitName']
export type UnitRow = Plan['UnitRow']
export type UnitDetail = Plan['UnitDetail']
export type Assignment = Plan['AssignmentView']
export type PersonRow = Plan['PersonRow']
export type PersonDetail = Plan['PersonView']
export type Notice = Notification['NoticeView']
export type Preference = Notification['Preference']

export interface Page<T> {
  items: T[]
  total: number
  page: number
  size: number
}

export interface Session {
  person: { id: string; name: string; username: string; email?: string }
  roles: string[]
  authTime: string
  sessionExpiresAt: string
  csrf: { header: string; token: string }
  mode: 'demo' | 'production'
}

export interface DemoAccount {
  username: string
  name: string
  role: string
  roleName: string
  unit: string
  ready: boolean
}

export interface Provisioning {
  personId: string
  fullName: string
  state: 'PENDING' | 'DONE' | 'FAILED'
  attempts: number
  changedAt: string
  reason: string | null
}

export interface AuditRow {
  id: number
  at: string
  businessAt: string
  person: string | null
  personName: string | null
  system: string | null
  action: string
  outcome: 'DONE' | 'REFUSED' | 'READ'
  objectType: string
  objectId: string | null
  changes: Record<string, unknown>
  requestId: string | null
}

export interface DeadLetter {
  id: string
  topic: string
  consumer: string
  type: string | null
  key: string | null
  reason: string
  diedAt: string
  replayedAt: string | null
}
