import type { ImportInput, Reading } from './import.operations.ts'

/** What the form holds; an empty text says nothing. */
export interface Draft {
  readonly files: readonly { readonly name: string; readonly upload: string }[]
  readonly target: string
  readonly crs: string
  readonly dates: string
  readonly encoding: string
  /** `lon,lat` or `lon,lat,rotation`: where a file in metres of its own lies. */
  readonly at: string
  readonly region: string
  readonly department: string
  /** Columns mapped by hand. */
  readonly columns: Readonly<Record<string, string>>
}

export const EMPTY_DRAFT: Draft = {
  files: [],
  target: '',
  crs: '',
  dates: '',
  encoding: '',
  at: '',
  region: '',
  department: '',
  columns: {},
}

const placed = (at: string): Reading['place'] | undefined => {
  const [longitude, latitude, rotationDeg] = at.split(',').map(Number)
  if (longitude === undefined || latitude === undefined || !at.trim()) return undefined
  return { at: [longitude, latitude], ...(rotationDeg === undefined ? {} : { rotationDeg }) }
}

/** What is asked of the server; null while there is no file or nothing it is to become. */
export function inputOf(draft: Draft): ImportInput | null {
  if (draft.files.length === 0 || draft.target === '') return null
  const { crs, dates, encoding, columns } = draft
  const place = placed(draft.at)
  return {
    uploads: draft.files.map(({ upload }) => upload),
    target: draft.target,
    reading: {
      ...(crs.trim() ? { crs: crs.trim() } : {}),
      ...(dates ? { dates } : {}),
      ...(encoding ? { encoding } : {}),
      ...(place ? { place } : {}),
      columns,
    },
    region: draft.region.trim() || null,
    department: draft.department.trim() || null,
  }
}
