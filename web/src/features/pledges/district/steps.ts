// The heat map's figures; drawing them is the page's part.
import type { CommuneSteps } from '../model'

export const SHARES = ['registered', 'confirmed', 'sheetsSent', 'sheetsReceived'] as const
export type Share = (typeof SHARES)[number]

/** How much of a step is done, and of how much; nothing to do has no share. */
export function share(commune: CommuneSteps, step: Share): { done: number; all: number } {
  const all = { registered: commune.expected, confirmed: commune.registered, sheetsSent: commune.units, sheetsReceived: commune.units }[step]
  return { done: commune[step], all }
}

export type Heat = 'none' | 'low' | 'part' | 'most' | 'full'

/** Done is done only when nothing is left. */
export function heat({ done, all }: { done: number; all: number }): Heat {
  if (all === 0 || done === 0) return 'none'
  if (done >= all) return 'full'
  const part = done / all
  return part < 1 / 3 ? 'low' : part < 2 / 3 ? 'part' : 'most'
}

/** All communes as one. */
export function sum(communes: readonly CommuneSteps[], step: Share): { done: number; all: number } {
  return communes.map((one) => share(one, step)).reduce((total, { done, all }) => ({ done: total.done + done, all: total.all + all }), { done: 0, all: 0 })
}
