import { useTranslation } from 'react-i18next'
import type { PaperLine } from './model'

type Kind = PaperLine['kind']

const LEFT: readonly Kind[] = ['RECIPIENTS', 'RECIPIENT']
const RIGHT: readonly Kind[] = ['AUTHORITY', 'SIGNER']

/** The paper as it will be printed, line by line: what the check reads and the pdf shows. */
export function Sheet({ lines }: { lines: readonly PaperLine[] }) {
  const { t } = useTranslation('plans')
  const of = (...kinds: readonly Kind[]) => lines.filter((line) => kinds.includes(line.kind))
  return (
    <article className="a4" aria-label={t('preview')}>
      <header>
        {of('HEAD').map((line, n) => {
          const [left, right] = line.words.split('\t')
          return (
            <div key={n} className={n < 2 ? 'a4-names' : 'a4-place'}>
              <p>{left}</p>
              <p>{right}</p>
            </div>
          )
        })}
      </header>
      {lines
        .filter(({ kind }) => kind !== 'HEAD' && kind !== 'BLANK' && !LEFT.includes(kind) && !RIGHT.includes(kind))
        .map((line, n) => (
          <Line key={n} line={line} />
        ))}
      <footer>
        <div>
          {of(...LEFT).map((line, n) => (
            <p key={n} className={`a4-${line.kind.toLowerCase()}`}>
              {line.marker}
              {line.words}
            </p>
          ))}
        </div>
        <div>
          {of(...RIGHT).map((line, n) => (
            <p key={n} className={`a4-${line.kind.toLowerCase()}`}>
              {line.words}
            </p>
          ))}
        </div>
      </footer>
    </article>
  )
}

function Line({ line }: { line: PaperLine }) {
  const text = `${line.marker}${line.words}`
  const name = `a4-${line.kind.toLowerCase()}`
  switch (line.kind) {
    case 'SECTION':
      return <h2 className={name}>{text}</h2>
    case 'TITLE':
      return <h3 className={name}>{text}</h3>
    default:
      return <p className={name}>{text}</p>
  }
}
