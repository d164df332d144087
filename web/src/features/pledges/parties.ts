import type { Person } from '../../shared/api/session'

type Acting = Person['acting']

/** Who gathers a unit's pledges; the service checks all of these again. */
export function heads(acting: Acting): boolean {
  return acting?.role === 'unit-head'
}

/** Who receives the sheets of the units below. */
export function receives(acting: Acting): boolean {
  return acting?.role === 'commune-officer' || acting?.role === 'district-officer'
}

/** Who consolidates a commune's rows under its plan; a district consolidates the year. */
export function sealsPlan(acting: Acting): boolean {
  return acting?.role === 'commune-officer'
}

export function inDistrict(acting: Acting): boolean {
  return acting?.role === 'district-officer' || acting?.role === 'district-leader'
}

export function sealsYear(acting: Acting): boolean {
  return acting?.role === 'district-officer'
}

/** Who follows how far the units are. */
export function hasBoard(acting: Acting): boolean {
  return receives(acting) || acting?.role === 'commune-leader' || acting?.role === 'district-leader'
}

/** Who pledges with an account of his own; a villager is entered by the head. */
export function registers(acting: Acting): boolean {
  return acting !== undefined && acting.role !== 'system-admin' && acting.role !== 'resident' && acting.role !== 'auditor'
}
