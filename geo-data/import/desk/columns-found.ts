import { columnsOf } from '../format/table/column-role.ts'
import type { SourceRecord } from '../import.ts'
import { columnMap } from '../record/column-map.ts'
import { kindOf, type Target } from '../record/role.ts'

/** A column of a file, what it is taken for, and a few of its values. */
export interface ColumnFound {
  readonly name: string
  /** An attribute, code or name; or what says where a record is; null where it is not read. */
  readonly target: string | null
  readonly unit: string | null
  readonly samples: readonly string[]
}

const SAMPLES = 3
const LONGEST_SAMPLE = 60

/** The columns of a file's first records, in the order in which they are met. */
export const columnsFound = (
  head: readonly SourceRecord[],
  target: Target,
  given: Readonly<Record<string, string>>,
): ColumnFound[] => {
  const maps = new Map(target.sector.kinds.map((kind) => [kind, columnMap(kind, given)]))
  const found = new Map<string, { target: string | null; unit: string | null; samples: Set<string> }>()
  for (const record of head) {
    const kind = kindOf(target, record.roles)
    for (const [name, value] of Object.entries(record.properties)) {
      const meaning = kind && (maps.get(kind) ?? columnMap(kind, given))(name)
      const one = found.get(name) ?? { target: null, unit: null, samples: new Set() }
      one.target ??= meaning?.target ?? null
      one.unit ??= meaning?.unit ?? null
      if (value !== null && value !== '' && one.samples.size < SAMPLES)
        one.samples.add(shown(value).slice(0, LONGEST_SAMPLE))
      found.set(name, one)
    }
  }
  const places = Object.entries(columnsOf([...found.keys()], { columns: given }))
  for (const [role, column] of places) {
    const one = found.get(column)
    if (one) one.target ??= role
  }
  return [...found].map(([name, { samples, ...rest }]) => ({ name, ...rest, samples: [...samples] }))
}

/** What a file calls `toString` is data too. */
const shown = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value))
