// What the page knows of reviews; the shapes are the service's own.
import { CATALOGUE } from '../../shared/api/schema/catalogue'
import type { components } from '../../shared/api/schema/pledge'

type Pledge = components['schemas']

export const PLEDGE = '/api/pledge'

export type PledgeView = Pledge['PledgeView']
export type ProgressView = Pledge['ProgressView']
export type CommitmentProgress = Pledge['CommitmentProgress']
export type ReportView = Pledge['ReportView']
export type PledgeProgress = Pledge['PledgeProgress']
export type Standing = Pledge['Standing']
export type Light = Standing['light']
export type Trend = Standing['trend']

/** A title or form by its name; a code newer than this page is shown as it is. */
export function honour(code: string): string {
  return CATALOGUE.titles[code] ?? CATALOGUE.forms[code] ?? code
}

export type ReviewedPlan = Pledge['ReviewedPlan']
export type ReviewLine = Pledge['ReviewLine']
export type ReviewPlanView = Pledge['ReviewPlanView']
export type TargetStanding = Pledge['TargetStanding']
export type PaperLine = Pledge['PaperLine']
export type PaperKind = PaperLine['kind']
export type PaperState = PaperLine['state']
/** The service sends every part of a content, an empty one as an empty list. */
export type Report = Required<Pledge['Report']>
export type TargetLine = Report['targets'][number]
export type ScoreLine = Pledge['ScoreLine']
export type SelfScore = { lines: ScoreLine[] }
export type Candidate = Required<Pledge['Candidate']>
export type Minutes = Required<Omit<Pledge['Minutes'], 'candidates'>> & { candidates: Candidate[] }
export interface PaperContent {
  report?: Report | null
  score?: SelfScore | null
  minutes?: Minutes | null
}
export type PaperView = Omit<Pledge['PaperView'], 'content'> & { content: PaperContent }
export type PaperAct = Pledge['PaperView']['acts'][number]
export type ResultRow = Pledge['ResultRow']
export type Grade = NonNullable<NonNullable<ResultRow['result']>['grade']>
export type InspectionLine = Pledge['InspectionLine']
export type InspectionKind = InspectionLine['kind']

/** Base and bonus less penalties, never below nothing: what the service will count. */
export function total({ lines }: SelfScore): number {
  const sum = lines.reduce((points, line) => points + (line.kind === 'PENALTY' ? -line.points : line.points), 0)
  return Math.max(0, Math.round(sum * 100) / 100)
}

/** Whole days from a day to another, both as yyyy-MM-dd. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
