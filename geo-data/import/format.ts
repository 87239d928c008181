import type { SourceRecord } from './import.ts'

/** One kind of file: who it is, what it says of its CRS, and its records one after another. */
export interface Format {
  readonly id: string
  /** Lower case, with the dot. */
  readonly extensions: readonly string[]
  /** The CRS that the file itself states; undefined where it states none. */
  crs(path: string): Promise<string | undefined>
  /** @throws UnreadableFile where the file breaks off or is no such file */
  records(path: string): AsyncIterable<SourceRecord>
}
