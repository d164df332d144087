import type { Person } from '../../shared/api/session'

/** Who writes plans; the service checks it again. */
export function drafts(acting: Person['acting']): boolean {
  return acting?.role === 'commune-officer' || acting?.role === 'district-officer' || acting?.role === 'unit-head'
}
