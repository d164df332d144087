// What the law says on a day; the catalogue's words, nothing of our own.
import { LAW } from '../../shared/api/schema/law'

const holds = (day: string) => (one: { from: string; to?: string }) => one.from <= day && (one.to === undefined || day <= one.to)

/** The rule set of a day; none before the first one. */
export function regimeOn(day: string) {
  return LAW.regimes.find(holds(day))
}

/** The laws on emulation and on local government in force on a day, the kind of text that any plan may rest on. */
export function basesOn(day: string) {
  return LAW.texts.filter((one) => one.law && holds(day)(one))
}

/** Under which article a title or a form is decided on a day. */
export function articleOf(kind: 'titles' | 'forms', code: string, day: string) {
  const regime = regimeOn(day)
  return regime && LAW[kind][code]?.[regime.code]
}
