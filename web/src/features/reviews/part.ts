import type { PaperContent, PaperView } from './model'

/** What every part of a paper is given by its page. */
export interface Part {
  /** Whether it is being written. */
  open: boolean
  paper: PaperView
  set: (content: PaperContent) => void
}
