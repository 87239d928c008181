import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { UnreadableFile } from '../../import.ts'

/** A name that TextDecoder knows. @throws UnreadableFile for one that it does not */
export const knownEncoding = (name: string): string => {
  const plain = name.trim().toLowerCase()
  const encoding = /^(?:cp|ansi )?936$|^gb(?:2312|k|18030)$/.test(plain) ? 'gb18030' : plain.replace(/^utf8$/, 'utf-8')
  try {
    return new TextDecoder(encoding).encoding
  } catch (cause) {
    const said = name.slice(0, 40)
    throw new UnreadableFile(
      { zh: `所说的编码无法识别：“${said}”`, en: `is said to be in an encoding nobody knows: "${said}"` },
      { cause },
    )
  }
}

/**
 * Found by reading the whole file, from byte `start` on: a byte-order mark says it; else what is UTF-8 throughout is UTF-8, and what is not is GB18030, in
 * which Chinese surveys come. Text that is neither is refused when it is decoded.
 */
export const encodingOf = async (path: string, start = 0): Promise<string> => {
  let rest = Buffer.alloc(0)
  let first = true
  for await (const chunk of createReadStream(path, { start }) as AsyncIterable<Buffer>) {
    const marked = first ? markedAs(chunk) : undefined
    if (marked) return marked
    first = false
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    const whole = bytes.length - openTail(bytes)
    if (!isUtf8(bytes.subarray(0, whole))) return 'gb18030'
    rest = Buffer.from(bytes.subarray(whole))
  }
  return rest.length === 0 ? 'utf-8' : 'gb18030'
}

const markedAs = (bytes: Buffer): string | undefined => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

/** How many bytes at the end begin a character that the next chunk may finish. */
const openTail = (bytes: Buffer): number => {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] as number
    if ((byte & 0xc0) === 0x80) continue
    const wants = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1
    return wants > back ? back : 0
  }
  return 0
}
