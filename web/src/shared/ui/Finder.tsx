import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { get } from '../api/client'
import type { Page } from '../api/types'

/** A select over a list that only the server knows in full. */
export function Finder<T extends { id: string }>(properties: {
  address: string
  query?: Record<string, string | undefined>
  label: (row: T) => string
  value?: string
  onChange?: (id: string | undefined) => void
  id?: string
  allowClear?: boolean
  placeholder?: string
  /** What is chosen already, by name: the list may not hold it. */
  known?: { value: string; label: string }
}) {
  const [q, setQ] = useState('')
  const found = useQuery({
    queryKey: ['finder', properties.address, properties.query, q],
    queryFn: () => get<Page<T>>(properties.address, { ...properties.query, q, size: 20 }),
  })
  return (
    <Select
      {...(properties.id ? { id: properties.id } : {})}
      {...(properties.placeholder ? { placeholder: properties.placeholder, 'aria-label': properties.placeholder } : {})}
      showSearch={{ filterOption: false, onSearch: setQ }}
      value={properties.value ?? null}
      allowClear={properties.allowClear ?? false}
      onChange={(id: string | null) => {
        if (id || properties.allowClear) properties.onChange?.(id ?? undefined)
      }}
      loading={found.isFetching}
      options={[
        ...(properties.known && !found.data?.items.some((row) => row.id === properties.known?.value) ? [properties.known] : []),
        ...(found.data?.items ?? []).map((row) => ({ value: row.id, label: properties.label(row) })),
      ]}
    />
  )
}
