import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { vi, type Words } from './vi'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: Words }
    returnNull: false
  }
}

export type Language = 'vi' | 'en'

const KEY = 'giaouoc.language'

export function language(): Language {
  return localStorage.getItem(KEY) === 'en' ? 'en' : 'vi'
}

/** English is fetched only by who reads it. */
export async function speak(chosen: Language) {
  localStorage.setItem(KEY, chosen)
  if (chosen === 'en' && !i18next.hasResourceBundle('en', 'translation')) {
    const { en } = await import('./en')
    i18next.addResourceBundle('en', 'translation', en)
  }
  await i18next.changeLanguage(chosen)
  document.documentElement.lang = chosen
}

export async function prepareWords() {
  await i18next.use(initReactI18next).init({
    lng: 'vi',
    fallbackLng: 'vi',
    resources: { vi: { translation: vi } },
    interpolation: { escapeValue: false },
  })
  if (language() === 'en') await speak('en')
}

/** A word for a code of the services; a code that we do not know is shown as it is. */
export function word(group: 'role' | 'kind' | 'managedBy' | 'cycle', code: string): string {
  return i18next.t(`${group}.${code}` as 'role.official', { defaultValue: code })
}
