import { kysely, type Tx } from '../db/transact.ts'
import type { Department, DepartmentKind } from './department.ts'

const COLUMNS = ['id', 'parent_id', 'kind', 'code', 'name_zh', 'name_en', 'region_id', 'sector_id'] as const

export const departments = async (tx: Tx, filter: { readonly kind?: string | null }): Promise<Department[]> => {
  let query = kysely<'department'>(tx).selectFrom('department').select(COLUMNS).orderBy('id')
  if (filter.kind != null) query = query.where('kind', '=', filter.kind)
  return (await query.execute()).map(asDepartment)
}

export const departmentsByIds = async (tx: Tx, ids: readonly number[]): Promise<Department[]> => {
  const rows = await kysely<'department'>(tx).selectFrom('department').select(COLUMNS).where('id', 'in', ids).execute()
  return rows.map(asDepartment)
}

interface DepartmentRow {
  readonly id: number
  readonly parent_id: number | null
  readonly kind: string
  readonly code: string
  readonly name_zh: string
  readonly name_en: string
  readonly region_id: number
  readonly sector_id: string | null
}

/** The kind is closed by the table's check. */
const asDepartment = (row: DepartmentRow): Department => ({
  id: row.id,
  parentId: row.parent_id,
  kind: row.kind as DepartmentKind,
  code: row.code,
  nameZh: row.name_zh,
  nameEn: row.name_en,
  regionId: row.region_id,
  sectorId: row.sector_id,
})
