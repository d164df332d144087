// What the page knows of pledges, in the shapes of the service.
import { CATALOGUE, TITLE_KINDS } from '../../shared/api/schema/catalogue'
import type { UnitName } from '../../shared/api/types'

export type SubjectKind = 'OFFICIAL' | 'COLLECTIVE' | 'HOUSEHOLD' | 'VILLAGER'
export type PledgeState = 'DRAFT' | 'SUBMITTED' | 'CONFIRMED' | 'SENT' | 'RECEIVED' | 'RETURNED' | 'WITHDRAWN' | 'REPLACED'
export type Act = 'EDIT' | 'DISCARD' | 'SUBMIT' | 'CONFIRM' | 'SEND' | 'RELEASE' | 'RECEIVE' | 'RETURN' | 'WITHDRAW' | 'REPLACE'
export type SheetState = 'SENT' | 'RECEIVED' | 'RETURNED'
export type Phase = 'AHEAD' | 'OPEN' | 'OVER' | 'VOID'

type Maybe<T> = T | null | undefined

export interface Subject {
  kind: SubjectKind
  id: string
  name: string
  post?: Maybe<string>
}

export interface Commitment {
  text: string
  figure?: Maybe<number>
  unitOfMeasure?: Maybe<string>
}

export interface Initiative {
  topic: string
  field?: Maybe<string>
}

export interface Content {
  titles: string[]
  forms: string[]
  commitments: Commitment[]
  initiative?: Maybe<Initiative>
  movements: string[]
}

export interface WindowView {
  id: string
  planId: string
  edition: number
  unit: UnitName
  year: number
  planCode: string
  planAbout: string
  phase: Phase
  unitKinds: string[]
  opens: string
  closes: string
  ends: string
  doorUntil?: Maybe<string>
  mine: boolean
  titles: string[]
  forms: string[]
  movements: { id: string; name: string }[]
  now: string
}

export interface DoorView {
  id: string
  windowId: string
  unit: UnitName
  until: string
  reason: string
  allowedBy: string
  allowedAt: string
  shutAt?: Maybe<string>
}

export interface PledgeRow {
  id: string
  version: number
  windowId: string
  unit: UnitName
  subject: Subject
  state: PledgeState
  titles: string[]
  forms: string[]
  receipt?: Maybe<string>
  acceptedAt?: Maybe<string>
  late: boolean
  remark?: Maybe<string>
  changedAt: string
}

export interface PledgeView {
  id: string
  version: number
  windowId: string
  planId: string
  edition: number
  year: number
  unit: UnitName
  subject: Subject
  state: PledgeState
  content: Content
  receipt?: Maybe<string>
  acceptedAt?: Maybe<string>
  late: boolean
  confirmedAt?: Maybe<string>
  remark?: Maybe<string>
  mendUntil?: Maybe<string>
  replaces?: Maybe<string>
  acts: Act[]
}

export interface PledgeRef {
  id: string
  version: number
  state: PledgeState
}

export interface Receipt {
  id: string
  version: number
  number: string
  acceptedAt: string
  late: boolean
  qr: string
}

export interface SheetRow {
  pledgeId: string
  version: number
  subject: Subject
  titles: string[]
  forms: string[]
  initiative?: Maybe<Initiative>
  receipt: string
  acceptedAt: string
  late: boolean
}

export interface SheetLine {
  id: string
  version: number
  windowId: string
  unit: UnitName
  edition: number
  state: SheetState
  rows: number
  late: boolean
  due: string
  sentAt: string
  sentBy: string
  informational: boolean
  remark?: Maybe<string>
  decidedBy?: Maybe<string>
  decidedAt?: Maybe<string>
}

export interface SheetView {
  sheet: SheetLine
  rows: SheetRow[]
  contentHash: string
}

export interface Missing {
  kind: SubjectKind
  id: string
  name: string
}

export interface SheetDraft {
  windowId: string
  unitId: string
  due: string
  now: string
  rows: SheetRow[]
  seen: string
  missing: Missing[]
  collective: boolean
  last?: Maybe<SheetLine>
}

export interface BoardRow {
  unit: UnitName
  managedBy: string
  expected: number
  registered: number
  submitted: number
  confirmed: number
  sent: number
  received: number
  returned: number
  late: number
  sheet?: Maybe<SheetState>
  sheetSentAt?: Maybe<string>
  sheetLate?: Maybe<boolean>
}

export interface Hour {
  hour: string
  accepted: number
}

export interface TitleCount {
  unit: UnitName
  code: string
  pledged: number
}

