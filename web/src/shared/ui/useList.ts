import { useSearchParams } from 'react-router'

export const PAGE_SIZE = 20

/** Filters and page of a list live in the address: Back works and a link shows the same. */
export function useList(filters: readonly string[]) {
  const [parameters, setParameters] = useSearchParams()
  const page = Math.max(0, Number.parseInt(parameters.get('page') ?? '1', 10) - 1 || 0)
  const query: Record<string, string | number | undefined> = { page, size: PAGE_SIZE }
  for (const name of filters) query[name] = parameters.get(name) ?? undefined
  return {
    page,
    query,
    value: (name: string) => parameters.get(name) ?? undefined,
    filter: (name: string, value: string | undefined) =>
      setParameters(
        (before) => {
          const next = new URLSearchParams(before)
          next.delete('page')
          if (value) next.set(name, value)
          else next.delete(name)
          return next
        },
        { replace: name === 'q' },
      ),
    turnTo: (page: number) =>
      setParameters((before) => {
        const next = new URLSearchParams(before)
        if (page > 0) next.set('page', String(page + 1))
        else next.delete('page')
        return next
      }),
  }
}
