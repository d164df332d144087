// What the page knows of plans; the shapes are the service's own.
import type { components } from '../../shared/api/schema/plan'

type Plan = components['schemas']

export type PlanRow = Plan['PlanRow']
export type PlanState = PlanRow['state']
export type Finding = Plan['Finding']
export type EditionRow = Plan['EditionRow']
export type DifferenceView = Plan['DifferenceView']
/** The service sends every part, an empty one as an empty list. */
export type Content = Required<Plan['PlanContent']>
export type PlanView = Omit<Plan['PlanView'], 'content'> & { content: Content }
export type Act = PlanView['acts'][number]
export type Window = Plan['Window']

/** A file beside what was read in it. */
export type UploadView = Omit<Plan['UploadView'], 'plan'> & { plan: Omit<Plan['ReadPlan'], 'content'> & { content: Content } }
/** Where a part stands: the line from 1, characters from 0, the end not included. */
export type ReadPart = Plan['ReadPart']
export type UploadFinding = Plan['UploadFinding']
export type CalendarEntry = Plan['CalendarEntry']
export type BoardView = Plan['BoardView']
export type BoardRow = Plan['BoardRow']
export type BoardStep = BoardRow['step']
export type TargetRow = Plan['TargetRow']
export type PaperLine = Plan['PaperLine']
export type Template = Omit<Plan['Template'], 'content'> & { content: Content }

/** What a drafter writes, as it is sent. */
export interface Writing {
  year: number
  symbol: string
  place: string | null
  about: string
  openToPublic: boolean
  content: Content
}

export function writingOf({ year, symbol, place, about, openToPublic, content }: PlanView): Writing {
  return { year, symbol, place: place ?? null, about, openToPublic, content }
}

/** A signer whose fields are still being filled in has them all for the service, or is none yet. */
export function whole(writing: Writing): Writing {
  const { authority = '', post = '', name = '' } = writing.content.signer ?? {}
  const signer = authority || post || name ? { authority, post, name } : null
  return { ...writing, content: { ...writing.content, signer } }
}

/** Whether two values say the same. */
export function same(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}

export const EMPTY: Content = {
  legalBases: [],
  purposes: [],
  requirements: [],
  themes: [],
  solutions: [],
  movements: [],
  registration: [],
  windows: [],
  targets: [],
  scoring: [],
  tasks: [],
  reviews: [],
  closing: null,
  recipients: [],
  signer: null,
}

type Step = string | number

/** `windows[0].closes`, with or without `content.` before it, as the way from the writing to the value. */
export function way(path: string): Step[] {
  const steps = (path.match(/[^.[\]]+/g) ?? []).map((step) => (/^\d+$/.test(step) ? Number(step) : step))
  return steps[0] !== undefined && steps[0] in EMPTY ? ['content', ...steps] : steps
}

/** The same place always has the same name. */
export function name(path: string): string {
  return path.replace(/^content\./, '')
}

export function at(value: unknown, steps: Step[]): unknown {
  return steps.reduce<unknown>((inside, step) => (inside as Record<Step, unknown> | null | undefined)?.[step], value)
}

/** Which finding weighs most comes first. */
const WEIGHT: Record<Finding['severity'], number> = { ERROR: 0, WARNING: 1, INFO: 2 }

export function byWeight(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity])
}

/** Whether it stands in the way of the signature. */
export function isOpen(finding: Finding): boolean {
  return finding.severity === 'ERROR' || (finding.severity === 'WARNING' && !finding.answer)
}
