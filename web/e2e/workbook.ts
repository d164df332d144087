import { crc32, inflateRawSync } from 'node:zlib'

// A workbook as a village fills it in: cells are added to its first sheet, the rest stays as it came.

interface Part {
  name: string
  content: Buffer
}

function read(zip: Buffer): Part[] {
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006'))
  const count = zip.readUInt16LE(end + 10)
  const parts: Part[] = []
  for (let n = 0, at = zip.readUInt32LE(end + 16); n < count; n++) {
    const method = zip.readUInt16LE(at + 10)
    const size = zip.readUInt32LE(at + 20)
    const [name, extra, comment] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)]
    const local = zip.readUInt32LE(at + 42)
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const packed = zip.subarray(from, from + size)
    parts.push({ name: zip.toString('utf8', at + 46, at + 46 + name), content: method === 0 ? packed : inflateRawSync(packed) })
    at += 46 + name + extra + comment
  }
  return parts
}

function write(parts: readonly Part[]): Buffer {
  const bodies: Buffer[] = []
  const entries: Buffer[] = []
  let at = 0
  for (const { name, content } of parts) {
    const title = Buffer.from(name)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(0x0800, 2)
    facts.writeUInt16LE(0x21, 8)
    facts.writeUInt32LE(crc32(content), 10)
    facts.writeUInt32LE(content.length, 14)
    facts.writeUInt32LE(content.length, 18)
    facts.writeUInt16LE(title.length, 22)
    const body = Buffer.concat([Buffer.from('PK\u0003\u0004'), facts, title, content])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    entries.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), facts, place, title]))
    bodies.push(body)
    at += body.length
  }
  const directory = Buffer.concat(entries)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...bodies, directory, Buffer.from('PK\u0005\u0006'), end])
}

/** Writes texts into cells of lines that are there, each to the right of what the line has. */
export function filled(workbook: Buffer, cells: Record<string, string>): Buffer {
  return write(
    read(workbook).map((part) => {
      if (part.name !== 'xl/worksheets/sheet1.xml') return part
      let sheet = part.content.toString('utf8')
      for (const [cell, text] of Object.entries(cells)) {
        const line = /\d+/.exec(cell)?.[0] ?? ''
        const row = new RegExp(`(<row r="${line}"[^>]*>.*?)</row>`, 's')
        if (!row.test(sheet)) throw new Error(`no line ${line}`)
        sheet = sheet.replace(row, `$1<c r="${cell}" t="inlineStr"><is><t>${text}</t></is></c></row>`)
      }
      return { ...part, content: Buffer.from(sheet) }
    }),
  )
}
