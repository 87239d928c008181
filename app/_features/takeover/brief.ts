import type { ImpactZoneSet } from '../impact-zone/impact-zone.operations.ts'

/** What a commander must read from across the room about the incident that has the map. Pure: the moment is given. */
const OVER: ReadonlySet<string> = new Set(['completed', 'declined', 'cancelled'])

interface Task {
  readonly state: string
  readonly deadlineAt: string
}

/** The open task whose deadline comes next: what is decided or done by then. Null when none is open and in time. */
export function nextTask<Any extends Task>(tasks: readonly Any[], now: number): Any | null {
  const ahead = tasks.filter(({ state, deadlineAt }) => !OVER.has(state) && new Date(deadlineAt).getTime() >= now)
  return ahead.toSorted((a, b) => a.deadlineAt.localeCompare(b.deadlineAt))[0] ?? null
}

/** Open tasks past their deadline, the latest of all first. */
export const lateTasks = <Any extends Task>(tasks: readonly Any[], now: number): readonly Any[] =>
  tasks
    .filter(({ state, deadlineAt }) => !OVER.has(state) && new Date(deadlineAt).getTime() < now)
    .toSorted((a, b) => a.deadlineAt.localeCompare(b.deadlineAt))

interface Zone<People> {
  readonly line: string | null
  readonly exposure: { readonly people: People | null }
}

/** People inside a line: of the scenarios that share it the one with most, for nobody knows which will come. Null when not counted. */
export function peopleWithin<People extends { readonly estimate: number }>(
  zones: readonly Zone<People>[],
  line: string,
): People | null {
  const counts = zones.flatMap((zone) => (zone.line === line && zone.exposure.people ? [zone.exposure.people] : []))
  return counts.toSorted((a, b) => b.estimate - a.estimate)[0] ?? null
}

/** Whether a law has said how far it reaches, or has not yet, or no validated law can. */
export type Reach = 'awaited' | 'modelled' | 'unmodelled'

/** Cards alone mean that no validated law could answer, which is not the same as reaching nobody. */
export function reachOf(zoneSet: Pick<ImpactZoneSet, 'zones' | 'cards'> | null): Reach {
  if (!zoneSet) return 'awaited'
  return zoneSet.zones.length === 0 && zoneSet.cards.length > 0 ? 'unmodelled' : 'modelled'
}
