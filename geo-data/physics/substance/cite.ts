import type { Cited, Mark } from '../cited.ts'
import type { FlammabilityStandard, FlammableRange } from './substance.ts'

const from =
  (source: string, mark: Mark) =>
  (value: number): Cited => ({ value, source, mark })

export const library = from('chemicals 1.5.2 (MIT): CRC Handbook and REFPROP constants', 'V-sec')
export const equation = from('CoolProp 8.0.0 (MIT), reference equation of state', 'V-sec')
export const perry = from("Perry's Handbook 8th ed. correlations and Poling 5th ed., through chemicals 1.5.2", 'V-sec')
export const formation = from('heats of formation of chemicals 1.5.2, Hess’s law', 'D')
export const balance = from('mole balance of complete combustion', 'D')
export const equilibrium = from(
  'Cantera 3.2.0, nasa_gas.yaml equilibrium from 298.15 K, 101325 Pa, computed for this table',
  'D',
)
export const fuller = from('Fuller, Schettler & Giddings 1966 at 293.15 K, increments from memory', 'D')

/** A figure that somebody remembers: shown as unverified until a page has been read. */
export const remembered = (value: number, source: string): Cited => ({ value, source, mark: 'R' })

/** General knowledge of a mixture that varies from cargo to cargo. Unverified. */
export const typical = (value: number): Cited => remembered(value, 'general knowledge of a typical grade, unverified')

const range =
  (standard: Exclude<FlammabilityStandard, 'ours'>) =>
  (lower: number, upper: number): FlammableRange => {
    const cited = from(`${standard}, through chemicals 1.5.2`, 'V-sec')
    return { lower: cited(lower), upper: cited(upper) }
  }
export const iec = range('IEC 60079-20-1')
export const nfpa = range('NFPA 497')
