export const DEPARTMENT_KINDS = [
  'command-centre',
  'sector-department',
  'owner',
  'local-government',
  'rescue',
  'operator',
] as const

export type DepartmentKind = (typeof DEPARTMENT_KINDS)[number]

/** Who answers for something; its parent answers for it too. */
export interface Department {
  readonly id: number
  readonly parentId: number | null
  readonly kind: DepartmentKind
  readonly code: string
  readonly nameZh: string
  readonly nameEn: string
  readonly regionId: number
  readonly sectorId: string | null
}
