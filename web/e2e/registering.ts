import type { Page } from 'playwright-core'
import { loggedIn } from './browser'
import { begin, check, day, frame, send, signAndIssue } from './planning'

// What tests of registration begin with.

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
