export type Language = 'vi' | 'en'

const KEY = 'giaouoc.language'

/** The language that the page speaks and asks the services for. */
export function language(): Language {
  return globalThis.localStorage?.getItem(KEY) === 'en' ? 'en' : 'vi'
}

export function chooseLanguage(chosen: Language) {
  localStorage.setItem(KEY, chosen)
}
