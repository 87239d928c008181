import type { Step } from '../../../../geo-data/impact-zone/step.ts'
import type { ImpactZone } from '../impact-zone.operations.ts'

type Stepped = Pick<ImpactZone, 'id' | 'label' | 'steps'>

/** The formula of a step that only says which zone is taken in. */
const UNION = 'union'

/** All steps that lead to a zone: a line names the zones it is the union of, and each of these is reckoned through. */
export function stepsOf(zone: Stepped, zones: readonly Stepped[]): readonly Step[] {
  return zone.steps.flatMap((step) => {
    const part =
      step.formula === UNION ? zones.find((one) => one.id !== zone.id && one.label.zh === step.name.zh) : undefined
    return part ? [step, ...part.steps] : [step]
  })
}
