// Shapes of the services' answers; dates are ISO texts, days are yyyy-MM-dd.

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

export interface UnitName {
  id: string
  code: string
  name: string
  kind: string
}

export interface Me {
  person: { id: string; fullName: string; email: string | null; phone: string | null }
  assignments: { id: string; role: string; unit: UnitName; onBehalfOf: string | null }[]
  businessNow: string
}

export interface UnitRow extends UnitName {
  parentId: string | null
  parentName: string | null
  managedBy: string
  validFrom: string
  validTo: string | null
  hasChildren: boolean
}

export interface UnitDetail extends UnitName {
  version: number
  parent: UnitName | null
  managedBy: string
  cycle: string
  validFrom: string
  validTo: string | null
  predecessors: UnitName[]
  successors: UnitName[]
}

export interface Assignment {
  id: string
  role: string
  unit: UnitName
  from: string
  to: string | null
}

export interface PersonRow {
  id: string
  fullName: string
  email: string | null
  phone: string | null
  active: boolean
  assignments: Assignment[]
}

export interface PersonDetail extends PersonRow {
  version: number
  username: string | null
  delegations: { id: string; assignmentId: string; delegateId: string; from: string; to: string }[]
}

export interface Notice {
  id: string
  kind: string
  official: boolean
  title: string
  text: string
  link: string | null
  businessAt: string
  read: boolean
}

export interface Preference {
  version: number
  email: boolean
  language: 'vi' | 'en'
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
