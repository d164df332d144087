import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { PaperLine } from './model'
import { Sheet } from './Sheet'

const line = (kind: PaperLine['kind'], words: string, marker = ''): PaperLine => ({ kind, marker, words })

const LINES: PaperLine[] = [
  line('HEAD', 'ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
  line('HEAD', 'XÃ TRÀ PHONG\tĐộc lập - Tự do - Hạnh phúc'),
  line('BLANK', ''),
  line('HEAD', 'Số: 15/KH-UBND\tTrà Phong, ngày 25 tháng 01 năm 2022'),
  line('TYPE', 'KẾ HOẠCH'),
  line('SECTION', 'MỤC ĐÍCH, YÊU CẦU', 'I. '),
  line('CLOSING', '1. Đề nghị triển khai thực hiện./.'),
  line('RECIPIENTS', 'Nơi nhận:'),
  line('RECIPIENT', 'Lưu: VT.', '- '),
  line('SIGNER', 'Trương Ngọc Thanh'),
]

describe('the sheet', () => {
  const html = renderToStaticMarkup(createElement(Sheet, { lines: LINES }))

  it('parts the head into its two columns', () => {
    expect(html).toContain('<p>XÃ TRÀ PHONG</p><p>Độc lập - Tự do - Hạnh phúc</p>')
    expect(html).not.toContain('\t')
  })

  it('numbers what has a number, and takes no closing for a clause', () => {
    expect(html).toContain('<h2 class="a4-section">I. MỤC ĐÍCH, YÊU CẦU</h2>')
    expect(html).toContain('<p class="a4-closing">1. Đề nghị triển khai thực hiện./.</p>')
  })

  it('puts recipients and signer at the foot and nowhere else', () => {
    const foot = html.slice(html.indexOf('<footer>'))
    for (const words of ['Nơi nhận:', '- Lưu: VT.', 'Trương Ngọc Thanh']) {
      expect(foot).toContain(words)
      expect(html.split(words)).toHaveLength(2)
    }
  })
})
