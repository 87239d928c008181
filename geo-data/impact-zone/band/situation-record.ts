import { hazardByRef, kindByRef } from '../../sectors/registry.ts'
import type { Hazard } from '../../sectors/sector.ts'
import type { Situation } from '../situation.ts'

/** A hazard by its name, and those of its scenarios that were asked about. */
export interface AskedHazard {
  /** SECTOR.HAZARD */
  readonly hazardRef: string
  readonly hazard: Hazard
}

/** What a set was drawn from, as it lies on the record: what the registry says is there by its name only. */
export const situationText = (situation: Situation, { hazardRef, hazard }: AskedHazard): string => {
  const scenarios = hazard.scenarios.map(({ id }) => id)
  return JSON.stringify({ hazard: hazardRef, scenarios, situation }, (_, value: unknown) => {
    if (!isRecorded(value)) return value
    const { kind: _kind, ...rest } = value
    return rest
  })
}

interface Recorded {
  readonly hazard?: string
  /** Absent in sets drawn before it was kept: all of them. */
  readonly scenarios?: readonly string[]
  readonly situation: Situation
}

/** Back from the record; undefined where the registry no longer knows its hazard or one of its kinds. */
export const situationFrom = (recorded: unknown): { situation: Situation; hazard: Hazard } | undefined => {
  const { hazard: ref = '', scenarios, situation } = recorded as Recorded
  const hazard = hazardByRef(ref)?.it
  let known = hazard !== undefined
  const restored = JSON.parse(JSON.stringify(situation), (key, value: unknown) => {
    if (key === 'at' && typeof value === 'string') return new Date(value)
    if (!isReferring(value)) return value
    const kind = kindByRef(value.ref)?.it
    known &&= kind !== undefined
    return { ...value, kind }
  }) as Situation
  if (!known || !hazard) return undefined
  const asked = hazard.scenarios.filter(({ id }) => scenarios?.includes(id) ?? true)
  return { situation: restored, hazard: { ...hazard, scenarios: asked } }
}

const isReferring = (value: unknown): value is { ref: string } =>
  typeof value === 'object' && value !== null && 'ref' in value && 'attributes' in value

const isRecorded = (value: unknown): value is { ref: string; kind: unknown } => isReferring(value) && 'kind' in value
