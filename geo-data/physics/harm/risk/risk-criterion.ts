import type { Cited } from '../../cited.ts'
import { computed, type Outcome, refused } from '../../outcome.ts'

export type Target = 'under-30-people' | 'dense-residential' | 'high-sensitivity'
export type Installation = 'new' | 'in-service'

/** What the risk comes from: the Chinese criteria are for the siting of plants and stores only. */
export type RiskSource = 'plant' | 'storage' | 'transmission-pipeline' | 'city-gas' | 'other'

/** Predecessor of GB 36894-2018 (trial), per year. The standard's own table was not readable: none is verified. */
const SOURCE = '《个人可接受风险标准和社会可接受风险标准（试行）》, predecessor of GB 36894-2018, read second-hand'

const cited = (value: number): Cited & { readonly verified: boolean } => ({
  value,
  source: SOURCE,
  mark: 'V-sec',
  verified: false,
})

const CRITERIA: Record<Target, Record<Installation, Cited & { readonly verified: boolean }>> = {
  'under-30-people': { new: cited(1e-5), 'in-service': cited(3e-5) },
  'dense-residential': { new: cited(3e-6), 'in-service': cited(1e-5) },
  'high-sensitivity': { new: cited(3e-7), 'in-service': cited(3e-6) },
}

/**
 * Individual risk that may not be exceeded at a target, per year. Refuses for transmission pipelines and city gas, which
 * GB/T 37243 leaves out (by an OCR copy), and for whatever is no plant or store.
 */
export function individualRiskCriterion(
  source: RiskSource,
  target: Target,
  installation: Installation,
): Outcome<Cited & { readonly verified: boolean }> {
  if (source !== 'plant' && source !== 'storage') return refused('criterion-does-not-apply')
  return computed(CRITERIA[target][installation])
}
