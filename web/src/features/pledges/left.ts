/** A stretch of time in the two largest measures that people count it by. */
export interface Left {
  days: number
  hours: number
  minutes: number
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** What is left, or undefined when it is over; the last minute counts as one. */
export function left(milliseconds: number): Left | undefined {
  if (milliseconds <= 0) return undefined
  const whole = Math.ceil(milliseconds / MINUTE) * MINUTE
  return { days: Math.floor(whole / DAY), hours: Math.floor((whole % DAY) / HOUR), minutes: Math.floor((whole % HOUR) / MINUTE) }
}