export interface ConsolidatedRow {
  pledgeId: string
  version: number
  unitId: string
  unitCode: string
  unitName: string
  subject: Subject
  titles: string[]
  forms: string[]
  initiative?: Maybe<Initiative>
  receipt: string
  acceptedAt: string
  informational: boolean
}

export interface Counts {
  rows: number
  titles: Record<string, number>
  units: { unitId: string; name: string; rows: number; titles: Record<string, number> }[]
}

export interface Conflict {
  kind: 'SAME_PERSON' | 'SAME_NAME' | 'SAME_INITIATIVE'
  rows: ConsolidatedRow[]
}

export interface Difference {
  added: ConsolidatedRow[]
  removed: ConsolidatedRow[]
  changed: { before: ConsolidatedRow; after: ConsolidatedRow }[]
}

export interface LiveView {
  planId: string
  year: number
  planCode: string
  rows: ConsolidatedRow[]
  counts: Counts
  conflicts: Conflict[]
  missing: UnitName[]
  difference: Difference
  next: number
}

export interface SealedLine {
  id: string
  planId: string
  year: number
  unit: UnitName
  number: number
  rows: number
  sealedBy: string
  sealedAt: string
  contentHash: string
}

export const EMPTY: Content = { titles: [], forms: [], commitments: [], initiative: null, movements: [] }

/** What is sent of what is being typed: a commitment or a topic without words is none yet. */
export function whole(content: Content): Content {
  const topic = content.initiative?.topic.trim() ?? ''
  return {
    titles: content.titles,
    forms: content.forms,
    commitments: content.commitments
      .filter((one) => one.text.trim() !== '')
      .map(({ text, figure, unitOfMeasure }) => ({ text: text.trim(), figure: figure ?? null, unitOfMeasure: unitOfMeasure?.trim() || null })),
    initiative: topic ? { topic, field: content.initiative?.field?.trim() || null } : null,
    movements: content.movements,
  }
}

export function same(one: Content, other: Content): boolean {
  return JSON.stringify(whole(one)) === JSON.stringify(whole(other))
}

/** Keeps somebody from pledging again under the same plan. */
export function isLiving(state: PledgeState): boolean {
  return state !== 'DRAFT' && state !== 'WITHDRAWN' && state !== 'REPLACED'
}

/** Until when the unit may register, or undefined when it may not now. */
export function openUntil({ mine, phase, ends, doorUntil, now }: WindowView): string | undefined {
  if (!mine || phase === 'VOID' || phase === 'AHEAD') return undefined
  if (phase === 'OPEN') return doorUntil && Date.parse(doorUntil) > Date.parse(ends) ? doorUntil : ends
  return doorUntil && Date.parse(doorUntil) > Date.parse(now) ? doorUntil : undefined
}

const FOR: Record<SubjectKind, string[]> = {
  OFFICIAL: ['INDIVIDUAL'],
  VILLAGER: ['INDIVIDUAL'],
  COLLECTIVE: ['COLLECTIVE', 'AREA'],
  HOUSEHOLD: ['HOUSEHOLD'],
}

/** What may be chosen: what the window names, or else all of the catalogue, as far as it is for such a subject. */
export function choices(window: Pick<WindowView, 'titles' | 'forms'>, kind: SubjectKind): { titles: string[]; forms: string[] } {
  const unnamed = window.titles.length === 0 && window.forms.length === 0
  const titles = unnamed ? Object.keys(CATALOGUE.titles) : window.titles
  const fitting = titles.filter((code) => {
    const of = TITLE_KINDS[code]
    return of === undefined || FOR[kind].includes(of)
  })
  return { titles: fitting, forms: unnamed ? Object.keys(CATALOGUE.forms) : window.forms }
}

/** A title or form by its name; a code newer than this page is shown as it is. */
export function honour(code: string): string {
  return CATALOGUE.titles[code] ?? CATALOGUE.forms[code] ?? code
}

export function honours({ titles, forms }: { titles: readonly string[]; forms: readonly string[] }): string {
  return [...titles, ...forms].map(honour).join('; ')
}

/**
 * A figure as people here write it: dots between thousands and a comma before decimals; a dot that parts no group of
 * three is taken for a comma.
 */
export function figureOf(text: string): number | undefined {
  const bare = text.replace(/\s/g, '')
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(bare)) return Number(bare.replaceAll('.', '').replace(',', '.'))
  return /^-?\d+([.,]\d+)?$/.test(bare) ? Number(bare.replace(',', '.')) : undefined
}
