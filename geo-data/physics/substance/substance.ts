import type { Cited } from '../cited.ts'

/** Whose flammable range counts; a setting of the deployment. */
export type FlammabilityStandard = 'IEC 60079-20-1' | 'NFPA 497' | 'ours'

export type FlammableRange = { readonly lower: Cited; readonly upper: Cited }

/** Those that burn. Natural gas is counted as methane. */
export type SubstanceId =
  | 'methane'
  | 'propane'
  | 'propylene'
  | 'ethylene'
  | 'butadiene'
  | 'hydrogen'
  | 'lpg'
  | 'ammonia'
  | 'hydrogen-sulphide'
  | 'carbon-monoxide'
  | 'vinyl-chloride'
  | 'benzene'
  | 'methanol'
  | 'gasoline'
  | 'diesel'
  | 'crude'

/** The twenty of a coastal city. */
export type ChemicalId = SubstanceId | 'chlorine' | 'sulphur-dioxide' | 'phosgene' | 'hydrogen-fluoride'

/** What a law of release and spread needs to know of what a city pipes or stores. Every figure carries its source. */
export type Chemical = {
  readonly id: ChemicalId
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
  /** Diffusivity in free air at 20 °C. */
  readonly freeDiffusivityM2S: Cited
}

/** A chemical that burns in air: what a law of fire and explosion needs to know besides. */
export type Substance = Chemical & {
  readonly id: SubstanceId
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
  /** Volume fractions of the gas in air. */
  readonly flammable: Readonly<Record<Exclude<FlammabilityStandard, 'ours'>, FlammableRange>>
}
