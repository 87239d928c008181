import type { PhotoType } from './media-type.ts'
import { orientationIn, orientationMark } from './orientation.ts'

/**
 * A photo without what its camera wrote beside the picture: where it was taken, by which device, notes, a film behind the last byte.
 * That is personal data, and where a valve stands is on record anyway. The picture itself is byte for byte what it was, and stays
 * upright. Undefined where the file is damaged: what cannot be read cannot be cleaned.
 */
export const withoutPrivateMarks = (bytes: Uint8Array, type: PhotoType): Uint8Array | undefined => {
  const parts = CLEANED[type](bytes)
  return parts && Buffer.concat(parts)
}

const CLEANED: Record<PhotoType, (bytes: Uint8Array) => Uint8Array[] | undefined> = {
  'image/jpeg': (bytes) => cleanJpeg(bytes),
  'image/png': (bytes) => cleanPng(bytes),
  'image/webp': (bytes) => cleanWebp(bytes),
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
const lettersAt = (bytes: Uint8Array, at: number, count: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + count))

const [TEM, SOI, EOI, SOS, APP0, APP1, APP2, APP14, APP15, COM] = [
  0x01, 0xd8, 0xd9, 0xda, 0xe0, 0xe1, 0xe2, 0xee, 0xef, 0xfe,
] as const
const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7

/** Segments of application data that a picture's colours need: JFIF, its colour profile, Adobe's transform. */
const colours = (marker: number, segment: Uint8Array): boolean =>
  marker === APP0 || marker === APP14 || (marker === APP2 && lettersAt(segment, 4, 11) === 'ICC_PROFILE')

const isBeside = (marker: number): boolean => (marker >= APP0 && marker <= APP15) || marker === COM

/** ITU-T T.81, annex B: marker segments, scans between them, an end; what stands behind the end is left behind. */
const cleanJpeg = (bytes: Uint8Array): Uint8Array[] | undefined => {
  const view = viewOf(bytes)
  const parts: Uint8Array[] = [bytes.subarray(0, 2)]
  let turned: Uint8Array | undefined
  let at = 2
  while (at + 2 <= bytes.length) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1] as number
    if (marker === EOI) return [...parts, bytes.subarray(at, at + 2)]
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === SOI || marker === TEM || at + 4 > bytes.length) return undefined
    const end = at + 2 + view.getUint16(at + 2)
    const segment = bytes.subarray(at, end)
    if (end > bytes.length || segment.length < 4) return undefined
    if (marker === APP1 && !turned) {
      turned = orientationMark(orientationIn(segment.subarray(4)))
      if (turned) parts.push(turned)
    }
    if (!isBeside(marker) || colours(marker, segment)) parts.push(segment)
    at = marker === SOS ? endOfScan(bytes, end) : end
    if (marker === SOS) parts.push(bytes.subarray(end, at))
  }
  return undefined
}

/** Where the next marker stands that is no part of the coded picture. */
const endOfScan = (bytes: Uint8Array, from: number): number => {
  let at = from
  while (at + 1 < bytes.length) {
    const next = bytes[at + 1] as number
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !isRestart(next)) return at
    at += 1
  }
  return bytes.length
}

const SPOKEN_IN_PNG: ReadonlySet<string> = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME'])

/** ISO/IEC 15948: length, name, data, sum; up to IEND. */
const cleanPng = (bytes: Uint8Array): Uint8Array[] | undefined => {
  const view = viewOf(bytes)
  const parts: Uint8Array[] = [bytes.subarray(0, 8)]
  let at = 8
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at)
    const name = lettersAt(bytes, at + 4, 4)
    if (end > bytes.length) return undefined
    if (!SPOKEN_IN_PNG.has(name)) parts.push(bytes.subarray(at, end))
    if (name === 'IEND') return parts
    at = end
  }
  return undefined
}

const SPOKEN_IN_WEBP: ReadonlySet<string> = new Set(['EXIF', 'XMP '])
/** Flags of VP8X that say both are there (RFC 9649, 2.7.1). */
const SPOKEN_FLAGS = 0x0c

/** RFC 9649: chunks of even length in a RIFF, whose length is told anew. */
const cleanWebp = (bytes: Uint8Array): Uint8Array[] | undefined => {
  const view = viewOf(bytes)
  const whole = bytes.length >= 20 ? Math.min(bytes.length, 8 + view.getUint32(4, true)) : 0
  const parts: Uint8Array[] = []
  let at = 12
  while (at + 8 <= whole) {
    const name = lettersAt(bytes, at, 4)
    const length = view.getUint32(at + 4, true)
    const end = at + 8 + length + (length % 2)
    if (end > whole) return undefined
    const chunk = Buffer.from(bytes.subarray(at, end))
    if (name === 'VP8X') chunk[8] = (chunk[8] as number) & ~SPOKEN_FLAGS
    if (!SPOKEN_IN_WEBP.has(name)) parts.push(chunk)
    at = end
  }
  if (parts.length === 0) return undefined
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')
  head.writeUInt32LE(4 + parts.reduce((sum, { length }) => sum + length, 0), 4)
  return [head, ...parts]
}
