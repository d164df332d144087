import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { loggedIn, newLogin } from './browser'

// What tests of plans, and of what follows from plans, do on the page.

/** The plan that everything began with; it lies beside the repository. */
export const SEED = resolve(import.meta.dirname, '../../../shared/seed/ke-hoach-tra-phong-2022.txt')

/** Whether it is there; what cannot be tried without it says so aloud. */
export function hasSeed(trial: string): boolean {
  const found = existsSync(SEED)
  if (!found) console.warn(`BỎ QUA phép thử ${trial}: không có ${SEED}`)
  return found
}

/** Presses a button of the page, looks at what will happen, and confirms. */
export async function act(page: Page, name: string | RegExp, confirm = name) {
  await page.getByRole('button', { name, exact: true }).click()
  const asked = page.getByRole('dialog')
  await asked.getByRole('button', { name: confirm, exact: true }).click()
  await asked.waitFor({ state: 'detached' })
}

/** Types into a field of the editor by its place in the plan. */
export async function type(page: Page, path: string, text: string) {
  await page.locator(`[data-path="${path}"]`).locator('input, textarea').first().fill(text)
}

export async function day(page: Page, path: string, text: string) {
  await type(page, path, text)
  await page.keyboard.press('Enter')
}

/** Begins a plan; answers its id. */
export async function begin(page: Page, about: string): Promise<string> {
  await page.getByRole('button', { name: 'Lập kế hoạch' }).click()
  await page.getByLabel('Trích yếu').fill(about)
  await page.getByRole('button', { name: 'Bắt đầu soạn' }).click()
  await page.getByRole('heading', { level: 1, name: about }).waitFor()
  return /plans\/([^/]+)/.exec(page.url())?.[1] ?? ''
}

/** The basis that an issued plan may not lack (NĐ 30/2020). */
export async function cite(page: Page) {
  await page.getByRole('button', { name: 'Thêm căn cứ' }).click()
  await type(page, 'legalBases[0].text', 'Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003;')
}

export async function signer(page: Page) {
  await type(page, 'signer.authority', 'TM. ỦY BAN NHÂN DÂN')
  await type(page, 'signer.post', 'CHỦ TỊCH')
  await type(page, 'signer.name', 'Trương Ngọc Thanh')
}

/** What an issued plan may not lack, and a purpose. */
export async function frame(page: Page) {
  await cite(page)
  await signer(page)
  await page.getByRole('button', { name: 'Thêm nơi nhận' }).click()
  await type(page, 'recipients[0].text', 'Các bộ phận, các thôn')
  await page.getByRole('button', { name: 'Thêm mục đích' }).click()
  await type(page, 'purposes[0]', 'Đẩy mạnh phong trào thi đua yêu nước trong toàn xã.')
}

/** Makes a draft of a file on the page for it, and mends it by clicks and by what only a person can write. */
export async function fromFile(page: Page, file: string) {
  await page.locator('input[type=file]').setInputFiles(file)
  await page.locator('.source mark.error').first().waitFor()
  await page.keyboard.press('n')
  await page.locator('.source .lit').first().waitFor()
  // A press beside the source mends it there, and in the draft.
  await page.locator('.upload-right').getByRole('button', { name: 'Sửa', exact: true }).first().click()
  await page.locator('.source ins').first().waitFor()
  await page.getByRole('button', { name: 'Tạo dự thảo từ tệp' }).click()
  await page.locator('.editor').waitFor()
  const mends = page.locator('.side').getByRole('button', { name: 'Sửa', exact: true })
  await mends.first().waitFor()
  const before = await mends.count()
  expect(before).toBeGreaterThan(5)
  for (let n = 0; n < before; n++) await mends.first().click()
  await cite(page)
  await signer(page)
  await page.getByText(/^Đã lưu lúc/).waitFor()
  await check(page)
  expect(await mends.count()).toBeLessThan(before)
  await page.locator('.side .finding.error').first().waitFor({ state: 'detached' })
}

/** Has what is saved checked. */
export async function check(page: Page) {
  const checked = page.waitForResponse((answer) => answer.url().endsWith('/check'))
  await page.getByRole('button', { name: 'Rà soát', exact: true }).click()
  await checked
}

/** Sends for signature, keeping what the check still warns of. */
export async function send(page: Page) {
  await page.getByRole('button', { name: 'Trình ký', exact: true }).click()
  const asked = page.getByRole('dialog')
  await asked.getByLabel('Lý do giữ nguyên').fill('Theo mẫu của xã')
  await asked.getByRole('button', { name: 'Trình ký', exact: true }).click()
  await page.getByText('chờ ký', { exact: true }).waitFor()
}

/** The leader signs, the clerk numbers and issues. */
export async function signAndIssue(about: string): Promise<Page> {
  const leader = await newLogin('chutich.traphong')
  await leader.getByRole('listitem').filter({ hasText: about }).getByRole('link', { name: 'Xem và ký' }).first().click()
  await leader.getByRole('heading', { level: 1, name: about }).waitFor()
  await act(leader, 'Ký duyệt')
  await leader.getByText('đã ký, chờ ban hành', { exact: true }).waitFor()

  const clerk = await loggedIn('vanthu.traphong')
  await clerk.getByRole('listitem').filter({ hasText: about }).getByRole('link', { name: 'Ghi số, ban hành' }).first().click()
  await clerk.getByRole('heading', { level: 1, name: about }).waitFor()
  await act(clerk, 'Ghi số và ban hành')
  await clerk.getByText('đang hiệu lực', { exact: true }).waitFor()
  return clerk
}
