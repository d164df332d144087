import { readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { complaints, loggedIn, newLogin, PHONE, useBrowser } from './browser'
import { ask, card, issued } from './registering'
import { filled } from './workbook'

useBrowser()

// Another one in each run: what was registered before stays.
const ABOUT = `Đăng ký giao ước thi đua năm 2022 (thử biểu ngoại tuyến ${Math.floor(Math.random() * 9000) + 1000})`

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

describe('an offline workbook', () => {
  it('is fetched by a head on a phone, filled in, dropped and taken in once, however often it is dropped', async () => {
    await issued(ABOUT)
    const officer = await loggedIn('vanphong.traphong')
    await card(officer, ABOUT)
    const official = await loggedIn('canbo.traphong')
    const me = await ask<{ assignments: { unit: { id: string } }[] }>(official, '/api/plan/me')
    const { items } = await ask<{ items: { id: string }[] }>(officer, `/api/plan/people?unit=${me.assignments[0]?.unit.id}&role=unit-head`)
    const { username } = await ask<{ username: string }>(officer, `/api/plan/people/${items[0]?.id}`)
    const head = await newLogin(username, '/pledges', PHONE)
    const errors = complaints(head)
    const { items: windows } = await ask<{ items: { id: string; planAbout: string }[] }>(head, '/api/pledge/windows?size=50')
    const window = windows.find(({ planAbout }) => planAbout === ABOUT)?.id ?? ''
    await head.goto(`/pledges/windows/${window}/sheet`)
    await head.getByRole('link', { name: 'Đăng ký bằng tệp' }).click()

    const [download] = await Promise.all([head.waitForEvent('download'), head.getByRole('button', { name: 'Tải biểu của đơn vị' }).click()])
    expect(download.suggestedFilename()).toMatch(/^Biểu đăng ký 2022 - .*\.xlsx$/)
    const kept = join(tmpdir(), crypto.randomUUID())
    await download.saveAs(kept)
    const kit = await readFile(kept)
    await rm(kept)
    expect(await head.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)

    // Line 2 is the unit itself, line 3 the first of its people; columns D and E are the post and the title.
    const good = filled(kit, { E2: 'Tập thể lao động tiên tiến', D3: 'Công chức', E3: 'Lao động tiên tiến' })
    const files = (buffer: Buffer, name = 'biểu.xlsx') => ({ name, mimeType: XLSX, buffer })
    await head.locator('input[type=file]').setInputFiles([files(good), files(filled(kit, { E3: 'Danh hiệu lạ' }), 'biểu sai.xlsx')])
    await head.getByText('2 dòng mới, 0 dòng đã có, 0 dòng có lỗi').waitFor()
    await head.getByText('0 dòng mới, 0 dòng đã có, 1 dòng có lỗi').waitFor()
    await head.getByRole('button', { name: 'Nhận 2 dòng' }).click()
    await head.getByText('nhận 2 dòng, 0 dòng đã có, 0 dòng không nhận').waitFor()
    // Back to the same visit by its address.
    await head.reload()
    await head.getByText('nhận 2 dòng, 0 dòng đã có, 0 dòng không nhận').waitFor()

    await head.getByRole('button', { name: 'Thả tệp khác' }).click()
    await head.locator('input[type=file]').setInputFiles(files(good))
    await head.getByText('0 dòng mới, 2 dòng đã có, 0 dòng có lỗi').waitFor()
    await head.getByText('Mọi dòng đã có, không có gì để nhận thêm.').waitFor()

    await head.getByRole('button', { name: 'Thả tệp khác' }).click()
    await head.locator('input[type=file]').setInputFiles(files(Buffer.from('không phải bảng tính')))
    await head.getByText('không nhận được', { exact: true }).waitFor()

    await head.goto(`/pledges/windows/${window}/sheet`)
    await head.getByRole('button', { name: /^Xác nhận: / }).first().waitFor()
    expect(await head.getByRole('button', { name: /^Xác nhận: / }).count()).toBe(2)
    // The file that is none was refused by the server, which the browser notes.
    expect(errors.filter((line) => !line.includes('/api/pledge/imports'))).toEqual([])
  })
})
