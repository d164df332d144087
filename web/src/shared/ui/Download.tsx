import { useMutation } from '@tanstack/react-query'
import { download } from '../api/client'
import { useProblemText } from './Problem'
import { useToast } from './Toast'

/** A file that only the role in use may fetch: a plain link could not name the role. */
export function Download({ address, name }: { address: string; name: string }) {
  const toast = useToast()
  const text = useProblemText()
  const fetching = useMutation({ mutationFn: () => download(address), onError: (problem) => toast('error', text(problem)) })
  return (
    <button type="button" className="quiet flush" disabled={fetching.isPending} onClick={() => fetching.mutate()}>
      {name}
    </button>
  )
}
