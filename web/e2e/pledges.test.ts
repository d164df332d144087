import { describe, expect, it } from 'vitest'
import { complaints, loggedIn, useBrowser } from './browser'
import { confirm, handIn, headOf, issued, official, openForm, openSheet, promise, receive, seal, sendSheet, whois } from './registering'

useBrowser()

// Another one in each run: what was registered before stays.
const ABOUT = `Đăng ký giao ước thi đua năm 2022 (thử đăng ký ${Math.floor(Math.random() * 9000) + 1000})`

describe('a registration', () => {
  it('goes from an official on a phone by the head to the officer, comes back once, and ends in a workbook', async () => {
    await issued(ABOUT)

    const somebody = await official()
    const errors = complaints(somebody)
    const registrant = await whois(somebody)
    const window = await openForm(somebody, ABOUT)
    await somebody.getByText('Đăng ký đến hết ngày 08/02/2022').first().waitFor()

    await somebody.getByRole('button', { name: 'Nộp đăng ký' }).click()
    await somebody.getByText('Chưa chọn danh hiệu hay hình thức khen thưởng nào.').waitFor()
    await promise(somebody, 'Giải quyết hồ sơ đúng hạn')
    expect(await somebody.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
    expect(await handIn(somebody)).toMatch(/^\d{4}-\d{7}$/)
    await somebody.getByRole('img', { name: /^Mã của biên nhận/ }).waitFor()
    await somebody.getByText('(95,5 %)').waitFor()

    const officer = await loggedIn('vanphong.traphong')
    const head = await headOf(registrant.unit, window, officer)
    await confirm(head, registrant)
    await sendSheet(head)

    await openSheet(officer, window, registrant)
    await officer.getByRole('button', { name: `Cần sửa: ${registrant.name}` }).click()
    await officer.getByLabel(`Ý kiến cho ${registrant.name}`).fill('Ghi rõ số hồ sơ trong năm.')
    await officer.getByRole('button', { name: 'Trả lại 1 dòng', exact: true }).click()
    await officer.getByRole('dialog').getByLabel('Ý kiến').fill('Sửa một dòng rồi gửi lại.')
    await officer.getByRole('dialog').getByRole('button', { name: 'Trả lại', exact: true }).click()
    await officer.getByText('trả lại', { exact: true }).first().waitFor()

    await somebody.goto('/pledges')
    await somebody.getByText('Ghi rõ số hồ sơ trong năm.').waitFor()
    await somebody.getByRole('article', { name: ABOUT }).first().getByRole('link', { name: 'Sửa và nộp lại' }).click()
    await somebody.getByLabel('Nội dung 1', { exact: true }).fill('Giải quyết 400 hồ sơ đúng hạn')
    await handIn(somebody)
    await somebody.getByText('Giải quyết 400 hồ sơ đúng hạn').waitFor()
    await somebody.getByText('đã nộp', { exact: true }).waitFor()

    await head.goto(`/pledges/windows/${window}/sheet`)
    await sendSheet(head)
    await openSheet(officer, window, registrant)
    await receive(officer)
    await seal(officer, window)
    const [file] = await Promise.all([officer.waitForEvent('download'), officer.getByRole('button', { name: 'Bảng tính (.xlsx)' }).first().click()])
    expect(file.suggestedFilename()).toBe('tong-hop-dang-ky.xlsx')
    expect(errors).toEqual([])
  })
})
