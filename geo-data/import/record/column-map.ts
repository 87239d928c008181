import { COLUMN_ROLES } from '../format/table/column-role.ts'
import type { ImportKind } from '../import.ts'
import { nameAndUnit } from './column-name.ts'
import { dbfNames } from './dbf-name.ts'

/** What a column means here: an attribute's name, or code, name_zh, name_en; and the unit in its name, if any. */
export interface ColumnMeaning {
  readonly target: string
  readonly unit?: string
}

export type ColumnMap = (column: string) => ColumnMeaning | undefined

export const OWN_COLUMNS = {
  code: ['code', '编号', '管段编号', '管线编号', '线号', '管段号', '物探点号', '点号'],
  name_zh: ['name_zh', 'name', '名称'],
  name_en: ['name_en', 'english_name'],
} as const

/** Which column is read for what: those given by hand first, then the registry's names and aliases. */
export const columnMap = (kind: ImportKind, given: Readonly<Record<string, string>>): ColumnMap => {
  const byName = new Map<string, string>()
  const call = (column: string, target: string): void => {
    const { name } = nameAndUnit(column)
    if (!byName.has(name)) byName.set(name, target)
  }
  for (const { name } of kind.attributes) call(name, name)
  for (const { name, label, aliases } of kind.attributes)
    for (const column of [...(aliases ?? []), label.zh, label.en]) call(column, name)
  for (const [target, spellings] of Object.entries(OWN_COLUMNS)) for (const column of spellings) call(column, target)
  const names = [...Object.keys(OWN_COLUMNS), ...kind.attributes.map(({ name }) => name)]
  for (const [index, short] of dbfNames(names).entries()) call(short, names[index] as string)
  const targets = new Set(targetsOf(kind))
  const byHand = new Map(Object.entries(given).map(([column, meant]) => [column.trim().toLowerCase(), meantBy(meant)]))
  const found = new Map<string, ColumnMeaning | undefined>()
  const meaning = (column: string): ColumnMeaning | undefined => {
    const { name, unit } = nameAndUnit(column)
    const said = byHand.get(column.trim().toLowerCase())
    const target = said?.target ?? byName.get(name)
    if (target === undefined || !targets.has(target)) return undefined
    const inUnit = said?.unit ?? unit
    return inUnit === undefined ? { target } : { target, unit: inUnit }
  }
  return (column) => {
    if (!found.has(column)) found.set(column, meaning(column))
    return found.get(column)
  }
}

/** A mapping by hand, with the unit where the column's name has none: `diameter_mm (m)`. */
export const meantBy = (given: string): ColumnMeaning => {
  const { name, unit } = nameAndUnit(given)
  const target = name === 'name' ? 'name_zh' : name
  return unit === undefined ? { target } : { target, unit }
}

/** What a column of a kind's records may be mapped to. */
export const targetsOf = (kind: ImportKind): string[] => [
  ...Object.keys(OWN_COLUMNS),
  'name',
  ...kind.attributes.map(({ name }) => name),
]

/** What a column may be mapped to beside: it says where a record is or what it joins. */
export const PLACE_TARGETS: readonly string[] = COLUMN_ROLES.map((role) => role.toLowerCase())
