import qrcode from 'qrcode-generator'

/** Light around the code, in modules; a reader needs that much (ISO/IEC 18004). */
const QUIET = 4

/** A text as a QR code, drawn as one path: it stays sharp at any size and on paper. */
export default function Qr({ text, label }: { text: string; label: string }) {
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  const size = code.getModuleCount()
  const squares: string[] = []
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) if (code.isDark(row, column)) squares.push(`M${column} ${row}h1v1h-1z`)
  }
  const whole = size + 2 * QUIET
  return (
    <svg className="qr" viewBox={`${-QUIET} ${-QUIET} ${whole} ${whole}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect x={-QUIET} y={-QUIET} width={whole} height={whole} fill="#fff" />
      <path d={squares.join('')} fill="#000" />
    </svg>
  )
}
