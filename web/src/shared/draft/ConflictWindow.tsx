import './conflicts.css'
import { Button } from 'antd'
import type { Conflict } from './merge'

interface Properties {
  conflicts: readonly Conflict[]
  settle: (conflict: Conflict, value: unknown) => void
  words: { title: string; hint: string; mine: string; theirs: string; keep: string }
  /** What stands at a place, in the words of its form. */
  where: (path: Conflict['path']) => string
  show: (value: unknown, path: Conflict['path']) => string
}

/** What was written twice in the same place, side by side: one of the two is chosen. */
export function ConflictWindow({ conflicts, settle, words, where, show }: Properties) {
  return (
    <dialog
      className="window wide-window"
      aria-labelledby="conflict"
      ref={(dialog) => {
        if (dialog && !dialog.open) dialog.showModal()
      }}
      onCancel={(event) => event.preventDefault()}
    >
      <h2 id="conflict">{words.title}</h2>
      <p>{words.hint}</p>
      <ol className="plain">
        {conflicts.map((one) => (
          <li key={one.path.join('.')}>
            <h3>{where(one.path)}</h3>
            <div className="versions">
              {(['mine', 'theirs'] as const).map((side) => (
                <div key={side} className="version">
                  <strong>{words[side]}</strong>
                  <p>{show(one[side], one.path)}</p>
                  <Button onClick={() => settle(one, one[side])}>{words.keep}</Button>
                </div>
              ))}
            </div>
          </li>
        ))}
      </ol>
    </dialog>
  )
}
