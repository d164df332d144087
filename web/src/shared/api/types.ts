// Shapes of the services' answers; dates are ISO texts, days are yyyy-MM-dd. What a service's document tells is
// generated from it (npm run types), so that a changed answer does not compile; the rest is written here.
import type { components as NotificationDocument } from './schema/notification'
import type { components as PlanDocument } from './schema/plan'
import type { components as PledgeDocument } from './schema/pledge'

type Plan = PlanDocument['schemas']
type Pledge = PledgeDocument['schemas']
type Notification = NotificationDocument['schemas']

export type Me = Plan['Me']
export type UnitName = Plan['UnitName']
export type UnitRow = Plan['UnitRow']
export type UnitDetail = Plan['UnitDetail']
export type Assignment = Plan['AssignmentView']
export type PersonRow = Plan['PersonRow']
export type PersonDetail = Plan['PersonView']
export type Role = Plan['AssignmentRequest']['role']
export type UnitKind = Plan['NewUnitRequest']['kind']
export type ManagedBy = Plan['NewUnitRequest']['managedBy']
export type Cycle = Plan['NewUnitRequest']['cycle']
export type ClusterKind = Plan['NewClusterRequest']['kind']
export type ClusterRow = Plan['ClusterRow']
export type ClusterDetail = Plan['ClusterDetail']
export type Member = Plan['MemberView']
export type Lead = Plan['LeadView']
export type HouseholdRow = Plan['HouseholdRow']
export type ImportView = Plan['ImportView']
export type ImportRow = Plan['RowView']
export type PlanRow = Plan['PlanRow']
export type WindowView = Pledge['WindowView']
export type PledgeRow = Pledge['PledgeRow']
export type SheetDraft = Pledge['SheetDraft']
export type SheetLine = Pledge['SheetLine']
export type ReviewedPlan = Pledge['ReviewedPlan']
export type PaperLine = Pledge['PaperLine']
export type InspectionLine = Pledge['InspectionLine']
export type Provisioning = Plan['Provisioning']
/** What every service has of its own. */
export type AuditRow = Plan['AuditRow']
export type DeadLetter = Plan['DeadLetter']
export type ParkedEvent = Plan['ParkedEvent']
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
  /** What drafts on this device are encrypted with; it stays in memory. */
  draftKey: string
}

export interface DemoAccount {
  username: string
  name: string
  role: string
  roleName: string
  unit: string
  ready: boolean
}
