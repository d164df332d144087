// Figures of the charts; drawing them is the page's part.
import type { Hour, TitleCount } from './model'

export interface Point {
  at: number
  total: number
}

/** How many there were by the end of each hour. */
export function cumulate(hours: readonly Hour[]): Point[] {
  let total = 0
  return [...hours]
    .sort((a, b) => Date.parse(a.hour) - Date.parse(b.hour))
    .map(({ hour, accepted }) => ({ at: Date.parse(hour) + 3_600_000, total: (total += accepted) }))
}

/** A line through the points within a box, the first at its left edge; coordinates to a tenth. */
export function line(points: readonly Point[], [from, to]: [number, number], most: number, width: number, height: number): string {
  const x = (at: number) => round(((at - from) / Math.max(1, to - from)) * width)
  const y = (total: number) => round(height - (total / Math.max(1, most)) * height)
  return [{ at: from, total: 0 }, ...points].map(({ at, total }) => `${x(at)},${y(total)}`).join(' ')
}

const round = (value: number) => Math.round(value * 10) / 10

export interface Bar {
  id: string
  name: string
  count: number
}

/** The units that pledge for a title, or for anything, the most first. */
export function bars(counts: readonly TitleCount[], code: string | undefined): Bar[] {
  const units = new Map<string, Bar>()
  for (const { unit, code: of, pledged } of counts) {
    if (code !== undefined && of !== code) continue
    const bar = units.get(unit.id) ?? { id: unit.id, name: unit.name, count: 0 }
    units.set(unit.id, { ...bar, count: bar.count + pledged })
  }
  return [...units.values()].sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'vi'))
}

/** The codes that are pledged for, the most often first. */
export function codes(counts: readonly TitleCount[]): string[] {
  const sums = new Map<string, number>()
  for (const { code, pledged } of counts) sums.set(code, (sums.get(code) ?? 0) + pledged)
  return [...sums.entries()].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([code]) => code)
}
