import { SearchOutlined } from '@ant-design/icons'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'

/** The search of the header; "/" goes to it from everywhere. */
export function PersonSearch() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const input = useRef<HTMLInputElement>(null)
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
    <search className="find">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          const text = input.current?.value.normalize('NFC').trim() ?? ''
          void navigate(`/people?q=${encodeURIComponent(text)}`)
        }}
      >
        <SearchOutlined aria-hidden />
        <input ref={input} type="search" placeholder={t('common.searchPeople')} aria-label={t('common.searchPeople')} maxLength={100} />
      </form>
    </search>
  )
}
