import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { complaints, loggedIn, newLogin, PHONE, useBrowser } from './browser'
import { begin, check, day, frame, send, signAndIssue } from './planning'

useBrowser()

// Another one in each run: what was reported before stays.
const ABOUT = `Phát động phong trào thi đua năm 2022 (thử sơ kết ${Math.floor(Math.random() * 9000) + 1000})`

const PDF = { name: 'minh-chung.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 minh chứng') }

/** A plan with a window, in force. */
async function issued() {
  const officer = await loggedIn('vanphong.traphong', '/plans')
  const id = await begin(officer, ABOUT)
  await frame(officer)
  await officer.getByRole('button', { name: 'Thêm thời hạn đăng ký' }).click()
  await day(officer, 'windows[0].opens', '26/01/2022')
  await day(officer, 'windows[0].closes', '08/02/2022')
  await officer.getByText(/^Đã lưu lúc .* trên máy và máy chủ$/).waitFor()
  await check(officer)
  await officer.goto(`/plans/${id}`)
  await send(officer)
  await signAndIssue(ABOUT)
}

/** Asks a service as the person of the page. */
async function ask<T>(page: Page, address: string): Promise<T> {
  const me = (await (await page.request.get('/api/plan/me')).json()) as { assignments: { id: string }[] }
  return (await (await page.request.get(address, { headers: { 'X-Acting-Assignment': me.assignments[0]?.id ?? '' } })).json()) as T
}

/** Pledges on a phone; answers the address of the pledge. */
async function pledged(official: Page): Promise<string> {
  const card = official.getByRole('article', { name: ABOUT }).first()
  for (let tries = 0; tries < 20; tries++) {
    await official.goto('/pledges')
    await official.getByRole('heading', { level: 1, name: 'Đăng ký thi đua' }).waitFor()
    if (await card.isVisible()) break
    await official.waitForTimeout(1_000)
  }
  await card.getByRole('link', { name: 'Đăng ký', exact: true }).click()
  await official.waitForURL(/windows/)
  await official.getByRole('checkbox', { name: 'Lao động tiên tiến', exact: true }).check()
  await official.getByRole('button', { name: 'Thêm nội dung' }).click()
  await official.getByLabel('Nội dung 1', { exact: true }).fill('Giải quyết hồ sơ đúng hạn')
  await official.getByLabel('Chỉ tiêu bằng số').fill('95,5')
  await official.getByLabel('Đơn vị tính').fill('%')
  await official.getByText(/^Đã lưu lúc/).waitFor()
  await official.getByRole('button', { name: 'Nộp đăng ký' }).click()
  await official.getByRole('heading', { name: 'Biên nhận' }).waitFor()
  return new URL(official.url()).pathname
}

/** The head of a unit, on a phone. */
async function headOf(unit: string, address: string): Promise<Page> {
  const officer = await loggedIn('vanphong.traphong')
  const { items } = await ask<{ items: { id: string }[] }>(officer, `/api/plan/people?unit=${unit}&role=unit-head`)
  const { username } = await ask<{ username: string }>(officer, `/api/plan/people/${items[0]?.id}`)
  return newLogin(username, address, PHONE)
}

describe('a year', () => {
  it('is reported by an official on a phone with evidence, and closed by the head with minutes that the officer receives', async () => {
    await issued()

    const official = await loggedIn('canbo.traphong', '/', PHONE)
    const errors = complaints(official)
    const me = await ask<{ assignments: { unit: { id: string } }[] }>(official, '/api/plan/me')
    const pledge = await pledged(official)
    const head = await headOf(me.assignments[0]?.unit.id ?? '', pledge)
    await head.getByRole('button', { name: 'Xác nhận', exact: true }).click()
    await head.getByText('đã xác nhận', { exact: true }).first().waitFor()

    await official.goto(pledge)
    await official.getByRole('link', { name: 'Tiến độ thực hiện' }).click()
    await official.getByRole('button', { name: /^Báo cáo tiến độ/ }).first().click()
    const form = official.getByRole('dialog')
    await form.getByLabel('Số đã đạt (%)').fill('40,5')
    await form.getByLabel('Minh chứng').setInputFiles(PDF)
    await form.getByRole('button', { name: 'Báo cáo tiến độ' }).click()
    await form.waitFor({ state: 'detached' })
    await official.getByText('đúng tiến độ', { exact: true }).first().waitFor()
    await official.getByRole('button', { name: 'minh-chung.pdf', exact: true }).waitFor()
    expect(await official.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)

    await head.goto(pledge.replace('/pledges/', '/reviews/pledges/'))
    const [file] = await Promise.all([head.waitForEvent('download'), head.getByRole('button', { name: 'minh-chung.pdf', exact: true }).click()])
    expect(file.suggestedFilename()).toContain('minh-chung')

    await head.goto('/reviews')
    await head.getByRole('article', { name: ABOUT }).first().getByRole('button', { name: 'Lập biên bản bình xét' }).click()
    await head.getByLabel('Địa điểm').fill('Nhà văn hóa')
    await head.getByLabel('Chủ trì').fill('Hồ Văn A')
    await head.getByLabel('Thư ký').fill('Hồ Thị B')
    await head.getByLabel('Thời gian họp').fill('08:00 26/01/2022')
    await head.keyboard.press('Enter')
    await head.getByLabel(/^Người dự họp/).fill('Hồ Văn A\nHồ Thị B\nHồ Văn C')
    await head.getByLabel(/^Đồng ý: /).first().fill('3')
    await head.getByRole('checkbox', { name: 'đề nghị' }).first().check()
    await head.getByRole('button', { name: 'Xác nhận và gửi' }).click()
    await head.getByText('chờ tiếp nhận', { exact: true }).first().waitFor()
    const paper = new URL(head.url()).pathname

    const officer = await loggedIn('vanphong.traphong', paper)
    await officer.getByText('Nhà văn hóa').waitFor()
    const [minutes] = await Promise.all([officer.waitForEvent('download'), officer.getByRole('button', { name: 'Tệp .docx' }).click()])
    expect(minutes.suggestedFilename()).toBe('bien-ban-binh-xet.docx')
    await officer.getByRole('button', { name: 'Tiếp nhận', exact: true }).click()
    await officer.getByText('đã tiếp nhận', { exact: true }).first().waitFor()
    expect(errors).toEqual([])
  })
})
