import type { ParseKeys } from 'i18next'
import { actingOf } from '../shared/api/session'
import type { Me } from '../shared/api/types'

interface Area {
  to: string
  title: ParseKeys
}

const WORK: Area[] = [
  { to: '/', title: 'nav.home' },
  { to: '/notices', title: 'nav.notices' },
]

const EMULATION: Area[] = [
  { to: '/plans', title: 'nav.plans' },
  { to: '/pledges', title: 'nav.pledges' },
  { to: '/reviews', title: 'nav.reviews' },
]

/** Those whose unit may be in a cluster, and who speak for it. */
const SIGNING: Area[] = [{ to: '/cluster-pledges', title: 'nav.clusterPledges' }]

const SIGNS = new Set(['unit-head', 'cluster-lead', 'commune-officer', 'commune-leader', 'district-officer', 'district-leader'])

const DIRECTORY: Area[] = [
  { to: '/units', title: 'nav.units' },
  { to: '/people', title: 'nav.people' },
  { to: '/households', title: 'nav.households' },
  { to: '/clusters', title: 'nav.clusters' },
]

const IMPORT: Area[] = [{ to: '/import', title: 'nav.import' }]

const AUDIT: Area[] = [{ to: '/admin/audit', title: 'nav.audit' }]

const ADMIN: Area[] = [
  { to: '/admin/provisionings', title: 'nav.provisionings' },
  { to: '/admin/dead-letters', title: 'nav.deadLetters' },
  { to: '/admin/parked-events', title: 'nav.parkedEvents' },
  ...AUDIT,
]

/** What a role finds on the left; what it may do is decided by the services. */
export function areas(role: string | undefined): { title?: ParseKeys; items: Area[] }[] {
  const groups: { title?: ParseKeys; items: Area[] }[] = [{ items: WORK }]
  if (role && role !== 'system-admin') groups.push({ title: 'nav.emulation', items: SIGNS.has(role) ? [...EMULATION, ...SIGNING] : EMULATION })
  if (role && role !== 'resident') groups.push({ title: 'nav.directory', items: role === 'system-admin' || role === 'commune-officer' ? [...DIRECTORY, ...IMPORT] : DIRECTORY })
  if (role === 'system-admin') groups.push({ title: 'nav.admin', items: ADMIN })
  if (role === 'auditor') groups.push({ title: 'nav.admin', items: AUDIT })
  groups.push({ items: [{ to: '/profile', title: 'nav.profile' }] })
  return groups
}

/** The chosen assignment if it is still held, or else the first one. */
export function actingAssignment(me: Me, personId: string, chosen: string | undefined) {
  const wanted = chosen ?? actingOf(personId)
  return me.assignments.find((one) => one.id === wanted) ?? me.assignments[0]
}
