import { describe, expect, it } from 'vitest'
import { complaints, loggedIn, PHONE, useBrowser } from './browser'

useBrowser()

const LIST = '/cluster-pledges'

describe('a pledge of a cluster', () => {
  it('is written by the lead, opened, and taken back while nobody has signed', async () => {
    const lead = await loggedIn('chutich.trason', LIST)
    const errors = complaints(lead)
    await lead.getByRole('button', { name: 'Soạn giao ước năm 2022' }).click()
    await lead.getByLabel('Nội dung giao ước').fill('Hoàn thành các chỉ tiêu năm 2022.\nKhông có đơn thư vượt cấp.')
    await lead.getByRole('button', { name: 'Thêm tiêu chí' }).click()
    await lead.getByLabel('Tiêu chí thứ 1', { exact: true }).fill('Thu ngân sách đạt dự toán')
    await lead.getByLabel('Điểm chuẩn').fill('30')
    await lead.getByText(/^Đã lưu lúc /).waitFor()
    await lead.getByRole('button', { name: 'Gửi các đơn vị ký' }).click()
    await lead.getByRole('dialog').getByRole('button', { name: 'Gửi các đơn vị ký' }).click()
    await lead.getByText('đang ký', { exact: true }).waitFor()

    const member = await loggedIn('chutich.traxuan', LIST, PHONE)
    await member.getByRole('link', { name: 'Đọc và ký' }).click()
    await member.getByRole('button', { name: 'Ký giao ước' }).waitFor()
    await member.getByText('Thu ngân sách đạt dự toán').waitFor()

    await lead.getByRole('button', { name: 'Thu về để sửa' }).click()
    await lead.getByRole('dialog').getByRole('button', { name: 'Thu về để sửa' }).click()
    await lead.getByRole('button', { name: 'Bỏ bản nháp' }).click()
    await lead.getByRole('dialog').getByRole('button', { name: 'Bỏ bản nháp' }).click()
    await lead.getByRole('button', { name: 'Soạn giao ước năm 2022' }).waitFor()
    expect(errors).toEqual([])
  })

  it('is signed once by a unit, with name and time', async () => {
    const chair = await loggedIn('chutich.traphong', LIST, PHONE)
    const begin = chair.getByRole('button', { name: 'Soạn giao ước năm 2022' })
    // What was signed in a run before stays signed.
    if (await begin.isVisible()) {
      await begin.click()
      await chair.getByLabel('Nội dung giao ước').fill('Cùng nhau hoàn thành nhiệm vụ năm 2022.')
      await chair.getByRole('button', { name: 'Thêm tiêu chí' }).click()
      await chair.getByLabel('Tiêu chí thứ 1', { exact: true }).fill('Giảm hộ nghèo')
      await chair.getByText(/^Đã lưu lúc /).waitFor()
      await chair.getByRole('button', { name: 'Gửi các đơn vị ký' }).click()
      await chair.getByRole('dialog').getByRole('button', { name: 'Gửi các đơn vị ký' }).click()
      await chair.getByRole('button', { name: 'Ký giao ước' }).click()
      await chair.getByRole('dialog').getByText('Xã Trà Phong').waitFor()
      await chair.getByRole('dialog').getByRole('button', { name: 'Ký giao ước' }).click()
    } else {
      await chair.getByRole('link', { name: /^Cụm thi đua số 2/ }).click()
    }
    await chair.getByText('Trương Ngọc Thanh', { exact: false }).first().waitFor()
    await chair.getByRole('button', { name: 'Ký giao ước' }).waitFor({ state: 'detached' })
  })
})
