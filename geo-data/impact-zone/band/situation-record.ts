import { HAZARDS, hazardByRef, kindByRef } from '../../sectors/registry.ts'
import type { Hazard } from '../../sectors/sector.ts'
import type { Situation } from '../situation.ts'

/** What a set was drawn from, as it lies on the record: what the registry says is there by its name only. */
export const situationText = (situation: Situation, hazard: Hazard): string => {
  const ref = HAZARDS.find(({ it }) => it === hazard)?.ref
  return JSON.stringify({ hazard: ref, situation }, (_, value: unknown) => {
    if (!isRecorded(value)) return value
    const { kind: _kind, ...rest } = value
    return rest
  })
}

/** Back from the record; undefined where the registry no longer knows its hazard or one of its kinds. */
export const situationFrom = (recorded: unknown): { situation: Situation; hazard: Hazard } | undefined => {
  const { hazard: ref = '', situation } = recorded as { hazard?: string; situation: Situation }
  const hazard = hazardByRef(ref)?.it
  let known = hazard !== undefined
  const restored = JSON.parse(JSON.stringify(situation), (key, value: unknown) => {
    if (key === 'at' && typeof value === 'string') return new Date(value)
    if (!isReferring(value)) return value
    const kind = kindByRef(value.ref)?.it
    known &&= kind !== undefined
    return { ...value, kind }
  }) as Situation
  return known && hazard ? { situation: restored, hazard } : undefined
}

const isReferring = (value: unknown): value is { ref: string } =>
  typeof value === 'object' && value !== null && 'ref' in value && 'attributes' in value

const isRecorded = (value: unknown): value is { ref: string; kind: unknown } => isReferring(value) && 'kind' in value
