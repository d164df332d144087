import { Input, type InputRef } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'

/** The search of the header; "/" goes to it from everywhere. */
export function PersonSearch() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const input = useRef<InputRef>(null)
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)
      if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey) {
        event.preventDefault()
        input.current?.focus()
      }
    }
    addEventListener('keydown', focus)
    return () => removeEventListener('keydown', focus)
  }, [])
  return (
    <Input.Search
      ref={input}
      style={{ width: 260 }}
      placeholder={t('common.searchPeople')}
      aria-label={t('common.searchPeople')}
      allowClear
      onSearch={(text) => void navigate(`/people?q=${encodeURIComponent(text)}`)}
    />
  )
}
