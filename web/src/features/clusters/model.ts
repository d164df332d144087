// What the page knows of the pledges of clusters; the shapes are the service's own.
import type { components } from '../../shared/api/schema/pledge'

type Pledge = components['schemas']

export const PLEDGE = '/api/pledge'

export type ClusterLine = Pledge['ClusterLine']
export type ClusterPledge = Omit<Pledge['ClusterPledgeView'], 'content'> & { content: Content }
export type ClusterPledgeRef = Pledge['ClusterPledgeRef']
export type ClusterState = ClusterPledge['state']
export type Act = ClusterPledge['acts'][number]
export type Signatory = Pledge['SignatoryView']
export type Criterion = Pledge['Criterion']
/** The service sends every part, an empty one as an empty list. */
export type Content = Required<Omit<Pledge['ClusterContent'], 'whole'>>

export const EMPTY: Content = { text: '', criteria: [], signBy: null }

export const POINTS = ['base', 'bonus', 'penalty'] as const

/** What is sent of what is being typed: a line without words is none yet. */
export function whole(content: Content): Content {
  return { text: content.text, criteria: content.criteria.filter((one) => one.text.trim() !== ''), signBy: content.signBy ?? null }
}

export function same(one: Content, other: Content): boolean {
  return JSON.stringify(whole(one)) === JSON.stringify(whole(other))
}

export function sum(criteria: readonly Criterion[], of: (typeof POINTS)[number]): number {
  // Points have two decimals; added as hundredths they stay exact.
  return criteria.reduce((all, one) => all + Math.round(one[of] * 100), 0) / 100
}
