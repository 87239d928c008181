import type { Actor } from '../db/actor.ts'
import type { Tx } from '../db/transact.ts'
import { drawZones } from '../impact-zone/draw.ts'
import { situationOf } from '../impact-zone/situation.commands.ts'
import type { Registered } from '../sectors/registry.ts'
import type { Hazard } from '../sectors/sector.ts'
import type { AnalysisSubject } from './analysis.ts'
import { READY_WHAT_IFS, type ReadyWhatIf } from './analysis.ts'
import { type AskableInput, askableInputs } from './askable.ts'
import { type Asked, hazardAsked, subjectAsked, zoneSubjectOf } from './subject.commands.ts'

/** What may be asked of a subject: its hazards and, of one of them, every figure with what stands. */
export interface Options {
  readonly asked: Asked
  /** The one whose figures these are; null where nothing may be asked, or the place lies in no region. */
  readonly hazard: Registered<Hazard> | null
  readonly inputs: readonly AskableInput[]
  readonly whatIfs: readonly ReadyWhatIf[]
}

/** Reads and draws, keeps nothing. @throws NotFound, Refused. */
export const analysisOptions = async (
  tx: Tx,
  actor: Actor,
  { subject, hazard: ref }: { readonly subject: AnalysisSubject; readonly hazard?: string | null },
  at: Date,
): Promise<Options> => {
  const asked = await subjectAsked(tx, subject)
  const hazard = ref == null ? (asked.hazards[0] ?? null) : hazardAsked(asked, ref)
  if (!hazard || asked.regionId === null) return { asked, hazard, inputs: [], whatIfs: [] }
  const around = await zoneSubjectOf(tx, actor, { asked, hazard, regionId: asked.regionId })
  const situation = await situationOf(tx, around, { overrides: {}, at })
  const inputs = askableInputs(hazard.it, { situation, drawing: drawZones(situation, hazard.it), of: asked.of })
  const names = new Set(inputs.map(({ name }) => name))
  const whatIfs = READY_WHAT_IFS.filter((ready) => Object.keys(ready.inputs).every((name) => names.has(name)))
  return { asked, hazard, inputs, whatIfs }
}
