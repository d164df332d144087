import { describe, expect, it } from 'vitest'
import { day, dayOf, endOfDay, isMidnight, isoDay, lastDay, longDay, moment } from './time'

describe('time', () => {
  it('shows days as the documents do', () => {
    expect(day('2022-02-08')).toBe('08/02/2022')
  })

  it('thinks in the zone of Viet Nam, whatever the device does', () => {
    expect(dayOf('2022-02-08T17:30:00Z')).toBe('09/02/2022')
    expect(isoDay('2022-02-08T17:30:00Z')).toBe('2022-02-09')
    expect(moment('2022-02-08T16:59:59Z')).toBe('23:59 08/02/2022')
  })

  it('names the day of the week', () => {
    expect(longDay('2022-01-26T01:00:00Z', 'vi')).toBe('Thứ Tư, 26/01/2022')
    expect(longDay('2022-01-25T17:00:00Z', 'en')).toBe('Wednesday, 26/01/2022')
  })

  it('ends a day at the first moment of the next one', () => {
    expect(endOfDay('2022-02-08')).toBe('2022-02-09T00:00:00+07:00')
    expect(endOfDay('2021-12-31')).toBe('2022-01-01T00:00:00+07:00')
    expect(lastDay(endOfDay('2022-02-08'))).toBe('08/02/2022')
    expect(isMidnight(endOfDay('2022-02-08'))).toBe(true)
    expect(isMidnight('2022-02-08T23:59:59.999+07:00')).toBe(false)
    expect(isMidnight('2022-02-09T00:00:30+07:00')).toBe(false)
  })
})
