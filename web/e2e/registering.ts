import type { Page } from 'playwright-core'
import { loggedIn, newLogin, PHONE } from './browser'
import { act, begin, check, day, frame, send, signAndIssue } from './planning'

// What tests do on the page from the open window to what goes up.

/** A plan with a window from 26/01 to 08/02/2022, in force. */
export async function issued(about: string) {
  const officer = await loggedIn('vanphong.traphong', '/plans')
  const id = await begin(officer, about)
  await frame(officer)
  await officer.getByRole('button', { name: 'Thêm thời hạn đăng ký' }).click()
  await day(officer, 'windows[0].opens', '26/01/2022')
  await day(officer, 'windows[0].closes', '08/02/2022')
  await officer.getByText(/^Đã lưu lúc .* trên máy và máy chủ$/).waitFor()
  await check(officer)
  await officer.goto(`/plans/${id}`)
  await send(officer)
  await signAndIssue(about)
}

/** Asks a service as the person of the page. */
export async function ask<T>(page: Page, address: string): Promise<T> {
  const me = (await (await page.request.get('/api/plan/me')).json()) as { assignments: { id: string }[] }
  return (await (await page.request.get(address, { headers: { 'X-Acting-Assignment': me.assignments[0]?.id ?? '' } })).json()) as T
}

/** The card of the window; it comes a moment after the plan is issued. */
export async function card(page: Page, about: string) {
  const found = page.getByRole('article', { name: about })
  for (let tries = 0; tries < 20; tries++) {
    await page.goto('/pledges')
    await page.getByRole('heading', { level: 1, name: 'Đăng ký thi đua' }).waitFor()
    if (await found.first().isVisible()) break
    await page.waitForTimeout(1_000)
  }
  return found.first()
}

/** Whoever registers, with the unit that his row is of. */
export interface Registrant {
  name: string
  unit: { id: string; name: string }
}

export async function whois(page: Page): Promise<Registrant> {
  const { person, assignments } = await ask<{ person: { fullName: string }; assignments: { unit: Registrant['unit'] }[] }>(page, '/api/plan/me')
  return { name: person.fullName, unit: assignments[0]?.unit ?? { id: '', name: '' } }
}

/** Opens the form of the window of a plan; answers the window's id. */
export async function openForm(page: Page, about: string): Promise<string> {
  await (await card(page, about)).getByRole('link', { name: 'Đăng ký', exact: true }).click()
  await page.waitForURL(/windows/)
  return /windows\/([^/]+)/.exec(page.url())?.[1] ?? ''
}

/** Writes a commitment with its figure under the one title that everybody may strive for. */
export async function promise(page: Page, text: string) {
  await page.getByRole('checkbox', { name: 'Lao động tiên tiến', exact: true }).check()
  await page.getByRole('button', { name: 'Thêm nội dung' }).click()
  await page.getByLabel('Nội dung 1', { exact: true }).fill(text)
  await page.getByLabel('Chỉ tiêu bằng số').fill('95,5')
  await page.getByLabel('Đơn vị tính').fill('%')
  await page.getByText(/^Đã lưu lúc/).waitFor()
}

/** Hands in what is written; answers the number of the receipt. */
export async function handIn(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Nộp đăng ký' }).click()
  await page.getByRole('heading', { name: 'Biên nhận' }).waitFor()
  return (await page.locator('.receipt-number').textContent()) ?? ''
}

/** The head of a unit at its sheet, on a phone. */
export async function headOf(unit: Registrant['unit'], window: string, officer: Page): Promise<Page> {
  const { items } = await ask<{ items: { id: string }[] }>(officer, `/api/plan/people?unit=${unit.id}&role=unit-head`)
  const { username } = await ask<{ username: string }>(officer, `/api/plan/people/${items[0]?.id}`)
  return newLogin(username, `/pledges/windows/${window}/sheet`, PHONE)
}

export async function confirm(head: Page, { name }: Registrant) {
  const button = head.getByRole('button', { name: `Xác nhận: ${name}` })
  await button.click()
  await button.waitFor({ state: 'detached' })
  // The sheet is read again with the confirmed row.
  await head.waitForLoadState('networkidle')
}

/** Sends the sheet with its one row. */
export async function sendSheet(head: Page) {
  await act(head, 'Gửi bảng (1 dòng)', 'Gửi bảng đăng ký')
  await head.getByText('chờ duyệt', { exact: true }).first().waitFor()
}

/** Opens the sheet of a unit from the board of its window. */
export async function openSheet(officer: Page, window: string, { unit }: Registrant) {
  await officer.goto(`/pledges/windows/${window}/board`)
  await officer.getByRole('link', { name: `Xem bảng: ${unit.name}` }).click()
}

export async function receive(officer: Page) {
  await act(officer, 'Duyệt bảng', 'Duyệt bảng')
  await officer.getByText('đã duyệt', { exact: true }).first().waitFor()
}

/** Seals what was received and sends it up. */
export async function seal(officer: Page, window: string) {
  await officer.goto(`/pledges/windows/${window}/board`)
  await officer.getByRole('link', { name: 'Tổng hợp', exact: true }).click()
  await act(officer, 'Chốt và gửi lên', 'Chốt và gửi')
}

/** Somebody without any other part, on a phone. */
export function official(): Promise<Page> {
  return loggedIn('canbo.traphong', '/', PHONE)
}
