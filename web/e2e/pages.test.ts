import { describe, expect, it } from 'vitest'
import { complaints, DESK, drawn, loggedIn, PHONE, useBrowser, visitor } from './browser'
import { faults, inspect, outOfReach } from './sound'

useBrowser()

const UNIT = '/units/79a71f20-8fb1-3c82-9b92-3d6b07eeea80'

const PAGES = ['/', '/notices', '/plans', '/pledges', '/people', UNIT, '/households', '/clusters', '/import', '/profile', '/khong-co-trang-nay']
const ADMIN_PAGES = [UNIT, '/admin/provisionings', '/admin/dead-letters', '/admin/parked-events', '/admin/audit']

const WIDTHS = [
  ['1440', DESK],
  ['390', PHONE],
] as const

describe.each(WIDTHS)('at %s px', (_, viewport) => {
  it('axe finds nothing serious at the door', async () => {
    const context = await visitor(viewport)
    const page = await context.newPage()
    await page.goto('/')
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).waitFor()
    expect(await inspect(page, viewport)).toEqual([])
    await page.goto('/bff/login')
    await page.locator('#username').waitFor()
    // Keycloak's own markup repeats what it says; what a reader meets is ours.
    expect(await faults(page, ['color-contrast', 'label', 'button-name', 'image-alt', 'html-has-lang'])).toEqual([])
    await context.close()
  })

  it.each([
    ['an officer', 'vanphong.traphong', PAGES],
    ['an administrator', 'quantri', ADMIN_PAGES],
  ] as const)('every page of %s is sound for axe, fits, and at a desk is worked by keyboard', async (_who, username, pages) => {
    const page = await loggedIn(username, '/', viewport)
    const errors = complaints(page)
    const found: string[] = []
    for (const address of pages) {
      await page.goto(address)
      await drawn(page)
      found.push(...(await inspect(page, viewport)))
      if (viewport === DESK) found.push(...(await outOfReach(page)))
    }
    expect(found).toEqual([])
    expect(errors).toEqual([])
    await page.context().close()
  })
})
