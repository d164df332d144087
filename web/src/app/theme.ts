import { theme as antd, type ThemeConfig } from 'antd'

export interface Display {
  theme: 'light' | 'dark' | 'auto'
  large: boolean
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
  colorBorderSecondary: '#E6E1D8',
  colorTextBase: '#1E2227',
  colorTextSecondary: '#5C6470',
  colorTextTertiary: '#5C6470',
  colorTextDescription: '#5C6470',
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
  colorBorderSecondary: '#333A43',
  colorTextBase: '#E8E6E1',
  colorTextSecondary: '#A9B0BA',
  colorTextTertiary: '#A9B0BA',
  colorTextDescription: '#A9B0BA',
}

export const GOLD = '#B8862B'

export function themeOf(dark: boolean, phone: boolean, large: boolean): ThemeConfig {
  const base = phone ? 16 : 14
  return {
    algorithm: dark ? antd.darkAlgorithm : antd.defaultAlgorithm,
    cssVar: { key: 'giaouoc' },
    hashed: false,
    token: {
      ...(dark ? DARK : LIGHT),
      fontFamily: "'Be Vietnam Pro', system-ui, sans-serif",
      fontSize: large ? Math.round(base * 1.2) : base,
      lineHeight: 1.6,
      borderRadius: 6,
      controlHeight: phone ? 44 : 34,
      boxShadow: 'none',
      boxShadowTertiary: 'none',
    },
    components: {
      Layout: {
        headerBg: dark ? DARK.colorBgContainer : LIGHT.colorBgContainer,
        siderBg: dark ? DARK.colorBgLayout : LIGHT.colorBgLayout,
        headerHeight: 56,
        headerPadding: phone ? '0 12px' : '0 24px',
      },
      Menu: { itemBg: 'transparent', itemHeight: 40, activeBarBorderWidth: 0 },
      Table: { cellPaddingBlock: 8 },
    },
  }
}
