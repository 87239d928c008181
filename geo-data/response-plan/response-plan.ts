import { unitRoles } from '../sectors/registry.ts'
import type { PlanStep, Priority, WarningLevel } from '../sectors/sector.ts'
import type { Text } from '../sectors/text.ts'

/** What should be done about one hazard. */
export interface ResponsePlan {
  readonly id: number
  readonly sectorId: string
  readonly hazard: string
  readonly name: Text
  readonly steps: readonly PlanStep[]
  readonly source: string
  readonly version: number
}

/**
 * The level at which an incident is answered (R504, R505: the highest counts, and who does not know judges from the high
 * side). A P1 is orange, red when it threatens many; P2 yellow, P3 blue; an incident without an alarm is orange. Ours.
 */
export const responseLevel = (priorities: readonly Priority[], peopleWhoMustLeave: number | null): WarningLevel => {
  if (peopleWhoMustLeave !== null && peopleWhoMustLeave >= MANY_PEOPLE) return 'red'
  if (priorities.length === 0 || priorities.includes('P1')) return 'orange'
  return priorities.includes('P2') ? 'yellow' : 'blue'
}

/** People within the must-leave line from whom on an incident is answered as red (ours). */
const MANY_PEOPLE = 100

export const stepsAt = (plan: ResponsePlan, level: WarningLevel): readonly PlanStep[] =>
  plan.steps.filter((step) => step.levels.includes(level))

/** A unit that may be given a step: a crew, or a department that no crew stands for. */
export interface Unit {
  readonly departmentId: number
  readonly departmentKind: string
  readonly departmentSectorId: string | null
  /** 0 for the incident's own subdistrict, growing outwards; null where the department's region does not contain it. */
  readonly regionSteps: number | null
  readonly resourceId: number | null
  readonly capability: string | null
  readonly metres: number | null
}

/**
 * Who takes a step: of an owner's roles the owner alone; else the nearest unit with the capability; else the department
 * of the kind that the role names, the nearest in rank to the place. Nobody found: the command centre hears of it.
 */
export const unitFor = (
  role: string,
  incident: { readonly departmentId: number; readonly sectorId: string },
  units: readonly Unit[],
): Unit | undefined => {
  const own = role.startsWith('owner-')
  const capable = units
    .filter((unit) => unit.capability === role && (!own || unit.departmentId === incident.departmentId))
    .sort((a, b) => (a.metres ?? 0) - (b.metres ?? 0))
  if (capable[0]) return capable[0]
  const departments = units.filter((unit) => unit.resourceId === null)
  if (own) return departments.find((unit) => unit.departmentId === incident.departmentId)
  const kind = unitRoles().find(({ id }) => id === role)?.departmentKind ?? 'rescue'
  return (
    departments.filter((unit) => fits(unit, kind, incident.sectorId)).sort(byRank)[0] ??
    departments.find((unit) => unit.departmentKind === 'command-centre')
  )
}

const fits = (unit: Unit, kind: string, sectorId: string): boolean =>
  unit.departmentKind === kind &&
  unit.regionSteps !== null &&
  (unit.departmentSectorId === null || unit.departmentSectorId === sectorId)

const byRank = (a: Unit, b: Unit): number =>
  (a.regionSteps ?? 0) - (b.regionSteps ?? 0) || a.departmentId - b.departmentId
