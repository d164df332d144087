import { write } from '../../shared/api/client'
import { PLEDGE } from './model'

export const ACCEPTED = '.pdf,.docx,.xlsx,.png,.jpg,.jpeg'

/** Puts a file to a report; sent twice it is there once. */
export function prove(report: string, file: File) {
  const form = new FormData()
  form.append('file', file)
  return write('POST', `${PLEDGE}/progress/${report}/evidence`, form)
}
