import type { Actor } from '../db/actor.ts'
import type { DepartmentKind } from '../department/department.ts'

export const ROLES = [
  'duty-officer',
  'commander',
  'analyst',
  'department',
  'owner',
  'crew',
  'wall',
  'administrator',
] as const

export type Role = (typeof ROLES)[number]

const AT_A_DESK: ReadonlySet<string> = new Set<Role>([
  'duty-officer',
  'commander',
  'analyst',
  'administrator',
  'department',
  'owner',
])

/** Whoever works at a desk, with a name; a wall and a crew do not. */
export const hasDesk = (role: string): boolean => AT_A_DESK.has(role)

export interface User {
  readonly id: number
  readonly login: string
  readonly nameZh: string
  readonly nameEn: string
  readonly role: Role
  readonly departmentId: number
}

/** Where a user stands: everything that decides what he may see. */
export interface Standing {
  readonly departmentKind: DepartmentKind
  /** His own department and everything under it. */
  readonly departmentIds: readonly number[]
  /** The region of his department and everything in it. */
  readonly regionIds: readonly number[]
}

const CENTRE_ROLES: ReadonlySet<Role> = new Set(['duty-officer', 'commander', 'analyst', 'wall', 'administrator'])

/** The command centre sees all; local government sees its region; everybody else what his department and those under it own. */
export const actorOf = (user: User, standing: Standing): Actor => ({
  userId: user.id,
  name: user.nameZh,
  role: user.role,
  seesAll: standing.departmentKind === 'command-centre' && CENTRE_ROLES.has(user.role),
  departmentIds: [...standing.departmentIds].sort((a, b) => a - b),
  regionIds: standing.departmentKind === 'local-government' ? [...standing.regionIds].sort((a, b) => a - b) : [],
})

/** Telephone numbers are read whole by those who must call, and by no screen that others can see. */
const CALLERS: ReadonlySet<string> = new Set<Role>(['duty-officer', 'commander'])

export const maySeePersonalData = (role: string): boolean => CALLERS.has(role)

/** `13800001234` → `138****1234`; short numbers keep their last two digits. */
export const maskedPhone = (phone: string): string =>
  phone.length >= 8
    ? `${phone.slice(0, 3)}${'*'.repeat(phone.length - 7)}${phone.slice(-4)}`
    : `${'*'.repeat(Math.max(phone.length - 2, 0))}${phone.slice(-2)}`

/** `王小明` → `王**`. */
export const maskedName = (name: string): string => {
  const [first = '', ...rest] = [...name]
  return `${first}${'*'.repeat(rest.length)}`
}
