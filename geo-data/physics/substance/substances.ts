import type { Cited, Mark } from '../cited.ts'
import type { FlammabilityStandard, FlammableRange, Substance, SubstanceId } from './substance.ts'

const from =
  (source: string, mark: Mark) =>
  (value: number): Cited => ({ value, source, mark })

const library = from('chemicals 1.5.2 (MIT): CRC Handbook and REFPROP constants', 'V-sec')
const equation = from('CoolProp 8.0.0 (MIT), reference equation of state', 'V-sec')
const perry = from("Perry's Handbook 8th ed. correlations and Poling 5th ed., through chemicals 1.5.2", 'V-sec')
const formation = from('heats of formation of chemicals 1.5.2, Hess’s law', 'D')
const balance = from('mole balance of complete combustion', 'D')
const equilibrium = from(
  'Cantera 3.2.0, nasa_gas.yaml equilibrium from 298.15 K, 101325 Pa, computed for this table',
  'D',
)
const fuller = from('Fuller, Schettler & Giddings 1966 at 293.15 K, increments from memory', 'D')
const remembered = (value: number, source: string): Cited => ({ value, source, mark: 'R' })

const range =
  (standard: FlammabilityStandard) =>
  (lower: number, upper: number): FlammableRange => {
    const cited = from(`${standard}, through chemicals 1.5.2`, 'V-sec')
    return { lower: cited(lower), upper: cited(upper) }
  }
const iec = range('IEC 60079-20-1')
const nfpa = range('NFPA 497')

/** The substances of the first two sectors; natural gas is counted as methane. */
export const SUBSTANCES: Readonly<Record<SubstanceId, Substance>> = {
  methane: {
    id: 'methane',
    zh: '天然气（甲烷）',
    en: 'Natural gas (methane)',
    casNumber: '74-82-8',
    molarMassKgMol: library(0.01604246),
    heatCapacityRatio: equation(1.308),
    criticalTemperatureK: library(190.564),
    boilingPointK: library(111.667),
    latentHeatJKg: equation(510828),
    liquid: null,
    heatOfCombustionJKg: formation(50.03e6),
    oxygenPerFuel: balance(2),
    expansionRatio: equilibrium(7.522),
    isochoricRatio: equilibrium(8.807),
    radiantFraction: remembered(0.2, 'API 521 natural gas 0.19–0.23, from memory'),
    freeDiffusivityM2S: fuller(2.03e-5),
    flammable: { 'IEC 60079-20-1': iec(0.044, 0.17), 'NFPA 497': nfpa(0.05, 0.15) },
  },
  propane: {
    id: 'propane',
    zh: '丙烷（液化石油气）',
    en: 'Propane (LPG)',
    casNumber: '74-98-6',
    molarMassKgMol: library(0.04409562),
    heatCapacityRatio: equation(1.139),
    criticalTemperatureK: library(369.89),
    boilingPointK: library(231.036),
    latentHeatJKg: equation(425592),
    liquid: { densityKgM3: equation(500.06), heatCapacityJKgK: equation(2666.2), vapourPressurePa: equation(836461) },
    heatOfCombustionJKg: formation(46.34e6),
    oxygenPerFuel: balance(5),
    expansionRatio: equilibrium(7.982),
    isochoricRatio: equilibrium(9.336),
    radiantFraction: remembered(0.3, 'API 521 hydrocarbons up to 0.3, from memory'),
    freeDiffusivityM2S: fuller(1.09e-5),
    flammable: { 'IEC 60079-20-1': iec(0.017, 0.109), 'NFPA 497': nfpa(0.021, 0.095) },
  },
  propylene: {
    id: 'propylene',
    zh: '丙烯',
    en: 'Propylene',
    casNumber: '115-07-1',
    molarMassKgMol: library(0.04207974),
    heatCapacityRatio: equation(1.159),
    criticalTemperatureK: library(364.211),
    boilingPointK: library(225.531),
    latentHeatJKg: equation(438885),
    liquid: { densityKgM3: equation(514.77), heatCapacityJKgK: equation(2614.4), vapourPressurePa: equation(1017024) },
    heatOfCombustionJKg: formation(45.78e6),
    oxygenPerFuel: balance(4.5),
    expansionRatio: equilibrium(8.104),
    isochoricRatio: equilibrium(9.453),
    radiantFraction: remembered(0.3, 'API 521 hydrocarbons up to 0.3, from memory'),
    freeDiffusivityM2S: fuller(1.13e-5),
    flammable: { 'IEC 60079-20-1': iec(0.02, 0.111), 'NFPA 497': nfpa(0.024, 0.103) },
  },
  ethylene: {
    id: 'ethylene',
    zh: '乙烯',
    en: 'Ethylene',
    casNumber: '74-85-1',
    molarMassKgMol: library(0.02805316),
    heatCapacityRatio: equation(1.25),
    criticalTemperatureK: library(282.35),
    boilingPointK: library(169.379),
    latentHeatJKg: equation(482411),
    liquid: null,
    heatOfCombustionJKg: formation(47.17e6),
    oxygenPerFuel: balance(3),
    expansionRatio: equilibrium(8.064),
    isochoricRatio: equilibrium(9.393),
    radiantFraction: remembered(0.3, 'API 521 hydrocarbons up to 0.3, from memory'),
    freeDiffusivityM2S: fuller(1.45e-5),
    flammable: { 'IEC 60079-20-1': iec(0.023, 0.36), 'NFPA 497': nfpa(0.027, 0.36) },
  },
  butadiene: {
    id: 'butadiene',
    zh: '1,3-丁二烯',
    en: '1,3-Butadiene',
    casNumber: '106-99-0',
    molarMassKgMol: library(0.05409044),
    heatCapacityRatio: perry(1.117),
    criticalTemperatureK: library(425.135),
    boilingPointK: library(268.661),
    latentHeatJKg: perry(415416),
    liquid: { densityKgM3: perry(621.9), heatCapacityJKgK: perry(2314.6), vapourPressurePa: perry(240560) },
    heatOfCombustionJKg: formation(44.54e6),
    oxygenPerFuel: balance(5.5),
    expansionRatio: equilibrium(8.224),
    isochoricRatio: equilibrium(9.582),
    radiantFraction: remembered(0.3, 'API 521 hydrocarbons up to 0.3, from memory'),
    freeDiffusivityM2S: fuller(0.98e-5),
    flammable: { 'IEC 60079-20-1': iec(0.014, 0.163), 'NFPA 497': nfpa(0.02, 0.115) },
  },
  hydrogen: {
    id: 'hydrogen',
    zh: '氢',
    en: 'Hydrogen',
    casNumber: '1333-74-0',
    molarMassKgMol: library(0.00201588),
    heatCapacityRatio: equation(1.406),
    criticalTemperatureK: library(33.145),
    boilingPointK: library(20.369),
    latentHeatJKg: equation(448711),
    liquid: null,
    heatOfCombustionJKg: formation(119.95e6),
    oxygenPerFuel: balance(0.5),
    expansionRatio: equilibrium(6.882),
    isochoricRatio: equilibrium(8.013),
    radiantFraction: remembered(0.17, 'API 521 hydrogen 0.10–0.17, from memory'),
    freeDiffusivityM2S: fuller(7.36e-5),
    flammable: { 'IEC 60079-20-1': iec(0.04, 0.77), 'NFPA 497': nfpa(0.04, 0.75) },
  },
}

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
