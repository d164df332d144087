// Figures of the charts; drawing them is the page's part.

export interface Reported {
  day: string
  figure?: number | null
}

export interface Spot {
  day: string
  figure: number
  x: number
  y: number
}

/** The reports with figures within a box whose left edge is the first day and whose foot is 0, or the lowest figure below it. */
export function spots(reports: readonly Reported[], [from, due]: [string, string], goal: number, width: number, height: number): { spots: Spot[]; goal: number } {
  const told = reports.flatMap(({ day, figure }) => (typeof figure === 'number' ? [{ day, figure }] : []))
  const low = Math.min(0, goal, ...told.map(({ figure }) => figure))
  const high = Math.max(goal, ...told.map(({ figure }) => figure), low + Number.EPSILON)
  const first = Date.parse(from)
  const last = Math.max(Date.parse(due), ...told.map(({ day }) => Date.parse(day)))
  const x = (day: string) => round(((Date.parse(day) - first) / Math.max(1, last - first)) * width)
  const y = (figure: number) => round(height - ((figure - low) / (high - low)) * height)
  return { spots: told.map(({ day, figure }) => ({ day, figure, x: x(day), y: y(figure) })), goal: y(goal) }
}

const round = (value: number) => Math.round(value * 10) / 10

/** A share as a whole per cent, cut off: 99.9 is not yet 100. */
export function percent(share: number): number {
  return Math.floor(share * 100 + 1e-6)
}
