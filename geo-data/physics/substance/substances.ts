import { FLAMMABLE_LIQUIDS } from './flammable-liquids.ts'
import { FUEL_GASES } from './fuel-gases.ts'
import { NON_FLAMMABLE } from './non-flammable.ts'
import type { Chemical, ChemicalId, FlammabilityStandard, FlammableRange, Substance, SubstanceId } from './substance.ts'
import { TOXIC_FUELS } from './toxic-fuels.ts'

/** What burns, and so may feed a fire or an explosion. */
export const SUBSTANCES: Readonly<Record<SubstanceId, Substance>> = {
  ...FUEL_GASES,
  ...TOXIC_FUELS,
  ...FLAMMABLE_LIQUIDS,
}

/** The twenty that a coastal city pipes and stores, whether they burn or not. */
export const CHEMICALS: Readonly<Record<ChemicalId, Chemical>> = { ...SUBSTANCES, ...NON_FLAMMABLE }

/** Our own methane range until a deployment chooses a standard (rules.md, defaults of ours). */
const OUR_METHANE: FlammableRange = {
  lower: { value: 0.05, source: 'rules.md default of ours; MDPI 2076-3417/13/10/6295', mark: 'P' },
  upper: { value: 0.15, source: 'rules.md default of ours', mark: 'P' },
}

/**
 * Flammable range as volume fractions under a standard. `ours` fixes methane at 5 to 15 %VOL and follows NFPA 497,
 * which says the same of methane, for the rest.
 */
export function flammableRange(id: SubstanceId, standard: FlammabilityStandard): FlammableRange {
  if (standard !== 'ours') return SUBSTANCES[id].flammable[standard]
  return id === 'methane' ? OUR_METHANE : SUBSTANCES[id].flammable['NFPA 497']
}

/** The substance of an id that came from outside, if it is one of ours. */
export function substanceOf(id: string): Substance | undefined {
  return Object.values(SUBSTANCES).find((substance) => substance.id === id)
}

/** Any of the twenty by an id that came from outside: a toxic gas that does not burn has no flame to compute. */
export function chemicalOf(id: string): Chemical | undefined {
  return Object.values(CHEMICALS).find((chemical) => chemical.id === id)
}
