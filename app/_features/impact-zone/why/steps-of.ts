import type { Step } from '../../../../geo-data/impact-zone/step.ts'
import type { ImpactZone } from '../impact-zone.operations.ts'

type Stepped = Pick<ImpactZone, 'id' | 'label' | 'steps'>

/** The formula of a step that only says which zone is taken in. */
const UNION = 'union'

/** The zone that a step of a line takes in, where it is in the set. */
const takenIn = <Z extends Stepped>(zone: Pick<Stepped, 'id'>, step: Step, zones: readonly Z[]): Z | undefined =>
  step.formula === UNION ? zones.find((one) => one.id !== zone.id && one.label.zh === step.name.zh) : undefined

/** The zones that a line is the union of. */
export const partsOfLine = <Z extends Stepped>(line: Pick<Stepped, 'id' | 'steps'>, zones: readonly Z[]): Z[] =>
  line.steps.flatMap((step) => takenIn(line, step, zones) ?? [])

/** All steps that lead to a zone: a line names the zones it is the union of, and each of these is reckoned through. */
export function stepsOf(zone: Stepped, zones: readonly Stepped[]): readonly Step[] {
  return zone.steps.flatMap((step) => [step, ...(takenIn(zone, step, zones)?.steps ?? [])])
}
