// What the page knows of pledges; the shapes are the service's own.
import { CATALOGUE, TITLE_KINDS } from '../../shared/api/schema/catalogue'
import type { components } from '../../shared/api/schema/pledge'

type Pledge = components['schemas']

export type PledgeState = Pledge['PledgeRow']['state']
export type SheetState = Pledge['SheetLine']['state']
export type Subject = Pledge['Subject']
export type SubjectKind = Subject['kind']
/** The service sends every part, an empty one as an empty list. */
export type Content = Required<Omit<Pledge['PledgeContent'], 'empty'>>
export type Commitment = Content['commitments'][number]
export type WindowView = Pledge['WindowView']
export type DoorView = Pledge['DoorView']
export type PledgeRow = Pledge['PledgeRow']
export type PledgeView = Omit<Pledge['PledgeView'], 'content'> & { content: Content }
export type PledgeRef = Pledge['PledgeRef']
export type Receipt = Pledge['Receipt']
export type SheetRow = Pledge['SheetRow']
export type SheetLine = Pledge['SheetLine']
export type SheetView = Pledge['SheetView']
export type SheetDraft = Pledge['SheetDraft']
export type Missing = Pledge['Missing']
export type BoardRow = Pledge['BoardRow']
export type Hour = Pledge['Hour']
export type TitleCount = Pledge['TitleCount']
export type QuotaView = Pledge['QuotaView']
export type ConsolidatedRow = Pledge['ConsolidatedRow']
export type Totals = Pledge['Totals']
export type Difference = Pledge['Difference']
export type LiveView = Pledge['LiveView']
export type SealedLine = Pledge['SealedLine']
export type CommuneSteps = Pledge['CommuneSteps']
export type YearView = Pledge['YearView']
export type Reminded = Pledge['Reminded']

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

/** Titles that are being chosen for somebody who is not counted yet. */
export interface Choosing {
  titles: readonly string[]
}

/** A quota as it would stand with what is being chosen. */
export function simulated({ title, of, percent, all }: QuotaView, choosing?: Choosing): QuotaView['all'] {
  if (!choosing) return all
  const chosen = choosing.titles.includes(title)
  const base = all.base + (chosen || choosing.titles.includes(of) ? 1 : 0)
  return { registered: all.registered + (chosen ? 1 : 0), base, most: Math.floor((base * percent) / 100) }
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

export { figureOf } from '../../shared/figures'
