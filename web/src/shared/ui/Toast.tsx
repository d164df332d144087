import { createContext, useCallback, useContext, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Message } from './Message'

type Kind = 'success' | 'warning' | 'error'

const ToastContext = createContext<(kind: Kind, text: string) => void>(() => undefined)

const SHOWN: Record<Kind, number> = { success: 4000, warning: 10_000, error: 15_000 }

/** A short word on what just happened, read out by screen readers; errors stay long enough to be read. */
export function useToast() {
  return useContext(ToastContext)
}

export function Toasts({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  const [toasts, setToasts] = useState<{ id: number; kind: Kind; text: string }[]>([])
  const next = useRef(0)
  const close = useCallback((id: number) => setToasts((before) => before.filter((one) => one.id !== id)), [])
  const show = useCallback(
    (kind: Kind, text: string) => {
      const id = next.current++
      setToasts((before) => [...before.slice(-2), { id, kind, text }])
      setTimeout(() => close(id), SHOWN[kind])
    },
    [close],
  )
  return (
    <ToastContext value={show}>
      {children}
      <div className="toasts" aria-live="polite">
        {toasts.map((one) => (
          <Message
            key={one.id}
            kind={one.kind}
            title={one.text}
            action={
              <button type="button" className="quiet" onClick={() => close(one.id)}>
                {t('common.close')}
              </button>
            }
          />
        ))}
      </div>
    </ToastContext>
  )
}
