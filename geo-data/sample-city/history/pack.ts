import type { SpanOfLife } from '../sensor-life.ts'

/** Object identifier of `real` in every PostgreSQL. */
const REAL = 700
const HEADER_BYTES = 20

/** One quantity of a run as a `real[]` in PostgreSQL's binary form (array_recv): what is undefined becomes null. */
export const packed = (
  spans: readonly (SpanOfLife | undefined)[],
  quantity: 'minimum' | 'average' | 'maximum',
): Buffer => {
  const present = spans.reduce((count, span) => count + (span ? 1 : 0), 0)
  const bytes = Buffer.alloc(HEADER_BYTES + 4 * spans.length + 4 * present)
  bytes.writeInt32BE(1, 0)
  bytes.writeInt32BE(present < spans.length ? 1 : 0, 4)
  bytes.writeInt32BE(REAL, 8)
  bytes.writeInt32BE(spans.length, 12)
  bytes.writeInt32BE(1, 16)
  let at = HEADER_BYTES
  for (const span of spans) {
    at = bytes.writeInt32BE(span ? 4 : -1, at)
    if (span) at = bytes.writeFloatBE(span[quantity], at)
  }
  return bytes
}
