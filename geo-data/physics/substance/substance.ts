import type { Cited } from '../cited.ts'

/** Whose flammable range counts; a setting of the deployment. */
export type FlammabilityStandard = 'IEC 60079-20-1' | 'NFPA 497' | 'ours'

export type FlammableRange = { readonly lower: Cited; readonly upper: Cited }

/** What a law needs to know of what flows in a pipe. Every figure carries its source. */
export type Substance = {
  readonly id: SubstanceId
  readonly zh: string
  readonly en: string
  readonly casNumber: string
  readonly molarMassKgMol: Cited
  /** Cp/Cv of the gas at 20 °C and one atmosphere. */
  readonly heatCapacityRatio: Cited
  readonly criticalTemperatureK: Cited
  readonly boilingPointK: Cited
  /** At the boiling point. */
  readonly latentHeatJKg: Cited
  /** Of the saturated liquid at 20 °C; null where it cannot be liquid at 20 °C. */
  readonly liquid: {
    readonly densityKgM3: Cited
    readonly heatCapacityJKgK: Cited
    readonly vapourPressurePa: Cited
  } | null
  /** Net, water as vapour, 25 °C. */
  readonly heatOfCombustionJKg: Cited
  /** Moles of oxygen that burn one mole. */
  readonly oxygenPerFuel: Cited
  /** Volume burnt at constant pressure over volume unburnt, stoichiometric in air. */
  readonly expansionRatio: Cited
  /** Absolute pressure after over before, burnt at constant volume, stoichiometric in air. */
  readonly isochoricRatio: Cited
  /** Share of a jet flame's heat that leaves as radiation. */
  readonly radiantFraction: Cited
  /** Diffusivity in free air at 20 °C. */
  readonly freeDiffusivityM2S: Cited
  /** Volume fractions of the gas in air. */
  readonly flammable: Readonly<Record<Exclude<FlammabilityStandard, 'ours'>, FlammableRange>>
}

export type SubstanceId = 'methane' | 'propane' | 'propylene' | 'ethylene' | 'butadiene' | 'hydrogen'
