import { keepPreviousData, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { ConfigProvider } from 'antd'
import viVN from 'antd/locale/vi_VN'
import dayjs from 'dayjs'
import 'dayjs/locale/vi'
import { createContext, useContext, useEffect, useState } from 'react'
import { createBrowserRouter, RouterProvider } from 'react-router'
import { Problem } from '../shared/api/client'
import { Toasts } from '../shared/ui/Toast'
import { routes } from './routes'
import { display, rememberDisplay, themeOf, type Display } from './theme'
import { useMedia } from './useMedia'

dayjs.locale('vi')

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

const DisplayContext = createContext<{ value: Display; change: (value: Display) => void } | undefined>(undefined)

export function useDisplay() {
  const context = useContext(DisplayContext)
  if (!context) throw new Error('outside of the app')
  return context
}

export function App() {
  const [value, change] = useState(display)
  const phone = useMedia('(max-width: 767px)')
  const night = useMedia('(prefers-color-scheme: dark)')
  const dark = value.theme === 'dark' || (value.theme === 'auto' && night)
  useEffect(() => {
    document.documentElement.style.colorScheme = dark ? 'dark' : 'light'
    document.body.style.background = dark ? '#14171B' : '#FBFAF7'
  }, [dark])
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
      <ConfigProvider theme={themeOf(dark, phone, value.large)} locale={viVN}>
        <Toasts>
          <QueryClientProvider client={queries}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </Toasts>
      </ConfigProvider>
    </DisplayContext>
  )
}
