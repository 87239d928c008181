/** One thing that an import puts or changes, for a person to look at before it is applied. */
export interface Change {
  readonly kind: string
  readonly code: string
  readonly change: 'insert' | 'update'
  /** Field to what it was and what it becomes; null where there was or is nothing. An insert has no before. */
  readonly fields: Readonly<Record<string, { readonly before: unknown; readonly after: unknown }>>
  /** GeoJSON, WGS 84, as it becomes. */
  readonly geometry: unknown
}

/** A row as the database tells it. */
export type Image = Readonly<Record<string, unknown>>

/** What an import writes of itself. */
const BOOKKEEPING = new Set([
  'id',
  'import_run_id',
  'updated_at',
  'geom_3857',
  'region_id',
  'sector_id',
  'kind',
  'code',
])

/** The fields in which two images of one row differ, its attributes one by one. */
export const fieldsBetween = (before: Image | null, after: Image): Change['fields'] => {
  const [was, is] = [flat(before ?? {}), flat(after)]
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((name) => !BOOKKEEPING.has(name))
  const differing = names.filter((name) => JSON.stringify(was[name] ?? null) !== JSON.stringify(is[name] ?? null))
  return Object.fromEntries(
    differing.map((name) => [name === 'geom' ? 'geometry' : name, seen(name, was[name] ?? null, is[name] ?? null)]),
  )
}

/** Bytes of a geometry say nothing to a person; that it moved does. */
const seen = (name: string, before: unknown, after: unknown) =>
  name === 'geom'
    ? { before: before === null ? null : 'as it was', after: before === null ? 'new' : 'moved' }
    : { before, after }

const flat = ({ attributes, ...columns }: Image): Record<string, unknown> => ({ ...columns, ...(attributes as Image) })
