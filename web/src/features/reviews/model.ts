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
