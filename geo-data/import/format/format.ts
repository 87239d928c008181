import type { Text } from '../../sectors/text.ts'
import type { SourceRecord } from '../import.ts'

/** What is read, and what was said of it by hand. */
export interface Source {
  readonly path: string
  /** Further files that belong to it: the line table (线表) beside the point table (点表). */
  readonly beside: readonly string[]
  /** Column of the file to target, as given by hand or by a profile; a format that builds geometry from columns reads it. */
  readonly columns: Readonly<Record<string, string>>
  /** A name that TextDecoder knows; where nothing is said, formats of text find out for themselves. */
  readonly encoding?: string | undefined
}

/**
 * One kind of file: who it is, what it says of its CRS, and its records one after another.
 *
 * A format yields what the file holds and decides nothing about the city. Records of several sorts (an .inp network, a
 * survey book) carry `roles`, the most specific word first: `['PRV', 'valve', 'point']`. With `--as SECTOR` the first role that a
 * kind of that sector answers to (its id, name or `aliases`) is its kind; with `--as SECTOR.KIND` every record is of that
 * kind. Points come before the lines whose `ends` name them. What the format itself finds wrong with a record goes into
 * its `faults`: it is counted and refused, never left out. A unit stands in the column's name: `diameter (in)`.
 */
export interface Format {
  readonly id: string
  /** Lower case, with the dot. Two formats may share one; then the first whose `recognises` says yes is taken. */
  readonly extensions: readonly string[]
  /** Looks at the head of the file where the extension is not enough. */
  readonly recognises?: (source: Source) => Promise<boolean>
  /** The CRS that the file itself states; undefined where it states none. */
  readonly crs: (source: Source) => Promise<string | undefined>
  /** What of the file is not read, and what is taken for granted; said in the report. */
  readonly remarks?: (source: Source) => Promise<readonly Text[]>
  /** @throws UnreadableFile where the file breaks off or is no such file */
  readonly records: (source: Source) => AsyncIterable<SourceRecord>
}
