import { StyleProvider } from '@ant-design/cssinjs'
import { keepPreviousData, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import viVN from 'antd/locale/vi_VN'
import dayjs from 'dayjs'
import 'dayjs/locale/vi'
import { createContext, useContext, useLayoutEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { createBrowserRouter, RouterProvider } from 'react-router'
import { Problem } from '../shared/api/client'
import { Toasts } from '../shared/ui/Toast'
import { Update } from './Update'
import { routes } from './routes'
import { display, lookClass, rememberDisplay, themeOf, type Display } from './theme'
import { useMedia } from './useMedia'

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      placeholderData: keepPreviousData,
      staleTime: 15_000,
      // A refusal stays a refusal; only what time may heal is asked again.
      retry: (count, problem) => count < 2 && problem instanceof Problem && (problem.status === 0 || problem.status >= 500),
    },
  },
})

const router = createBrowserRouter(routes)

// Whatever antd still writes as a style element at run time goes here and nowhere else: it is in the built sheet already.
const nowhere = document.createElement('div')

const DisplayContext = createContext<{ value: Display; change: (value: Display) => void } | undefined>(undefined)

export function useDisplay() {
  const context = useContext(DisplayContext)
  if (!context) throw new Error('outside of the app')
  return context
}

export function App() {
  const [value, change] = useState(display)
  const { i18n } = useTranslation()
  const phone = useMedia('(max-width: 767px)')
  const night = useMedia('(prefers-color-scheme: dark)')
  const look = { dark: value.theme === 'dark' || (value.theme === 'auto' && night), phone, large: value.large }
  const name = lookClass(look)
  useLayoutEffect(() => {
    document.documentElement.className = name
  }, [name])
  const vietnamese = i18n.language === 'vi'
  dayjs.locale(vietnamese ? 'vi' : 'en')
  return (
    <DisplayContext
      value={{
        value,
        change: (next) => {
          rememberDisplay(next)
          change(next)
        },
      }}
    >
      <StyleProvider container={nowhere}>
        <ConfigProvider theme={themeOf(look)} locale={vietnamese ? viVN : enUS}>
          <Toasts>
            <QueryClientProvider client={queries}>
              <RouterProvider router={router} />
            </QueryClientProvider>
            <Update />
          </Toasts>
        </ConfigProvider>
      </StyleProvider>
    </DisplayContext>
  )
}
