import type { Submission } from '../../geo-data/sample/batch.ts'

/** More records than this in one request are refused whole: send two. */
const MOST_RECORDS = 50_000

export type Parsed = Pick<Submission, 'records' | 'exercise'> & { readonly batchId: string | null }

/** The body as a whole cannot be read. */
export interface Unreadable {
  readonly unreadable: string
  readonly status: 400 | 413
}

/**
 * Bytes to records: JSON `{batchId?, samples: […], events: […], exercise?}`, a JSON array or object of records, or NDJSON
 * with one record a line. A line that is no JSON becomes `undefined`; it never stops the rest.
 */
export const readWire = (body: string, contentType: string): Parsed | Unreadable => {
  const isLines = /ndjson|jsonl|json-seq/.test(contentType)
  const whole = isLines ? undefined : parse(body)
  if (whole === undefined && !isLines && contentType.includes('json')) {
    return { unreadable: 'the body is not JSON', status: 400 }
  }
  const parsed = whole === undefined ? lines(body) : document(whole)
  return 'records' in parsed && parsed.records.length > MOST_RECORDS
    ? { unreadable: `more than ${MOST_RECORDS} records in one request`, status: 413 }
    : parsed
}

const lines = (body: string): Parsed => ({
  records: body.split('\n').flatMap((line) => (line.trim() === '' ? [] : [parse(line)])),
  batchId: null,
  exercise: false,
})

const document = (whole: unknown): Parsed | Unreadable => {
  if (Array.isArray(whole)) return { records: whole, batchId: null, exercise: false }
  if (typeof whole !== 'object' || whole === null)
    return { unreadable: 'the body is neither object nor array', status: 400 }
  const given = whole as Readonly<Record<string, unknown>>
  if ('sensor' in given) return { records: [given], batchId: null, exercise: false }
  const { samples = [], events = [], batchId, exercise } = given
  if (!Array.isArray(samples) || !Array.isArray(events)) {
    return { unreadable: 'samples and events are arrays', status: 400 }
  }
  const id = typeof batchId === 'string' || typeof batchId === 'number' ? String(batchId) : null
  return { records: [...samples, ...events], batchId: id, exercise: exercise === true }
}

/** Some instruments write NaN and Infinity, which JSON lacks: they become text, so that the record is refused by name. */
const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    try {
      return JSON.parse(text.replace(/(?<=[:,[]\s*)-?(?:NaN|Infinity)(?=\s*[,}\]])/g, '"$&"'))
    } catch {
      return undefined
    }
  }
}
