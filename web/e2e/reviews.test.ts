import { describe, expect, it } from 'vitest'
import { complaints, loggedIn, useBrowser } from './browser'
import { handIn, headOf, issued, official as anOfficial, openForm, promise, whois } from './registering'

useBrowser()

// Another one in each run: what was reported before stays.
const ABOUT = `Phát động phong trào thi đua năm 2022 (thử sơ kết ${Math.floor(Math.random() * 9000) + 1000})`

const PDF = { name: 'minh-chung.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 minh chứng') }

describe('a year', () => {
  it('is reported by an official on a phone with evidence, and closed by the head with minutes that the officer receives', async () => {
    await issued(ABOUT)

    const official = await anOfficial()
    const errors = complaints(official)
    const { unit } = await whois(official)
    const window = await openForm(official, ABOUT)
    await promise(official, 'Giải quyết hồ sơ đúng hạn')
    await handIn(official)
    const pledge = new URL(official.url()).pathname
    const head = await headOf(unit, window, await loggedIn('vanphong.traphong'))
    await head.goto(pledge)
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
