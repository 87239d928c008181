import type { Kind } from '../../sectors/sector.ts'

/** Column of the file, lower case, to what it means here: an attribute's name, or code, name_zh, name_en. */
export type ColumnMap = ReadonlyMap<string, string>

export const OWN_COLUMNS = {
  code: ['code', '编号', '管段编号', '物探点号'],
  name_zh: ['name_zh', 'name', '名称'],
  name_en: ['name_en', 'english_name'],
} as const

/** Which column is read for what: those given by hand first, then the registry's names and aliases. */
export const columnMap = (kind: Kind, given: Readonly<Record<string, string>>): ColumnMap => {
  const map = new Map<string, string>()
  for (const [target, spellings] of Object.entries(OWN_COLUMNS)) for (const column of spellings) map.set(column, target)
  for (const attribute of kind.attributes) {
    for (const column of [attribute.name, ...(attribute.aliases ?? [])]) map.set(column.toLowerCase(), attribute.name)
  }
  const targets = new Set(targetsOf(kind))
  for (const [column, target] of Object.entries(given))
    if (targets.has(target)) map.set(column.toLowerCase(), target === 'name' ? 'name_zh' : target)
  return map
}

/** What a column may be mapped to. */
export const targetsOf = (kind: Kind): string[] => [
  ...Object.keys(OWN_COLUMNS),
  'name',
  ...kind.attributes.map(({ name }) => name),
]
