import { readTinyLines, type TinyLines } from './twkb.ts'

/**
 * More lines than this are a burden to a screen: some 400,000 vertices of 114 bytes each, in memory and again on the graphics card.
 * Of a larger network the lines of its weightiest kinds are sent, the widest first, and it is said that they are not all.
 */
export const MOST_LINES = 100_000

/** Lines of one kind, as the record writes them: Tiny WKB, with their ids. */
export interface PackedLines {
  readonly sectorId: string
  readonly kind: string
  readonly twkb: Uint8Array
}

/** A network as it travels. */
export interface PackedNetwork {
  /** How many lines the asker may see, sent or not. */
  readonly total: number
  readonly groups: readonly PackedLines[]
}

/** Lines of one kind, to be drawn. */
export interface KindLines extends TinyLines {
  readonly sectorId: string
  readonly kind: string
}

/** All lines of a network that somebody may see, or its weightiest. */
export interface NetworkLines {
  readonly total: number
  readonly drawn: number
  readonly kinds: readonly KindLines[]
}

interface Head {
  readonly total: number
  readonly groups: readonly { readonly sectorId: string; readonly kind: string; readonly bytes: number }[]
}

const LENGTH_BYTES = 4

/** Four bytes say how long the head is (little-endian), the head is JSON, the groups' bytes follow in its order. */
export const packNetwork = ({ total, groups }: PackedNetwork): Uint8Array => {
  const head: Head = {
    total,
    groups: groups.map(({ sectorId, kind, twkb }) => ({ sectorId, kind, bytes: twkb.length })),
  }
  const text = new TextEncoder().encode(JSON.stringify(head))
  const length = groups.reduce((sum, { twkb }) => sum + twkb.length, LENGTH_BYTES + text.length)
  const bytes = new Uint8Array(length)
  new DataView(bytes.buffer).setUint32(0, text.length, true)
  bytes.set(text, LENGTH_BYTES)
  let at = LENGTH_BYTES + text.length
  for (const { twkb } of groups) {
    bytes.set(twkb, at)
    at += twkb.length
  }
  return bytes
}

/** What `packNetwork` wrote. @throws where it was cut off. */
export const unpackNetwork = (bytes: Uint8Array): NetworkLines => {
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0, true)
  const { total, groups } = JSON.parse(
    new TextDecoder().decode(bytes.subarray(LENGTH_BYTES, LENGTH_BYTES + length)),
  ) as Head
  let at = LENGTH_BYTES + length
  const kinds = groups.map(({ sectorId, kind, bytes: size }) => {
    at += size
    return { sectorId, kind, ...readTinyLines(bytes.subarray(at - size, at)) }
  })
  return { total, drawn: kinds.reduce((sum, { ids }) => sum + ids.length, 0), kinds }
}
