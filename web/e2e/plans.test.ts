import { rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { complaints, drawn, loggedIn, newLogin, PHONE, useBrowser, visitor } from './browser'
import { act, begin, check, day, frame, fromFile, hasSeed, SEED, send, signAndIssue, type } from './planning'

useBrowser()

const ABOUT = 'Phát động phong trào thi đua và đăng ký giao ước thi đua năm 2022'

const SEEDED = hasSeed('rà soát từ tệp')

describe('a plan', () => {
  it('is written, checked, mended, signed, numbered, issued, and read by a village head with its deadline', async () => {
    const officer = await loggedIn('vanphong.traphong', '/plans')
    const errors = complaints(officer)
    const id = await begin(officer, ABOUT)

    await officer.locator('[data-path="openToPublic"]').getByRole('switch').click()
    await frame(officer)
    await officer.getByRole('button', { name: 'Thêm thời hạn đăng ký' }).click()
    await day(officer, 'windows[0].opens', '26/01/2022')
    await day(officer, 'windows[0].closes', '20/01/2022')
    await officer.getByText(/^Đã lưu lúc .* trên máy và máy chủ$/).waitFor()

    // Found while it is written, without a press.
    await officer.locator('[data-path="windows[0].closes"] .finding.error').first().waitFor()
    expect(await officer.getByRole('button', { name: 'Trình ký' }).count()).toBe(0)
    await day(officer, 'windows[0].closes', '08/02/2022')
    await officer.locator('.finding.error').first().waitFor({ state: 'detached' })
    await officer.getByText(/^Đã lưu lúc .* trên máy và máy chủ$/).waitFor()
    await check(officer)

    // What was typed is on the server: another page of the same person finds it.
    await officer.goto(`/plans/${id}`)
    await officer.getByText('Đẩy mạnh phong trào thi đua yêu nước trong toàn xã.').waitFor()
    await send(officer)
    await signAndIssue(ABOUT)

    const head = await loggedIn('truongthon1.traphong', '/plans', PHONE)
    await head.getByRole('link', { name: ABOUT }).click()
    await head.getByText('Đăng ký đến hết ngày 08/02/2022').first().waitFor()
    expect(await head.getByRole('button', { name: 'Điều chỉnh' }).count()).toBe(0)

    await officer.goto(`/plans/${id}/paper`)
    await officer.locator('.a4').getByText(ABOUT).waitFor()
    const anybody = await (await visitor(PHONE)).newPage()
    await anybody.goto('/public/plans')
    await anybody.getByRole('link', { name: ABOUT }).first().click()
    await anybody.getByText('Đẩy mạnh phong trào thi đua yêu nước trong toàn xã.').waitFor()
    expect(errors).toEqual([])
  })

  it('that two people write at once is merged, and asks about what both changed', async () => {
    const one = await loggedIn('vanphong.traphong', '/plans')
    await begin(one, 'Kế hoạch hai người cùng soạn')
    const other = await one.context().newPage()
    await other.goto(one.url())
    await drawn(other)

    await type(other, 'closing', 'Lời của người kia')
    await other.getByText(/^Đã lưu lúc/).waitFor()
    await type(one, 'place', 'Trà Thanh')
    await one.getByText('Đã ghép với phần người khác vừa sửa.').waitFor()
    await one.getByText(/^Đã lưu lúc/).waitFor()
    expect(await one.locator('[data-path="closing"] textarea').inputValue()).toBe('Lời của người kia')
    expect(await one.locator('[data-path="place"] input').inputValue()).toBe('Trà Thanh')

    await type(other, 'place', 'Trà Bồng')
    const conflict = other.getByRole('dialog', { name: 'Người khác vừa sửa cùng kế hoạch' })
    await conflict.waitFor()
    await conflict.getByRole('button', { name: 'Dùng bản này' }).last().click()
    await conflict.waitFor({ state: 'detached' })
    expect(await other.locator('[data-path="place"] input').inputValue()).toBe('Trà Thanh')
  })

  it('is signed under a fresh login only: who logged in long ago is asked again and then goes on', async () => {
    const about = 'Kế hoạch cần đăng nhập lại để ký'
    const officer = await loggedIn('vanphong.traphong', '/plans')
    const id = await begin(officer, about)
    await frame(officer)
    await officer.getByText(/^Đã lưu lúc .* trên máy và máy chủ$/).waitFor()
    await check(officer)
    await officer.goto(`/plans/${id}`)
    await drawn(officer)
    await send(officer)

    const leader = await newLogin('chutich.traphong', `/plans/${id}`)
    // Nobody waits five minutes here: the service's answer to an old login is given in its place, once.
    await leader.route(
      '**/signature',
      (route) => route.fulfill({ status: 403, contentType: 'application/problem+json', body: JSON.stringify({ status: 403, code: 'step-up-needed', title: 'Cần đăng nhập lại', detail: 'Cần đăng nhập lại.' }) }),
      { times: 1 },
    )
    await leader.getByRole('button', { name: 'Ký duyệt', exact: true }).click()
    const asked = leader.getByRole('dialog')
    await asked.getByRole('button', { name: 'Ký duyệt', exact: true }).click()
    await asked.getByRole('button', { name: 'Đăng nhập lại để ký' }).click()
    await leader.locator('#password').fill('giaouoc')
    await leader.locator('[name=login]').click()
    await asked.getByRole('button', { name: 'Ký duyệt', exact: true }).click()
    await leader.getByText('đã ký, chờ ban hành', { exact: true }).waitFor()
  })

  it('of a village is derived, approved by the commune, signed and issued without a word typed but the one reason', async () => {
    const about = 'Kế hoạch để thôn cụ thể hóa năm 2022'
    const officer = await loggedIn('vanphong.traphong', '/plans')
    const id = await begin(officer, about)
    await frame(officer)
    await officer.getByText(/^Đã lưu lúc .* trên máy và máy chủ$/).waitFor()
    await check(officer)
    await officer.goto(`/plans/${id}`)
    await drawn(officer)
    await send(officer)
    await signAndIssue(about)

    const head = await newLogin('truongthon1.traphong', `/plans/${id}`, PHONE)
    await head.getByRole('button', { name: 'Lập kế hoạch cụ thể hóa' }).click()
    await head.locator('.editor').waitFor()
    expect(await head.locator('[data-path="signer.authority"] input').inputValue()).toBe('TRƯỞNG THÔN')
    await check(head)
    const own = head.url().replace('/edit', '')
    await head.goto(own)
    await drawn(head)
    await head.getByRole('button', { name: 'Gửi cấp trên duyệt' }).click()
    const asked = head.getByRole('dialog')
    await asked.waitFor()
    const reason = asked.getByLabel('Lý do giữ nguyên')
    if (await reason.isVisible()) await reason.fill('Theo kế hoạch của xã')
    await asked.getByRole('button', { name: 'Gửi cấp trên duyệt' }).click()
    await head.getByText('chờ cấp trên duyệt', { exact: true }).waitFor()

    await officer.goto(own)
    await drawn(officer)
    await act(officer, 'Duyệt')
    await head.goto(own)
    await drawn(head)
    await act(head, 'Ký duyệt')
    await act(head, 'Ghi số và ban hành')
    await head.getByText('đang hiệu lực', { exact: true }).waitFor()
  })

  it.skipIf(!SEEDED)('comes from a file: read beside its source, made a draft of, and mended by clicks', async () => {
    const officer = await loggedIn('vanphong.traphong', '/plans/upload')
    await fromFile(officer, SEED)
    // The file itself is told 08/02; a draft can be issued today at the earliest, a day after the file's date.
    expect(await officer.locator('[data-path="windows[0].closes"] input').inputValue()).toBe('09/02/2022')

    const about = (await officer.locator('main h1').first().innerText()).trim()
    await officer.goto(officer.url().replace('/edit', ''))
    await drawn(officer)
    await send(officer)
    const clerk = await signAndIssue(about)
    for (const kind of ['Word (.docx)', 'PDF (.pdf)']) {
      const download = clerk.waitForEvent('download')
      await clerk.getByText(`Tệp ${kind}`).click()
      const kept = join(tmpdir(), crypto.randomUUID())
      await (await download).saveAs(kept)
      expect(statSync(kept).size).toBeGreaterThan(5_000)
      rmSync(kept)
    }
    const head = await loggedIn('truongthon1.traphong', '/notices', PHONE)
    await head.getByText(about).first().waitFor()
  })
})
