import { describe, expect, it } from 'vitest'
import { complaints, loggedIn, newLogin, PHONE, useBrowser } from './browser'
import { act } from './planning'
import { ask, card, issued } from './registering'

useBrowser()

// Another one in each run: what was registered before stays.
const ABOUT = `Đăng ký giao ước thi đua năm 2022 (thử đăng ký ${Math.floor(Math.random() * 9000) + 1000})`

describe('a registration', () => {
  it('goes from an official on a phone by the head to the officer, comes back once, and ends in a workbook', async () => {
    await issued(ABOUT)

    const official = await loggedIn('canbo.traphong', '/', PHONE)
    const errors = complaints(official)
    const me = await ask<{ person: { fullName: string }; assignments: { unit: { id: string; name: string } }[] }>(official, '/api/plan/me')
    const unit = me.assignments[0]?.unit ?? { id: '', name: '' }
    await (await card(official, ABOUT)).getByRole('link', { name: 'Đăng ký', exact: true }).click()
    await official.waitForURL(/windows/)
    await official.getByText('Đăng ký đến hết ngày 08/02/2022').first().waitFor()
    const window = /windows\/([^/]+)/.exec(official.url())?.[1] ?? ''

    await official.getByRole('button', { name: 'Nộp đăng ký' }).click()
    await official.getByText('Chưa chọn danh hiệu hay hình thức khen thưởng nào.').waitFor()
    await official.getByRole('checkbox', { name: 'Lao động tiên tiến', exact: true }).check()
    await official.getByRole('button', { name: 'Thêm nội dung' }).click()
    await official.getByLabel('Nội dung 1', { exact: true }).fill('Giải quyết hồ sơ đúng hạn')
    await official.getByLabel('Chỉ tiêu bằng số').fill('95,5')
    await official.getByLabel('Đơn vị tính').fill('%')
    await official.getByText(/^Đã lưu lúc/).waitFor()
    expect(await official.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
    await official.getByRole('button', { name: 'Nộp đăng ký' }).click()
    await official.getByRole('heading', { name: 'Biên nhận' }).waitFor()
    expect(await official.locator('.receipt-number').textContent()).toMatch(/^\d{4}-\d{7}$/)
    await official.getByRole('img', { name: /^Mã của biên nhận/ }).waitFor()
    await official.getByText('(95,5 %)').waitFor()

    const officer = await loggedIn('vanphong.traphong')
    const { items } = await ask<{ items: { id: string }[] }>(officer, `/api/plan/people?unit=${unit.id}&role=unit-head`)
    const { username } = await ask<{ username: string }>(officer, `/api/plan/people/${items[0]?.id}`)
    const head = await newLogin(username, `/pledges/windows/${window}/sheet`, PHONE)
    await head.getByRole('button', { name: `Xác nhận: ${me.person.fullName}` }).click()
    await head.getByRole('button', { name: `Xác nhận: ${me.person.fullName}` }).waitFor({ state: 'detached' })
    // The sheet is read again with the confirmed row.
    await head.waitForLoadState('networkidle')
    await act(head, 'Gửi bảng (1 dòng)', 'Gửi bảng đăng ký')
    await head.getByText('chờ duyệt', { exact: true }).first().waitFor()

    await officer.goto(`/pledges/windows/${window}/board`)
    await officer.getByRole('link', { name: `Xem bảng: ${unit.name}` }).click()
    await officer.getByRole('button', { name: `Cần sửa: ${me.person.fullName}` }).click()
    await officer.getByLabel(`Ý kiến cho ${me.person.fullName}`).fill('Ghi rõ số hồ sơ trong năm.')
    await officer.getByRole('button', { name: 'Trả lại 1 dòng', exact: true }).click()
    await officer.getByRole('dialog').getByLabel('Ý kiến').fill('Sửa một dòng rồi gửi lại.')
    await officer.getByRole('dialog').getByRole('button', { name: 'Trả lại', exact: true }).click()
    await officer.getByText('trả lại', { exact: true }).first().waitFor()

    await official.goto('/pledges')
    await official.getByText('Ghi rõ số hồ sơ trong năm.').waitFor()
    await official.getByRole('article', { name: ABOUT }).first().getByRole('link', { name: 'Sửa và nộp lại' }).click()
    await official.getByLabel('Nội dung 1', { exact: true }).fill('Giải quyết 400 hồ sơ đúng hạn')
    await official.getByRole('button', { name: 'Nộp đăng ký' }).click()
    await official.getByRole('heading', { name: 'Biên nhận' }).waitFor()
    await official.getByText('Giải quyết 400 hồ sơ đúng hạn').waitFor()
    await official.getByText('đã nộp', { exact: true }).waitFor()

    await head.goto(`/pledges/windows/${window}/sheet`)
    await act(head, 'Gửi bảng (1 dòng)', 'Gửi bảng đăng ký')
    await head.getByText('chờ duyệt', { exact: true }).first().waitFor()

    await officer.goto(`/pledges/windows/${window}/board`)
    await officer.getByRole('link', { name: `Xem bảng: ${unit.name}` }).click()
    await act(officer, 'Duyệt bảng', 'Duyệt bảng')
    await officer.getByText('đã duyệt', { exact: true }).first().waitFor()

    await officer.goto(`/pledges/windows/${window}/board`)
    await officer.getByRole('link', { name: 'Tổng hợp', exact: true }).click()
    await act(officer, 'Chốt và gửi lên', 'Chốt và gửi')
    const [file] = await Promise.all([officer.waitForEvent('download'), officer.getByRole('button', { name: 'Bảng tính (.xlsx)' }).first().click()])
    expect(file.suggestedFilename()).toBe('tong-hop-dang-ky.xlsx')
    expect(errors).toEqual([])
  })
})
