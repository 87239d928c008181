import { plain } from '../../record/column-name.ts'

/** Columns that name their datum: `lng_gcj02`, 百度经度. The map services of China write them so. */
export const statedDatum = (columns: readonly string[]): string | undefined => {
  const names = columns.map((column) => plain(column).toLowerCase())
  if (names.some((name) => /gcj|高德经度|高德纬度/.test(name))) return 'GCJ-02'
  if (names.some((name) => /bd-?09|^bd_(?:lng|lon|lat)|百度经度|百度纬度/.test(name))) return 'BD-09'
  return undefined
}
