import { describe, expect, it } from 'vitest'
import { audit as auditEn } from './audit.en'
import { audit as auditVi } from './audit.vi'
import { en } from './en'
import { intake as intakeWordsEn } from './intake.en'
import { intake as intakeWordsVi } from './intake.vi'
import { plans as planWordsEn } from './plans.en'
import { plans as planWordsVi } from './plans.vi'
import { pledges as pledgeWordsEn } from './pledges.en'
import { pledges as pledgeWordsVi } from './pledges.vi'
import { reviews as reviewWordsEn } from './reviews.en'
import { reviews as reviewWordsVi } from './reviews.vi'
import { vi } from './vi'

function leaves(tree: object, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : leaves(value as object, `${path}${key}.`),
  )
}

const inEnglish = {
  ...en,
  audit: auditEn,
  intake: intakeWordsEn,
  plans: planWordsEn,
  pledges: pledgeWordsEn,
  reviews: reviewWordsEn,
}

const inVietnamese = {
  ...vi,
  audit: auditVi,
  intake: intakeWordsVi,
  plans: planWordsVi,
  pledges: pledgeWordsVi,
  reviews: reviewWordsVi,
}

describe('words', () => {
  it('have the same placeholders in both languages', () => {
    const english = new Map(leaves(inEnglish))
    for (const [key, text] of leaves(inVietnamese)) {
      expect(english.get(key)?.match(/{{\w+}}/g) ?? [], key).toEqual(text.match(/{{\w+}}/g) ?? [])
    }
  })

  it('never say "bạn" and are written in NFC', () => {
    for (const [key, text] of leaves(inVietnamese)) {
      expect(text.normalize('NFC'), key).toBe(text)
      expect(text.toLowerCase(), key).not.toMatch(/(^|\s)bạn(\s|$|[.,])/)
    }
  })
})
