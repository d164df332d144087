// Every date is shown as dd/MM/yyyy in the zone of Viet Nam, whatever the device thinks.

const DAY = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
})

const CLOCK = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', minute: '2-digit' })

/** 2022-02-08 as 08/02/2022. */
export function day(iso: string): string {
  const [year, month, date] = iso.slice(0, 10).split('-')
  return `${date}/${month}/${year}`
}

/** A moment as 08/02/2022. */
export function dayOf(moment: string): string {
  return DAY.format(new Date(moment))
}

/** A moment as 08:00 08/02/2022. */
export function moment(iso: string): string {
  const date = new Date(iso)
  return `${CLOCK.format(date)} ${DAY.format(date)}`
}

/** A moment's day as 2022-02-08, as services take it. */
export function isoDay(iso: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date(iso))
}

/** A moment's day as its week names it: Thứ Tư, 26/01/2022. */
export function longDay(moment: string, language: string): string {
  const name = new Intl.DateTimeFormat(language, { timeZone: 'Asia/Ho_Chi_Minh', weekday: 'long' }).format(new Date(moment))
  return `${name}, ${dayOf(moment)}`
}

/** The last whole day of a window: it closes at the first moment that is too late. */
export function lastDay(closes: string): string {
  return dayOf(new Date(Date.parse(closes) - 1).toISOString())
}

/** Whether a moment is where a day of Viet Nam begins. */
export function isMidnight(moment: string): boolean {
  return CLOCK.format(new Date(moment)) === '00:00' && Date.parse(moment) % 60_000 === 0
}

/** The end of a chosen day as services take it: the first moment of the next one. */
export function endOfDay(isoDay: string): string {
  const next = new Date(Date.parse(`${isoDay}T00:00:00Z`) + 86_400_000)
  return `${next.toISOString().slice(0, 10)}T00:00:00+07:00`
}
