import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { chooseLanguage, language, type Language } from './language'
import type { AdminWords } from './admin.vi'
import type { AuditWords } from './audit.vi'
import type { ClusterWords } from './clusters.vi'
import type { DistrictWords } from './district.vi'
import type { IntakeWords } from './intake.vi'
import type { PlanWords } from './plans.vi'
import type { PledgeWords } from './pledges.vi'
import type { ReviewWords } from './reviews.vi'
import { vi, type Words } from './vi'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: {
      translation: Words
      admin: AdminWords
      audit: AuditWords
      clusters: ClusterWords
      district: DistrictWords
      intake: IntakeWords
      plans: PlanWords
      pledges: PledgeWords
      reviews: ReviewWords
    }
    returnNull: false
  }
}

export { language, type Language }

/** Words of an area come with its first page. */
const AREAS = {
  admin: {
    vi: async () => (await import('./admin.vi')).admin,
    en: async () => (await import('./admin.en')).admin,
  },
  audit: {
    vi: async () => (await import('./audit.vi')).audit,
    en: async () => (await import('./audit.en')).audit,
  },
  clusters: {
    vi: async () => (await import('./clusters.vi')).clusters,
    en: async () => (await import('./clusters.en')).clusters,
  },
  district: {
    vi: async () => (await import('./district.vi')).district,
    en: async () => (await import('./district.en')).district,
  },
  intake: {
    vi: async () => (await import('./intake.vi')).intake,
    en: async () => (await import('./intake.en')).intake,
  },
  plans: {
    vi: async () => (await import('./plans.vi')).plans,
    en: async () => (await import('./plans.en')).plans,
  },
  pledges: {
    vi: async () => (await import('./pledges.vi')).pledges,
    en: async () => (await import('./pledges.en')).pledges,
  },
  reviews: {
    vi: async () => (await import('./reviews.vi')).reviews,
    en: async () => (await import('./reviews.en')).reviews,
  },
}

type Area = keyof typeof AREAS

const learnt = new Set<Area>()

export async function learn(area: Area) {
  learnt.add(area)
  // The router fetches the first page before anything is drawn.
  await prepareWords()
  const spoken = i18next.language as Language
  if (!i18next.hasResourceBundle(spoken, area)) i18next.addResourceBundle(spoken, area, await AREAS[area][spoken]())
}

/** English is fetched only by who reads it. */
export async function speak(chosen: Language) {
  chooseLanguage(chosen)
  if (chosen === 'en' && !i18next.hasResourceBundle('en', 'translation')) {
    const { en } = await import('./en')
    i18next.addResourceBundle('en', 'translation', en)
  }
  for (const area of learnt) {
    if (!i18next.hasResourceBundle(chosen, area)) i18next.addResourceBundle(chosen, area, await AREAS[area][chosen]())
  }
  await i18next.changeLanguage(chosen)
  document.documentElement.lang = chosen
}

let prepared: Promise<void> | undefined

export function prepareWords(): Promise<void> {
  return (prepared ??= prepare())
}

async function prepare() {
  await i18next.use(initReactI18next).init({
    lng: 'vi',
    fallbackLng: 'vi',
    resources: { vi: { translation: vi } },
    interpolation: { escapeValue: false },
  })
  if (language() === 'en') await speak('en')
}

type Group = 'role' | 'kind' | 'managedBy' | 'cycle'

/** A word for a code of the services; a code newer than this page is shown as it is. */
export function word(group: Group, code: string): string {
  return i18next.t(`${group}.${code}` as 'role.official', { defaultValue: code })
}
