import { type FileHandle, open } from 'node:fs/promises'
import { UnreadableFile } from '../import.ts'

/** Esri Shapefile Technical Description, July 1998: lengths are 16-bit words, big-endian. */
const HEADER_BYTES = 100
const RECORD_HEADER_BYTES = 8
const READ_BYTES = 1 << 20
/** A river drawn to the metre has some hundred thousand vertices of 32 bytes; what says it is longer would be held in memory. */
const LONGEST_RECORD_BYTES = 64 << 20

/**
 * Walks a .shp from record to record without reading shapes. The library that reads them leaps over what is broken, so that records
 * would be missing without a word; here a length that leads nowhere refuses the file.
 * @returns how many records it has @throws UnreadableFile
 */
export const countShapes = async (path: string): Promise<number> => {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const byteAt = windowed(file)
    let [at, count] = [HEADER_BYTES, 0]
    while (at < size) {
      const header = await byteAt(at, RECORD_HEADER_BYTES)
      const bytes = header.length < RECORD_HEADER_BYTES ? -1 : header.readInt32BE(4) * 2
      if (bytes < 4 || bytes > LONGEST_RECORD_BYTES) throw broken(count, at)
      at += RECORD_HEADER_BYTES + bytes
      count += 1
    }
    if (at !== size) throw broken(count, size)
    return count
  } finally {
    await file.close()
  }
}

const broken = (record: number, byte: number) =>
  new UnreadableFile({
    zh: `不是完整的 Shapefile：.shp 在第 ${record} 条之后损坏（字节 ${byte}）`,
    en: `is not a whole shapefile: its .shp is broken after record ${record} (byte ${byte})`,
  })

/** Reads a megabyte at a time, since records are short and stand side by side. */
const windowed = (file: FileHandle) => {
  let from = 0
  let held = Buffer.alloc(0)
  return async (at: number, length: number): Promise<Buffer> => {
    if (at < from || at + length > from + held.length) {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(READ_BYTES), 0, READ_BYTES, at)
      from = at
      held = buffer.subarray(0, bytesRead)
    }
    return held.subarray(at - from, at - from + length)
  }
}
