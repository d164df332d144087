import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'

// A real browser before the running system; GIAOUOC_URL and CHROMIUM come from ./giaouoc test.

export const BASE = process.env.GIAOUOC_URL ?? 'http://127.0.0.1:8080'

export const DESK = { width: 1440, height: 900 }
export const PHONE = { width: 390, height: 844 }

const PASSWORD = 'giaouoc'

let browser: Browser

/** Joins the browser for the tests of a file. */
export function useBrowser() {
  beforeAll(async () => {
    browser = await chromium.connect(inject('browser'))
  })
  afterAll(() => browser.close())
}

/** Somebody new at the door; the page's service worker stays out, but for tests about it. */
export async function visitor(viewport = DESK, more: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: BASE, viewport, locale: 'vi-VN', serviceWorkers: 'block', ...more })
  context.setDefaultTimeout(45_000)
  return context
}

/** Fills in the login page that is open. */
export async function giveAccount(page: Page, username: string) {
  await page.locator('#username').fill(username)
  await page.locator('#password').fill(PASSWORD)
  await page.locator('[name=login]').click()
}

/** A page of somebody who has just logged in, at that address: for tests that end the session. */
export async function newLogin(username: string, address = '/', viewport = DESK, more: BrowserContextOptions = {}): Promise<Page> {
  const context = await visitor(viewport, more)
  const page = await context.newPage()
  await page.goto(`/bff/login?returnTo=${encodeURIComponent(address)}`)
  await giveAccount(page, username)
  await page.waitForURL((url) => url.origin === BASE && !url.pathname.startsWith('/login'))
  await drawn(page)
  return page
}

const sessions = new Map<string, Awaited<ReturnType<BrowserContext['storageState']>>>()

/** A page of somebody who is logged in, at that address; one login per person and file. */
export async function loggedIn(username: string, address = '/', viewport = DESK): Promise<Page> {
  const session = sessions.get(username)
  if (!session) {
    const page = await newLogin(username, address, viewport)
    sessions.set(username, await page.context().storageState())
    return page
  }
  const page = await (await visitor(viewport, { storageState: session })).newPage()
  await page.goto(address)
  await drawn(page)
  return page
}

/** Waits until the page shows its content or says why not. */
export async function drawn(page: Page) {
  await page.locator('main h1').first().waitFor()
  await page.locator('.ant-skeleton, .ant-spin-spinning, [aria-busy=true]').first().waitFor({ state: 'detached' })
}

/** What went wrong on the page from now on, as the browser tells it. */
export function complaints(page: Page): string[] {
  const found: string[] = []
  page.on('pageerror', (error) => found.push(error.message))
  page.on('console', (line) => {
    // A table of antd measures the scroll bar with a style element, which the policy refuses and nothing misses.
    const known = line.text().includes("directive 'style-src")
    if (line.type() === 'error' && !known) found.push(`${line.text()} (${line.location().url})`)
  })
  return found
}
