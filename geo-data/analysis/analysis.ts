import type { Place } from '../place/place.ts'
import { Forbidden, Refused } from '../refusal.ts'
import { HAZARDS, hazardByRef, type Registered } from '../sectors/registry.ts'
import type { Hazard, Kind, Scenario } from '../sectors/sector.ts'
import { type Text, text } from '../sectors/text.ts'

/** The user's figures by name, in the place of those on record. */
export type Inputs = Readonly<Record<string, number | string>>

/** One asking of how far harm would reach (研判), kept with what it was asked with. A what-if has a base. */
export interface Analysis {
  readonly id: number
  readonly name: string
  /** The incident that it belongs to and may be merged into. */
  readonly incidentId: number | null
  readonly segmentId: number | null
  readonly assetId: number | null
  readonly sectorId: string
  readonly hazard: string
  /** One scenario of the hazard, or null for all of them. */
  readonly scenario: string | null
  readonly regionId: number
  readonly departmentId: number
  readonly baseId: number | null
  readonly inputs: Inputs
  /** The moment it is asked for: decides the weather and the hour that people are counted at. */
  readonly at: Date
  readonly createdBy: number | null
  readonly createdAt: Date
  readonly mergedAt: Date | null
  readonly mergedBy: number | null
  /** Where the source lies: on the line where it was pointed at, or where the thing stands. */
  readonly place: Place
}

/** What is asked about: a line at a point of it, a thing, a spot on the map, or an incident. A line or a thing may belong to an incident. */
export interface AnalysisSubject {
  readonly segmentId?: number | null
  readonly assetId?: number | null
  readonly incidentId?: number | null
  /** Where on the line, or the spot itself. */
  readonly place?: Place | null
}

const ASKERS: ReadonlySet<string> = new Set(['system', 'duty-officer', 'commander', 'analyst'])
const MERGERS: ReadonlySet<string> = new Set(['commander', 'analyst'])

/** @throws Forbidden. */
export const requireAsker = (role: string, verb: string): void => {
  if (!ASKERS.has(role)) throw Forbidden(role, verb)
}

/** To merge is to decide what the incident's zones are. @throws Forbidden. */
export const requireMerger = (role: string): void => {
  if (!MERGERS.has(role)) throw Forbidden(role, 'merge analyses')
}

/**
 * Everything that may be asked of a kind: what it may be the cause of, in the ways in which such a thing fails, and, where gas may
 * gather in it, what may happen in it.
 */
export const hazardsOfKind = (ref: string, kind: Kind): readonly Registered<Hazard>[] =>
  HAZARDS.flatMap((hazard) => {
    if (isSuspect(hazard.it, ref)) return [{ ...hazard, it: failing(hazard.it, kind) }]
    return kind.space !== undefined && inSpaces(hazard.it) ? [hazard] : []
  })

/** A line fails as lines do, a vessel as vessels do. */
const failing = (hazard: Hazard, kind: Kind): Hazard => {
  const others = kind.geometry === 'line' ? 'facility' : 'segment'
  return { ...hazard, scenarios: hazard.scenarios.filter(({ subject }) => subject !== others) }
}

const inSpaces = ({ scenarios }: Hazard): boolean => scenarios.some(({ subject }) => subject === 'space')

/** Of an incident, its own hazard; what else its sector may do comes after it. */
export const hazardsOfIncident = (of: {
  readonly sectorId: string
  readonly hazard: string
}): readonly Registered<Hazard>[] => {
  const own = hazardByRef(`${of.sectorId}.${of.hazard}`)
  const others = HAZARDS.filter(({ sector, ref }) => sector.id === of.sectorId && ref !== own?.ref)
  return own ? [own, ...others] : others
}

/** Scenarios asked for: all of the hazard's, or the one. @throws Refused (UNKNOWN_SCENARIO). */
export const scenariosAsked = ({ id, scenarios }: Hazard, scenario: string | null): readonly Scenario[] => {
  if (scenario === null) return scenarios
  const asked = scenarios.filter((one) => one.id === scenario)
  if (asked.length === 0) throw Refused('UNKNOWN_SCENARIO', `hazard ${id} has no scenario ${scenario}`)
  return asked
}

/** Whether a thing itself may be the source, or only stands where something else's gas gathers. */
export const isSuspect = ({ suspects }: Hazard, ref: string): boolean => suspects.kinds.some((one) => one === ref)

/** What the laws are given: the figures, and which scenario where only one was asked for. */
export const overridesOf = ({ inputs, scenario }: Pick<Analysis, 'inputs' | 'scenario'>): Inputs =>
  scenario === null ? inputs : { ...inputs, scenario }

/** What is taken to be the source; null where the suspects are ranked. */
export const sourceOf = ({ segmentId, assetId, place }: Pick<Analysis, 'segmentId' | 'assetId' | 'place'>) =>
  segmentId === null && assetId === null ? null : { segmentId, assetId, place }

export const LONGEST_NAME = 120

/** @throws Refused (NAME_MISSING, NAME_TOO_LONG). */
export const nameFrom = (given: string): string => {
  const name = given.trim()
  if (name === '') throw Refused('NAME_MISSING', text('研判要有名称', 'an analysis needs a name'))
  if ([...name].length > LONGEST_NAME)
    throw Refused('NAME_TOO_LONG', text(`名称最多${LONGEST_NAME}字`, `a name has at most ${LONGEST_NAME} characters`))
  return name
}

/** @throws Refused where it belongs to no incident, was merged already, or speaks of another hazard than its incident. */
export const requireMergeable = (
  analysis: Analysis,
  incident: { readonly sectorId: string; readonly hazard: string },
): void => {
  if (analysis.mergedAt !== null) throw Refused('ALREADY_MERGED', text('已并入事件', 'it has been merged already'))
  if (analysis.sectorId === incident.sectorId && analysis.hazard === incident.hazard) return
  throw Refused(
    'OTHER_HAZARD',
    text('研判的危害与事件的不同，不能并入', 'it asks of another hazard than its incident’s: it cannot be merged'),
  )
}

export interface ReadyWhatIf {
  readonly id: string
  readonly name: Text
  readonly inputs: Inputs
}

/** What everybody asks first of whatever valves can cut. */
export const READY_WHAT_IFS: readonly ReadyWhatIf[] = [
  { id: 'close-now', name: text('立即关阀', 'Valve closed now'), inputs: { isolation_minutes: 0 } },
  { id: 'close-in-20', name: text('20分钟后关阀', 'Valve closed in 20 min'), inputs: { isolation_minutes: 20 } },
]
