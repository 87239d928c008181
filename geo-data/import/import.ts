import type { Geometry } from 'geojson'
import type { Kind } from '../sectors/sector.ts'
import type { Text } from '../sectors/text.ts'
import type { Change } from './run/change.ts'
import type { TopologyReport } from './run/topology.ts'

/** A kind as an import needs it: of a sector, or of a room beside the networks (`room/rooms.ts`). */
export type ImportKind = Pick<Kind, 'id' | 'name' | 'aliases' | 'geometry' | 'layer' | 'attributes'>

/** Whose kinds the records become: a sector's, or a room's. */
export interface KindOwner {
  readonly id: string
  readonly name: Text
  readonly kinds: readonly ImportKind[]
}

/** What is wrong with one field, and what to do about it. */
export interface Fault {
  readonly field: string
  readonly reason: Text
}

/** One record as its format gave it: 1-based position among all records, its columns, its geometry in the file's own CRS. */
export interface SourceRecord {
  readonly record: number
  /** Where a person finds it, when the position alone does not say: `线表 row 14`. */
  readonly where?: Text
  /** What it is in its own file, the most specific word first; absent in files of one kind. */
  readonly roles?: readonly string[]
  /** Codes of the points between which a line runs. */
  readonly ends?: { readonly from: string; readonly to: string }
  readonly properties: Readonly<Record<string, unknown>>
  readonly geometry: Geometry | null
  /** What the format itself found wrong: the record is refused for it. */
  readonly faults?: readonly Fault[]
}

/** Which record was refused, for which field, and what to do about it. */
export interface Rejection extends Fault {
  readonly record: number
  readonly where?: Text
}

export interface ImportReport {
  readonly read: number
  readonly imported: number
  readonly updated: number
  /** Already on record exactly so. */
  readonly unchanged: number
  readonly rejected: number
  /** The first hundred thousand; all are counted. */
  readonly rejections: readonly Rejection[]
  /** Values that were not in the file and are the kind's default, by attribute: how many records show them as assumed. */
  readonly assumed: Readonly<Record<string, number>>
  /** Records put or unchanged, by kind. */
  readonly kinds: Readonly<Record<string, number>>
  /** What of the file was not read, and what was taken for granted. */
  readonly remarks: readonly Text[]
  /** By which it is taken back; none where nothing was put, or only tried. */
  readonly runId?: number | undefined
  readonly topology?: TopologyReport | undefined
  /** On a dry run: the first of what would change. */
  readonly sample?: readonly Change[] | undefined
  readonly dryRun: boolean
}

/** What goes onto the record: checked, in WGS 84, z in metres (negative below ground). */
export interface ImportedThing {
  readonly record: number
  readonly kind: ImportKind
  readonly code: string
  readonly nameZh: string | null
  readonly nameEn: string | null
  readonly attributes: Readonly<Record<string, string | number | boolean>>
  readonly assumed: readonly string[]
  readonly geometry: Geometry
  readonly ends?: { readonly from: string; readonly to: string }
}

export type Checked = { readonly thing: ImportedThing } | { readonly rejections: readonly Rejection[] }

/** Thrown when a file as a whole cannot be taken: nothing of it has been applied. Its words are said of the file: `is empty`. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile'
  readonly said: Text
  /** For machines; a screen may know what to offer. */
  readonly code: string

  constructor(said: Text, { code = 'UNREADABLE_FILE', ...options }: ErrorOptions & { readonly code?: string } = {}) {
    super(said.en, options)
    this.said = said
    this.code = code
  }
}
