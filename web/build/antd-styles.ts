import { createCache, extractStyle, StyleProvider } from '@ant-design/cssinjs'
import * as antd from 'antd'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createElement, Fragment, type ComponentType, type ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import type { Plugin } from 'vite'
import { LOOKS, themeOf, type Look } from '../src/app/theme'

// Ant Design writes its styles while it runs; the page's policy allows only files. So the build draws what the page
// imports from antd once, and keeps the styles: the first sheet with the variables of every look, the rest in another.

/** What the frame, the door and the phone's home draw. */
const FIRST = ['Button', 'Skeleton', 'Spin']

const NOT_DRAWN = new Set(['ConfigProvider', 'theme'])

function sources(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const path = join(directory, entry.name)
    if (entry.isDirectory()) return sources(path)
    return /\.tsx?$/.test(entry.name) ? [readFileSync(path, 'utf8')] : []
  })
}

function imported(): string[] {
  const names = new Set(FIRST)
  for (const text of sources('src')) {
    for (const [, list = ''] of text.matchAll(/import \{([^}]*)\} from 'antd'/g)) {
      for (const name of list.split(',').map((one) => one.trim().split(' as ')[0] ?? '')) {
        if (name && !name.startsWith('type ') && !NOT_DRAWN.has(name)) names.add(name)
      }
    }
  }
  return [...names].sort()
}

const draw = (component: unknown, props: object = {}, ...children: ReactNode[]) =>
  createElement(component as ComponentType, props, ...children)

/** A component with the parts of it that have styles of their own. */
function drawn(name: string): ReactNode {
  const component = antd[name as keyof typeof antd]
  if (component === undefined) throw new Error(`antd has no ${name}`)
  switch (name) {
    case 'Form':
      return draw(antd.Form, {}, draw(antd.Form.Item, { name: 'a', label: 'a' }, draw(antd.Input)))
    case 'Input':
      return [antd.Input, antd.Input.Search, antd.Input.TextArea, antd.Input.Password].map((one, key) => draw(one, { key }))
    case 'Select':
    case 'TreeSelect':
    case 'Table':
      return [component, antd.Empty, antd.Spin, antd.Checkbox].map((one, key) => draw(one, { key }))
    case 'Upload':
      return [component, antd.Progress].map((one, key) => draw(one, { key }))
    case 'Tooltip':
    case 'Popconfirm':
    case 'Dropdown':
    case 'Badge':
      return draw(component, { title: 'a', menu: { items: [] } }, draw('span'))
    default:
      return draw(component)
  }
}

function sheet(look: Look, names: string[], types: ('style' | 'token' | 'cssVar')[]): string {
  const cache = createCache()
  const page = draw(
    StyleProvider,
    { cache },
    draw(
      antd.ConfigProvider,
      { theme: { ...themeOf(look), zeroRuntime: false } },
      ...names.map((name) => createElement(Fragment, { key: name }, drawn(name))),
    ),
  )
  renderToString(page)
  return extractStyle(cache, { plain: true, types })
}

/** The variables of every look, and the rules, which are the same for all of them. */
function dressed(names: string[], variables: ('token' | 'cssVar')[]): string {
  const rules = new Set(LOOKS.map((look) => sheet(look, names, ['style'])))
  if (rules.size !== 1) throw new Error('a rule of antd depends on the look, not only on its variables')
  return LOOKS.map((look) => sheet(look, names, variables)).join('') + [...rules].join('')
}

export function antdStyles(): Plugin {
  const sheets: Record<string, () => string> = {
    'virtual:antd-first.css': () =>
      dressed(FIRST, ['token', 'cssVar']),
    'virtual:antd-office.css': () => dressed(imported().filter((name) => !FIRST.includes(name)), ['cssVar']),
  }
  return {
    name: 'antd-styles',
    resolveId: (id) => (id in sheets ? `\0${id}` : null),
    load: (id) => sheets[id.slice(1)]?.() ?? null,
  }
}
