import { theme as antd, type ThemeConfig } from 'antd'

export interface Display {
  theme: 'light' | 'dark' | 'auto'
  large: boolean
}

/** What the look depends on; each combination has its own set of variables in the built style sheet. */
export interface Look {
  dark: boolean
  phone: boolean
  large: boolean
}

export const LOOKS: Look[] = [false, true].flatMap((dark) =>
  [false, true].flatMap((phone) => [false, true].map((large) => ({ dark, phone, large }))),
)

/** The class on the root element that puts a look's variables in force. */
export function lookClass({ dark, phone, large }: Look): string {
  return ['go', dark ? 'dark' : 'light', phone ? 'phone' : 'desk', ...(large ? ['large'] : [])].join('-')
}

const KEY = 'giaouoc.display'

export function display(): Display {
  try {
    return { theme: 'auto', large: false, ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Display>) }
  } catch {
    return { theme: 'auto', large: false }
  }
}

export function rememberDisplay(chosen: Display) {
  localStorage.setItem(KEY, JSON.stringify(chosen))
}

// Paper and seal: colours carry meaning. Dark lifts the same hues to AA contrast.
const LIGHT = {
  colorPrimary: '#A8201A',
  colorInfo: '#2A5D9F',
  colorLink: '#2A5D9F',
  colorSuccess: '#2E7D4F',
  colorWarning: '#B45F06',
  colorError: '#A8201A',
  colorBgLayout: '#FBFAF7',
  colorBgContainer: '#FFFFFF',
  colorBorder: '#A29C90',
  colorBorderSecondary: '#E6E1D8',
  colorTextBase: '#1E2227',
  colorTextSecondary: '#5C6470',
  colorTextTertiary: '#5C6470',
  colorTextDescription: '#5C6470',
  colorTextPlaceholder: '#6B7280',
}

const DARK = {
  colorPrimary: '#C8453B',
  colorInfo: '#7FB0EA',
  colorLink: '#8DB9EE',
  colorSuccess: '#63BD8B',
  colorWarning: '#E39A45',
  colorError: '#F0857C',
  colorBgLayout: '#14171B',
  colorBgContainer: '#1B1F25',
  colorBgElevated: '#22272E',
  colorBorder: '#6F7782',
  colorBorderSecondary: '#333A43',
  colorTextBase: '#E8E6E1',
  colorTextSecondary: '#A9B0BA',
  colorTextTertiary: '#A9B0BA',
  colorTextDescription: '#A9B0BA',
  colorTextPlaceholder: '#9AA1AB',
}

/** Honours, stars and the place where one is. */
export const GOLD = { light: '#B8862B', dark: '#D9AE5F' }

export function themeOf(look: Look): ThemeConfig {
  const { dark, phone, large } = look
  const base = phone ? 16 : 14
  return {
    algorithm: dark ? antd.darkAlgorithm : antd.defaultAlgorithm,
    cssVar: { key: lookClass(look) },
    hashed: false,
    // The styles are a file of the build: the page's policy allows no others, and an old phone is spared the work.
    zeroRuntime: true,
    token: {
      ...(dark ? DARK : LIGHT),
      fontFamily: "'Be Vietnam Pro', system-ui, sans-serif",
      fontSize: large ? Math.round(base * 1.2) : base,
      lineHeight: 1.6,
      borderRadius: 6,
      controlHeight: phone ? 48 : 36,
      boxShadow: 'none',
      boxShadowTertiary: 'none',
    },
    components: {
      Button: { fontWeight: 500, primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
      Table: { cellPaddingBlock: 8, headerBg: 'transparent' },
      Tag: { defaultBg: 'transparent' },
    },
  }
}
