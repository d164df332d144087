import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { complaints, drawn, loggedIn, useBrowser } from './browser'
import { check, fromFile, hasSeed, SEED, send, signAndIssue, type } from './planning'
import { confirm, handIn, headOf, official, openForm, openSheet, promise, receive, seal, sendSheet, whois } from './registering'

useBrowser()

const SEEDED = hasSeed('việc chính từ kế hoạch gốc')

// Another one in each run: what was registered before stays.
const ABOUT = `Phát động thi đua và đăng ký giao ước thi đua năm 2022 (việc chính ${Math.floor(Math.random() * 9000) + 1000})`

/** The text of a part of a workbook, which is a zip, as far as this needs to know one (PKWARE, 4.3). */
function part(workbook: Buffer, name: string): string {
  for (let at = 0; (at = workbook.indexOf('PK\u0001\u0002', at, 'latin1')) >= 0; at += 46) {
    const nameLength = workbook.readUInt16LE(at + 28)
    if (workbook.toString('utf8', at + 46, at + 46 + nameLength) !== name) continue
    const local = workbook.readUInt32LE(at + 42)
    const start = local + 30 + workbook.readUInt16LE(local + 26) + workbook.readUInt16LE(local + 28)
    const packed = workbook.subarray(start, start + workbook.readUInt32LE(at + 20))
    return (workbook.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed))
      .toString('utf8')
      .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)))
  }
  return ''
}

describe('the main job', () => {
  it.skipIf(!SEEDED)('leads from the file of the plan to the workbook that the district has', async () => {
    const officer = await loggedIn('vanphong.traphong', '/plans/upload')
    const errors = complaints(officer)
    await fromFile(officer, SEED)
    const saved = officer.waitForResponse((answer) => answer.request().method() === 'PUT')
    await type(officer, 'about', ABOUT)
    await officer.getByRole('heading', { level: 1, name: ABOUT }).waitFor()
    await saved
    // What was typed after the check is checked again.
    await check(officer)
    await officer.goto(officer.url().replace('/edit', ''))
    await drawn(officer)
    await send(officer)
    await signAndIssue(ABOUT)

    const somebody = await official()
    const registrant = await whois(somebody)
    const window = await openForm(somebody, ABOUT)
    await somebody.getByText('Đăng ký đến hết ngày 09/02/2022').first().waitFor()
    await promise(somebody, 'Giải quyết hồ sơ đúng hạn')
    const receipt = await handIn(somebody)

    const head = await headOf(registrant.unit, window, officer)
    await confirm(head, registrant)
    await sendSheet(head)
    await openSheet(officer, window, registrant)
    await receive(officer)
    await seal(officer, window)

    const above = await loggedIn('phongnoivu', '/pledges/district/2022')
    await drawn(above)
    const [file] = await Promise.all([above.waitForEvent('download'), above.getByRole('button', { name: 'Bảng tính (.xlsx)' }).first().click()])
    const kept = join(tmpdir(), crypto.randomUUID())
    await file.saveAs(kept)
    const workbook = readFileSync(kept)
    rmSync(kept)
    const cells = part(workbook, 'xl/worksheets/sheet1.xml')
    expect(cells).toContain(registrant.name)
    expect(cells).toContain(receipt)
    expect(errors).toEqual([])
  })
})
