import type { Actor } from '../../db/actor.ts'
import type { DepartmentKind } from '../../department/department.ts'
import type { Text } from '../../sectors/text.ts'

/** What of the city a department may import into: its own sector's things, its own and its owners', in its own region. */
export interface Part {
  readonly sectorId: string
  /** Whose the things become where nobody is named. */
  readonly departmentId: number
  readonly departmentIds: readonly number[]
  readonly regionId: number
  readonly regionName: Text
}

const CENTRE: ReadonlySet<string> = new Set(['administrator', 'commander', 'analyst'])
const OWNERS: ReadonlySet<string> = new Set(['department', 'owner'])
const KINDS: ReadonlySet<DepartmentKind> = new Set<DepartmentKind>(['sector-department', 'owner', 'operator'])

/** The centre imports for the whole city. */
export const mayImportAll = ({ role, seesAll }: Pick<Actor, 'role' | 'seesAll'>): boolean => seesAll && CENTRE.has(role)

/** A department that answers for a sector imports its own part of it. */
export const mayImportPart = (
  { role, seesAll }: Pick<Actor, 'role' | 'seesAll'>,
  department: { readonly kind: DepartmentKind; readonly sectorId: string | null },
): boolean => !seesAll && OWNERS.has(role) && KINDS.has(department.kind) && department.sectorId !== null

/** Why a record is not the importer's to put: it lies elsewhere, or its code is another department's. */
export const NOT_YOURS = {
  place: ({ regionName }: Part): Text => ({
    zh: `在本单位的区域（${regionName.zh}）之外：由所在区域的单位或指挥中心导入`,
    en: `lies outside ${regionName.en}, your department's region: whoever answers there, or the centre, imports it`,
  }),
  code: (code: string): Text => ({
    zh: `编号“${code}”已是其他单位的设施：请改用别的编号，或由指挥中心导入`,
    en: `the code "${code}" is another department's: take another code, or let the centre import it`,
  }),
} as const
