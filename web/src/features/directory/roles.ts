import type { Role } from '../../shared/api/types'
import { vi } from '../../shared/i18n/vi'

/** Roles that may be given in the directory. */
export const ROLES = Object.keys(vi.role) as Role[]

/** Who keeps the directory; the service checks it again. */
export function keeps(role: string | undefined): boolean {
  return role === 'commune-officer' || role === 'system-admin'
}

/** Who keeps clusters and blocks of his level. */
export function keepsClusters(role: string | undefined): boolean {
  return keeps(role) || role === 'district-officer'
}

/** Who enters households: also the head of their village. */
export function keepsHouseholds(role: string | undefined): boolean {
  return keeps(role) || role === 'unit-head'
}
