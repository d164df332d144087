import { describe, expect, it } from 'vitest'
import { BASE, drawn, giveAccount, loggedIn, newLogin, PHONE, useBrowser } from './browser'

useBrowser()

describe('at work', () => {
  it('Back leads from a person to the list with its search, and from there to the home', async () => {
    const page = await loggedIn('vanphong.traphong')
    await page.keyboard.press('/')
    await page.keyboard.type('truong ngoc thanh')
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'Trương Ngọc Thanh' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Trương Ngọc Thanh' }).waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content')
    await page.goBack()
    await page.waitForURL(`${BASE}/people?q=truong%20ngoc%20thanh`)
    await page.getByRole('link', { name: 'Trương Ngọc Thanh' }).waitFor()
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor()
    await page.context().close()
  })

  it('a name typed in decomposed letters finds the same person', async () => {
    const page = await loggedIn('vanphong.traphong')
    await page.getByRole('searchbox', { name: /Tìm người/ }).fill('Trương Ngọc Thanh'.normalize('NFD'))
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'Trương Ngọc Thanh' }).waitFor()
    await page.goto(`/people?q=${encodeURIComponent('Trương Ngọc Thanh'.normalize('NFD'))}`)
    await page.getByRole('link', { name: 'Trương Ngọc Thanh' }).waitFor()
    await page.context().close()
  })

  it('a tab goes on with its writes after another tab has logged in anew', async () => {
    const first = await newLogin('vanphong.traphong', '/profile')
    const second = await first.context().newPage()
    await second.goto('/profile')
    await second.getByRole('button', { name: 'Đăng xuất' }).click()
    await second.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
    await giveAccount(second, 'vanphong.traphong')
    await second.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor()

    await first.getByRole('switch', { name: 'Gửi cả thông báo thường' }).click()
    await first.getByText('Đã lưu.').waitFor()
    await first.context().close()
  })

  it('English is kept, said to the services, and written into the document', async () => {
    const page = await loggedIn('chutich.traphong', '/profile')
    await page.getByText('English').click()
    await page.getByRole('heading', { name: 'Display' }).waitFor()
    const [request] = await Promise.all([page.waitForRequest(/\/api\/plan\/me$/), page.reload()])
    expect((await request.allHeaders())['accept-language']).toBe('en')
    await page.getByRole('heading', { name: 'Display' }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await page.getByText('Tiếng Việt').click()
    await page.getByRole('heading', { name: 'Cách hiển thị' }).waitFor()
    await page.context().close()
  })

  it('on a phone a list is cards, the drawer closes with Escape, and the bar leads to the four places', async () => {
    const page = await loggedIn('truongthon1.traphong', '/', PHONE)
    for (const [name, heading] of [
      [/^Đơn vị tôi/, 'Đơn vị'],
      [/^Thông báo/, 'Thông báo'],
      [/^Tôi/, 'Ngô Thị Mỹ Trang'],
      [/^Việc của tôi/, 'Việc của tôi'],
    ] as const) {
      await page.getByRole('navigation', { name: 'Lối đi nhanh' }).getByRole('link', { name }).click()
      await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor()
    }
    await page.getByRole('button', { name: 'Mở danh mục' }).click()
    const drawer = page.getByRole('dialog')
    await drawer.waitFor()
    await page.keyboard.press('Escape')
    await drawer.waitFor({ state: 'hidden' })
    await page.goto('/people')
    await page.locator('.cards > li').first().waitFor()
    expect(await page.locator('table').count()).toBe(0)
    await page.context().close()
  })

  it('the home of a village head stays within its budget, and comes again from the device', async () => {
    const page = await newLogin('truongthon1.traphong', '/', PHONE, { serviceWorkers: 'allow' })
    await page.waitForLoadState('networkidle')
    const transferred = () =>
      page.evaluate(() => {
        const all = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
        const sum = (fonts: boolean) =>
          all.filter((one) => one.name.endsWith('.woff2') === fonts).reduce((bytes, one) => bytes + one.transferSize, 0)
        return { page: sum(false), fonts: sum(true) }
      })
    const first = await transferred()
    console.log(`Trang đầu của trưởng thôn: ${first.page} byte, phông chữ ${first.fonts} byte`)
    expect(first.page).toBeLessThan(250_000)
    expect(first.fonts).toBeLessThan(80_000)
    expect(first.page).toBeGreaterThan(50_000)

    await page.evaluate(() => navigator.serviceWorker.ready)
    await page.reload()
    await drawn(page)
    await page.waitForLoadState('networkidle')
    const again = await transferred()
    console.log(`Lần sau: ${again.page} byte, phông chữ ${again.fonts} byte`)
    expect(again.page).toBeLessThan(20_000)
    expect(again.fonts).toBe(0)
    await page.context().close()
  })
})
