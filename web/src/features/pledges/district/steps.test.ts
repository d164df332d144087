import { describe, expect, it } from 'vitest'
import type { CommuneSteps } from '../model'
import { heat, share, sum } from './steps'

const commune = (figures: Partial<CommuneSteps>): CommuneSteps => ({
  unit: { id: 'x', code: 'X', name: 'Xã', kind: 'COMMUNE' },
  opens: null,
  ends: null,
  over: false,
  units: 4,
  expected: 46,
  registered: 31,
  confirmed: 30,
  sheetsSent: 4,
  sheetsReceived: 1,
  sealed: null,
  sealedAt: null,
  ...figures,
})

describe('the heat map', () => {
  it('holds registrations against people and confirmations against registrations', () => {
    expect(share(commune({}), 'registered')).toEqual({ done: 31, all: 46 })
    expect(share(commune({}), 'confirmed')).toEqual({ done: 30, all: 31 })
  })

  it('calls a step done only when nothing is left of it', () => {
    expect(heat({ done: 45, all: 46 })).toBe('most')
    expect(heat({ done: 46, all: 46 })).toBe('full')
  })

  it('shows a step without work as not begun', () => {
    expect(heat({ done: 0, all: 0 })).toBe('none')
  })

  it('tells low, part and most apart at the thirds', () => {
    expect(heat({ done: 1, all: 4 })).toBe('low')
    expect(heat({ done: 1, all: 3 })).toBe('part')
    expect(heat({ done: 2, all: 3 })).toBe('most')
  })

  it('sums communes as their parts, not as their averages', () => {
    expect(sum([commune({}), commune({ units: 2, sheetsSent: 0 })], 'sheetsSent')).toEqual({ done: 4, all: 6 })
  })
})
