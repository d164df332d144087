import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { BASE, drawn, giveAccount, newLogin, useBrowser, visitor } from './browser'

useBrowser()

/** One account of each role, with the unit that its header names. */
const PEOPLE = [
  ['system-admin', 'quantri', 'Tỉnh Quảng Ngãi'],
  ['auditor', 'kiemtoan', 'Tỉnh Quảng Ngãi'],
  ['district-leader', 'lanhdao.huyen', 'Huyện Trà Bồng'],
  ['district-officer', 'phongnoivu', 'Huyện Trà Bồng'],
  ['council-secretary', 'hoidong.huyen', 'Huyện Trà Bồng'],
  ['clerk', 'vanthu.huyen', 'Huyện Trà Bồng'],
  ['official', 'chuyenvien.noivu', 'Phòng Nội vụ huyện Trà Bồng'],
  ['commune-leader', 'chutich.traphong', 'Xã Trà Phong'],
  ['commune-officer', 'vanphong.traphong', 'Xã Trà Phong'],
  ['council-member', 'hoidong.traphong', 'Xã Trà Phong'],
  ['publicist', 'vanhoa.traphong', 'Văn hóa - Xã hội xã Trà Phong'],
  ['unit-head', 'truongthon1.traphong', 'Thôn 1 (thử), xã Trà Phong'],
] as const

describe('login and log-out', () => {
  it.each(PEOPLE)('%s comes in, finds the unit in the header, and is out after the log-out', async (_, username, unit) => {
    const context = await visitor()
    const page = await context.newPage()
    await page.goto('/bff/login?returnTo=/profile')
    await giveAccount(page, username)
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await page.locator('header .acting strong').textContent()).toBe(unit)

    await page.getByRole('button', { name: 'Đăng xuất' }).click()
    await page.getByText('Đã đăng xuất khỏi Giao Ước.').waitFor()
    expect((await page.request.get('/bff/me')).status()).toBe(401)
    await context.close()
  })

  it('after the log-out no service answers, and the next login asks for the password', async () => {
    const page = await newLogin('vanhoa.traphong', '/profile')
    await page.getByRole('button', { name: 'Đăng xuất' }).click()
    await page.getByText('Đã đăng xuất khỏi Giao Ước.').waitFor()
    expect((await page.request.get('/api/plan/me')).status()).toBe(401)
    await page.goto('/bff/login')
    await page.locator('#password').waitFor()
    await page.context().close()
  })

  it('a wrong password says so in Vietnamese and does not come in', async () => {
    const context = await visitor()
    const page = await context.newPage()
    await page.goto('/bff/login')
    await page.locator('#username').fill('khongcoai')
    await page.locator('#password').fill('sai')
    await page.locator('[name=login]').click()
    await page.getByText('Tên đăng nhập hoặc mật khẩu chưa đúng').waitFor()
    expect((await page.request.get('/bff/me')).status()).toBe(401)
    await context.close()
  })

  it('a link from outside leads to its page after the login', async () => {
    const context = await visitor()
    const page = await context.newPage()
    await page.goto('/people?q=truong%20ngoc%20thanh')
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
    await giveAccount(page, 'vanphong.traphong')
    await page.waitForURL(`${BASE}/people?q=truong%20ngoc%20thanh`)
    await page.getByRole('link', { name: 'Trương Ngọc Thanh' }).waitFor()
    await context.close()
  })

  it('the list of demo accounts fills in the user name', async () => {
    const context = await visitor()
    const page = await context.newPage()
    await page.goto('/')
    await page.getByRole('button', { name: /truongthon1\.traphong/ }).click()
    await page.locator('#password').waitFor()
    expect(await page.locator('#username').inputValue()).toBe('truongthon1.traphong')
    await context.close()
  })

  it('who logs out in one tab is asked for the login in the other, which keeps what was typed and then goes on', async () => {
    const first = await newLogin('vanphong.traphong', '/people?q=bui%20tan%20thang')
    await first.getByRole('link', { name: 'Bùi Tấn Thắng' }).click()
    await first.getByRole('button', { name: 'Sửa thông tin' }).click()
    await first.getByLabel('Điện thoại').fill('0905 123 456')

    const second = await first.context().newPage()
    await second.goto('/profile')
    await second.getByRole('button', { name: 'Đăng xuất' }).click()
    await second.getByText('Đã đăng xuất khỏi Giao Ước.').waitFor()

    await first.getByRole('button', { name: 'Lưu' }).click()
    const window = first.getByRole('dialog', { name: 'Phiên làm việc đã hết' })
    await window.waitFor()
    const [login] = await Promise.all([
      first.context().waitForEvent('page'),
      window.getByRole('link', { name: 'Đăng nhập lại' }).click(),
    ])
    await giveAccount(login, 'vanphong.traphong')
    await login.getByRole('heading', { name: 'Đã đăng nhập lại' }).waitFor()

    await window.waitFor({ state: 'detached' })
    expect(await first.getByLabel('Điện thoại').inputValue()).toBe('0905 123 456')
    await first.getByRole('button', { name: 'Lưu' }).click()
    await first.getByText('Đã ghi nhận').waitFor()
    await drawn(first)
    await first.context().close()
  })

  it('whom the directory locks is out within a minute and does not come in again, until unlocked', async () => {
    const clerk = await newLogin('vanthu.huyen', '/profile')
    const me = (await (await clerk.request.get('/bff/me')).json()) as { person: { id: string } }
    const admin = await newLogin('quantri', `/people/${me.person.id}`)
    await setActive(admin, false)

    await expect.poll(async () => (await clerk.request.get('/bff/me')).status(), { timeout: 60_000, interval: 500 }).toBe(401)
    expect((await clerk.request.get('/api/plan/me')).status()).toBe(401)
    await admin.reload()
    await admin.getByText('đã khóa').waitFor()

    const context = await visitor()
    const page = await context.newPage()
    await expect
      .poll(
        async () => {
          await page.goto('/bff/login')
          await giveAccount(page, 'vanthu.huyen')
          await page.waitForLoadState()
          return await page.getByText('Tài khoản đang bị khóa').count()
        },
        { timeout: 60_000 },
      )
      .toBe(1)
    expect((await page.request.get('/bff/me')).status()).toBe(401)

    await setActive(admin, true)
    await expect
      .poll(
        async () => {
          const again = await visitor()
          const tried = await again.newPage()
          await tried.goto('/bff/login?returnTo=/profile')
          await giveAccount(tried, 'vanthu.huyen')
          await tried.waitForLoadState()
          const status = (await tried.request.get('/bff/me')).status()
          await again.close()
          return status
        },
        { timeout: 60_000 },
      )
      .toBe(200)
    await Promise.all([admin.context().close(), clerk.context().close(), context.close()])
  })
})

async function setActive(admin: Page, active: boolean) {
  await admin.getByRole('button', { name: 'Sửa thông tin' }).click()
  const lock = admin.getByRole('switch', { name: 'đang làm việc' })
  if ((await lock.isChecked()) !== active) await lock.click()
  await admin.getByRole('button', { name: 'Lưu' }).click()
  await admin.getByRole('dialog').waitFor({ state: 'detached' })
}
