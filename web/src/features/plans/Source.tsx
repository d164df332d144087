import { useEffect, useRef } from 'react'
import type { ReadPart, UploadFinding } from './model'

interface Spot {
  line: number
  start: number
  end: number
}

const sameSpot = (a: Spot | undefined, b: Spot) => a !== undefined && a.line === b.line && a.start === b.start && a.end === b.end

/** The text of the file as it was read, with what was understood and what was found marked in it. */
export function Source({ lines, parts, findings, mended, lit, light }: { lines: readonly string[]; parts: readonly ReadPart[]; findings: readonly UploadFinding[]; mended: ReadonlySet<UploadFinding>; lit: Spot | undefined; light: (spot: Spot) => void }) {
  const shown = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    shown.current?.scrollIntoView({ block: 'nearest' })
  }, [lit])
  return (
    <div className="source" tabIndex={0}>
      {lines.map((text, n) => {
        const line = n + 1
        const found = findings.filter((one) => one.line === line)
        const read = parts.filter((one) => one.line === line)
        const target = lit?.line === line
        return (
          <p key={line} className={target ? 'lit' : read.length > 0 ? 'read' : ''} ref={target ? shown : null}>
            {pieces(text, found).map(({ piece, finding }, place) =>
              finding ? (
                <mark key={place} className={`${finding.severity.toLowerCase()}${sameSpot(lit, finding) ? ' lit' : ''}`} title={finding.reason} onMouseEnter={() => light(finding)}>
                  {mended.has(finding) ? (
                    <>
                      <del>{piece}</del> <ins>{finding.mend}</ins>
                    </>
                  ) : (
                    piece
                  )}
                </mark>
              ) : (
                piece
              ),
            )}
          </p>
        )
      })}
    </div>
  )
}

/** A line cut at the findings in it; of two that overlap the first one wins. */
function pieces(text: string, findings: readonly UploadFinding[]): { piece: string; finding?: UploadFinding }[] {
  const cut: { piece: string; finding?: UploadFinding }[] = []
  let done = 0
  for (const finding of [...findings].sort((a, b) => a.start - b.start)) {
    if (finding.start < done || finding.end <= finding.start) continue
    cut.push({ piece: text.slice(done, finding.start) }, { piece: text.slice(finding.start, finding.end), finding })
    done = finding.end
  }
  cut.push({ piece: text.slice(done) })
  return cut.filter(({ piece }) => piece !== '')
}
