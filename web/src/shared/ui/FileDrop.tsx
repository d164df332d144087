import { InboxOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Upload } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { write } from '../api/client'
import { Message } from './Message'
import { useProblemText } from './Problem'

interface Properties<T> {
  address: string
  accept: string
  /** What to do, and what is done while the file is on its way. */
  words: { drop: string; hint: string; sending: string }
  onSent: (answer: T) => void
}

/** The services take no more (architecture, section 9); a long upload need not end in being told so. */
const MEGA = 1024 * 1024
const MOST = 10 * MEGA

/** A place for one file, which is sent as soon as it is dropped. */
export function FileDrop<T>({ address, accept, words, onSent }: Properties<T>) {
  const { t } = useTranslation()
  const text = useProblemText()
  const [tooLarge, refuse] = useState<string>()
  const sending = useMutation({
    mutationFn: (file: File) => {
      const form = new FormData()
      form.append('file', file)
      return write<T>('POST', address, form)
    },
    onSuccess: onSent,
  })
  return (
    <>
      {tooLarge ? <Message kind="error" title={tooLarge} /> : sending.isError && <Message kind="error" title={text(sending.error)} />}
      <Upload.Dragger
        accept={accept}
        maxCount={1}
        showUploadList={false}
        disabled={sending.isPending}
        beforeUpload={(file) => {
          const large = file.size > MOST
          refuse(large ? t('common.fileTooLarge', { size: Math.ceil(file.size / MEGA), most: MOST / MEGA }) : undefined)
          if (!large) sending.mutate(file)
          return false
        }}
      >
        <p className="ant-upload-drag-icon">
          <InboxOutlined />
        </p>
        <p className="ant-upload-text">{sending.isPending ? words.sending : words.drop}</p>
        <p className="ant-upload-hint">{words.hint}</p>
      </Upload.Dragger>
    </>
  )
}
