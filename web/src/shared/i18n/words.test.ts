import { describe, expect, it } from 'vitest'
import { admin as adminEn } from './admin.en'
import { admin as adminVi } from './admin.vi'
import { audit as auditEn } from './audit.en'
import { audit as auditVi } from './audit.vi'
import { en } from './en'
import { plans as planWordsEn } from './plans.en'
import { plans as planWordsVi } from './plans.vi'
import { pledges as pledgeWordsEn } from './pledges.en'
import { pledges as pledgeWordsVi } from './pledges.vi'
import { vi } from './vi'

function leaves(tree: object, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : leaves(value as object, `${path}${key}.`),
  )
}

describe('words', () => {
  it('have the same placeholders in both languages', () => {
    const english = new Map(leaves({ ...en, plans: planWordsEn, pledges: pledgeWordsEn, audit: auditEn, admin: adminEn }))
    for (const [key, text] of leaves({ ...vi, plans: planWordsVi, pledges: pledgeWordsVi, audit: auditVi, admin: adminVi })) {
      expect(english.get(key)?.match(/{{\w+}}/g) ?? [], key).toEqual(text.match(/{{\w+}}/g) ?? [])
    }
  })

  it('never say "bạn" and are written in NFC', () => {
    for (const [key, text] of leaves({ ...vi, plans: planWordsVi, pledges: pledgeWordsVi, audit: auditVi, admin: adminVi })) {
      expect(text.normalize('NFC'), key).toBe(text)
      expect(text.toLowerCase(), key).not.toMatch(/(^|\s)bạn(\s|$|[.,])/)
    }
  })
})
