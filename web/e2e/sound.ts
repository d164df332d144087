import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { DESK } from './browser'

// Whether a page is sound: for axe, in its width, in its heading and title, and for the keyboard.

/** What axe finds serious, in words that lead to the place. */
export async function faults(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page })
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) => nodes.map((node) => `${page.url()}: ${id}, ${help}: ${node.html.slice(0, 200)}`))
}

export async function inspect(page: Page, viewport: { width: number }): Promise<string[]> {
  const found = await faults(page)
  // The colours are those of the desk on a phone too.
  if (viewport === DESK) {
    await page.emulateMedia({ colorScheme: 'dark' })
    found.push(...(await faults(page, ['color-contrast'])).map((fault) => `dark ${fault}`))
    await page.emulateMedia({ colorScheme: 'light' })
  }
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  if (wide > 0) found.push(`${page.url()}: ${wide} px too wide`)
  const headings = await page.locator('h1').count()
  if (headings !== 1) found.push(`${page.url()}: ${headings} headings of the first level`)
  if (!(await page.title()).endsWith('Giao Ước')) found.push(`${page.url()}: no title`)
  return found
}

/** Tabs through the page and returns what the keyboard did not reach, or reached without a visible mark. */
export async function outOfReach(page: Page): Promise<string[]> {
  const count = await page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, [tabindex]')
    let n = 0
    for (const one of all) {
      const radio = one instanceof HTMLInputElement && one.type === 'radio'
      if (one.tabIndex < 0 || radio || one.closest('dialog:not([open])') || !one.checkVisibility({ visibilityProperty: true })) continue
      if (one.matches(':disabled') || one.getAttribute('aria-hidden') === 'true') continue
      one.dataset.wanted = String(n++)
    }
    ;(document.activeElement as HTMLElement | null)?.blur()
    return n
  })
  const missing = new Set(Array.from({ length: count }, (_, n) => String(n)))
  const unmarked: string[] = []
  for (let step = 0; step < count + 12 && missing.size > 0; step++) {
    await page.keyboard.press('Tab')
    const { wanted, marked, html } = await page.evaluate(() => {
      const one = document.activeElement as HTMLElement
      const marks = [one, one.closest('form, label, .ant-select, .ant-input-search, .acting, .ant-tree, .ant-tree-list')].map((e) => (e ? getComputedStyle(e) : undefined))
      const marked = marks.some((style) => style !== undefined && ((style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none'))
      return { wanted: one.dataset.wanted, marked, html: one.outerHTML.slice(0, 160) }
    })
    if (wanted !== undefined) {
      missing.delete(wanted)
      if (!marked) unmarked.push(`no mark on ${html}`)
    }
  }
  const left = await page.evaluate(
    (numbers) => numbers.map((n) => document.querySelector(`[data-wanted="${n}"]`)?.outerHTML.slice(0, 160) ?? n),
    [...missing],
  )
  return [...left.map((html) => `not reached: ${html}`), ...unmarked].map((text) => `${page.url()}: ${text}`)
}
