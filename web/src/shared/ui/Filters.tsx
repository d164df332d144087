import { useQuery } from '@tanstack/react-query'
import { Input, Select, Tag } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { get } from '../api/client'
import type { UnitName } from '../api/types'
import type { useList } from './useList'

type List = ReturnType<typeof useList>

/** What narrows a list, in one row above it; every filter lives in the address. */
export function Filters({ children }: { children: ReactNode }) {
  return <div className="row filters noprint">{children}</div>
}

export function SearchFilter({ list, label }: { list: List; label?: string }) {
  const { t } = useTranslation()
  const words = label ?? t('common.search')
  const q = list.value('q') ?? ''
  return (
    <Input.Search
      key={q}
      className="search"
      defaultValue={q}
      placeholder={words}
      aria-label={words}
      allowClear
      onSearch={(text) => list.filter('q', text.trim() || undefined)}
    />
  )
}

/** @param otherwise what holds while the address says nothing: there is always a choice, and none is no choice */
export function ChoiceFilter({ list, name, label, options, otherwise }: { list: List; name: string; label: string; options: { value: string; label: string }[]; otherwise?: string }) {
  return (
    <Select
      className="choice"
      aria-label={label}
      placeholder={label}
      allowClear={otherwise === undefined}
      value={list.value(name) ?? otherwise ?? null}
      options={options}
      onChange={(value: string | null | undefined) => list.filter(name, value ?? undefined)}
    />
  )
}

/** The unit that a link has narrowed the list to, with the way to see all again. */
export function UnitFilter({ list, name, label }: { list: List; name: string; label: string }) {
  const id = list.value(name)
  const unit = useQuery({
    queryKey: ['units', id],
    queryFn: () => get<UnitName>(`/api/plan/units/${id}`),
    enabled: id !== undefined,
  })
  if (!id) return null
  return (
    <Tag closable onClose={() => list.filter(name, undefined)}>
      {unit.data?.name ?? label}
    </Tag>
  )
}
