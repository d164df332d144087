import { useMutation } from '@tanstack/react-query'
import { write } from '../api/client'

/** What a form asks a service to do, with the version that the page shows. */
export interface Change {
  method: 'POST' | 'PUT'
  address: string
  body: Record<string, unknown> | FormData
  /** Drawn once per form, so that sending twice changes nothing. */
  key?: string
}

/** Asks the service for a change; the window stays open with the reason when it refuses. */
export function useSave<T>(done: (saved: T) => void) {
  const saving = useMutation({
    mutationFn: ({ method, address, body, key }: Change) => write<T>(method, address, body, key),
    onSuccess: done,
  })
  return {
    form: { busy: saving.isPending, submit: (change: Change) => saving.mutate(change), problem: saving.error },
    reset: saving.reset,
  }
}
