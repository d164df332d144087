import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeFileSync, rmSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { complaints, DESK, drawn, loggedIn, PHONE, useBrowser, visitor } from './browser'
import { act, begin, check, day, frame, send, signAndIssue, type } from './planning'
import { inspect, outOfReach } from './sound'

useBrowser()

const ABOUT = 'Phát động phong trào thi đua năm 2022 để xem các trang'

/** A plan of another place, as somebody may drop it in: with a deadline before its day and a word that is none. */
const TEXT = `ỦY BAN NHÂN DÂN XÃ TRÀ PHONG
Trà Phong, ngày 25 tháng 01 năm 2022
KẾ HOẠCH
Phát động phong trào thi đua năm 2022
I. MỤC ĐÍCH, YÊU CẦU
1. Phát huy toute dân đoàn kết.
II. ĐĂNG KÝ GIAO ƯỚC THI ĐUA
1. Thời gian đăng ký đến hết ngày 03/02/2021.
Nơi nhận:
- Các bộ phận, các thôn;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trương Ngọc Thanh
`

let id = ''
let upload = ''

/** An issued plan with an amendment in the making, and a file that has been read. */
async function prepare() {
  const officer = await loggedIn('vanphong.traphong', '/plans')
  id = await begin(officer, ABOUT)
  await officer.locator('[data-path="openToPublic"]').getByRole('switch').click()
  await frame(officer)
  await officer.getByRole('button', { name: 'Thêm thời hạn đăng ký' }).click()
  await day(officer, 'windows[0].opens', '26/01/2022')
  await day(officer, 'windows[0].closes', '08/02/2022')
  await officer.getByRole('button', { name: 'Thêm tên chỉ tiêu' }).click()
  await type(officer, 'targets[0].name', 'Tỷ lệ hộ nghèo')
  await officer.getByText(/^Đã lưu lúc .* trên máy và máy chủ$/).waitFor()
  await check(officer)
  await officer.goto(`/plans/${id}`)
  await drawn(officer)
  await send(officer)
  await signAndIssue(ABOUT)
  await officer.goto(`/plans/${id}`)
  await drawn(officer)
  await act(officer, 'Điều chỉnh')
  await officer.locator('.editor').waitFor()
  await type(officer, 'closing', 'Đề nghị các bộ phận, các thôn thực hiện.')
  await officer.getByText(/^Đã lưu lúc/).waitFor()

  const file = join(tmpdir(), `${crypto.randomUUID()}.txt`)
  writeFileSync(file, TEXT)
  await officer.goto('/plans/upload')
  await officer.locator('input[type=file]').setInputFiles(file)
  await officer.locator('.source mark').first().waitFor()
  upload = /upload\/([^/?]+)/.exec(officer.url())?.[1] ?? ''
  rmSync(file)
  await officer.context().close()
}

describe('the pages of plans', () => {
  beforeAll(prepare, 240_000)

  it.each([
    ['1440', DESK],
    ['390', PHONE],
  ] as const)('are sound for axe at %s px, fit, and at a desk are worked by keyboard', async (_, viewport) => {
    const page = await loggedIn('vanphong.traphong', '/', viewport)
    const errors = complaints(page)
    const found: string[] = []
    const plan = `/plans/${id}`
    const addresses = [plan, `${plan}/edit`, `${plan}/paper`, `${plan}/difference`, `${plan}/board`, '/plans/calendar', '/plans/upload', `/plans/upload/${upload}`]
    for (const address of addresses) {
      await page.goto(address)
      await drawn(page)
      found.push(...(await inspect(page, viewport)))
      if (viewport === DESK) found.push(...(await outOfReach(page)))
    }
    // What a plan may begin with is a window over the list.
    await page.goto('/plans')
    await drawn(page)
    await page.getByRole('button', { name: 'Lập kế hoạch' }).click()
    await page.getByRole('dialog').getByLabel('Bắt đầu từ').waitFor()
    found.push(...(await inspect(page, viewport)))
    found.push(...(await outside(viewport)))
    expect(found).toEqual([])
    expect(errors).toEqual([])
    await page.context().close()
  })

  /** What anybody sees. */
  async function outside(viewport: typeof DESK): Promise<string[]> {
    const page: Page = await (await visitor(viewport)).newPage()
    const found: string[] = []
    for (const address of ['/public/plans', `/public/plans/${id}`]) {
      await page.goto(address)
      await drawn(page)
      found.push(...(await inspect(page, viewport)))
    }
    await page.context().close()
    return found
  }
})
