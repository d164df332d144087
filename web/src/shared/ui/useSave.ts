import { useMutation } from '@tanstack/react-query'
import { write } from '../../shared/api/client'
import type { Change } from './PersonPage'

/** Asks the service for a change; the window stays open with the reason when it refuses. */
export function useSave<T>(done: (saved: T) => void) {
  const saving = useMutation({
    mutationFn: ({ method, address, body }: Change) => write<T>(method, address, body),
    onSuccess: done,
  })
  return {
    form: { busy: saving.isPending, submit: (change: Change) => saving.mutate(change), problem: saving.error },
    reset: saving.reset,
  }
}
