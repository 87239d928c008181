import type { Geometry } from 'geojson'

/** One record as its format gave it: 1-based position in the file, its columns, its geometry in the file's own CRS. */
export interface SourceRecord {
  readonly record: number
  readonly properties: Readonly<Record<string, unknown>>
  readonly geometry: Geometry | null
}

/** Which record was refused, for which field, and what to do about it. */
export interface Rejection {
  readonly record: number
  readonly field: string
  readonly reason: string
}

export interface ImportReport {
  readonly read: number
  readonly imported: number
  readonly updated: number
  /** Already on record exactly so. */
  readonly unchanged: number
  readonly rejected: number
  readonly rejections: readonly Rejection[]
  /** Values that were not in the file and are the kind's default, by attribute: how many records show them as assumed. */
  readonly assumed: Readonly<Record<string, number>>
  readonly dryRun: boolean
}

/** What goes onto the record: checked, in WGS 84, z in metres (negative below ground). */
export interface ImportedThing {
  readonly record: number
  readonly code: string
  readonly nameZh: string | null
  readonly nameEn: string | null
  readonly attributes: Readonly<Record<string, string | number | boolean>>
  readonly assumed: readonly string[]
  readonly geometry: Geometry
}

export type Checked = { readonly thing: ImportedThing } | { readonly rejections: readonly Rejection[] }

/** Thrown when a file as a whole cannot be taken: nothing of it has been applied. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile'
}
