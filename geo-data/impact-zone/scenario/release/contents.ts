import { STANDARD_ATMOSPHERE_PA } from '../../../physics/nature.ts'
import { roundArea } from '../../../physics/source/gas-orifice.ts'
import { gasDensity } from '../../../physics/source/inventory.ts'
import type { Chemical, Substance } from '../../../physics/substance/substance.ts'
import { chemicalOf, substanceOf } from '../../../physics/substance/substances.ts'
import type { Place } from '../../../place/place.ts'
import type { Scenario } from '../../../sectors/sector.ts'
import { attributeFigure, factorOf, type Line, type Placed, type Recorded, type Situation } from '../../situation.ts'
import { cited, type Figure, figure, round } from '../../step.ts'

export type NumberFigure = Figure & { readonly value: number }

/** What a line or a vessel holds, on record or assumed. */
export interface Contents {
  readonly of: Recorded
  readonly place: Place
  readonly chemical: Chemical
  /** The same, where it burns. */
  readonly fuel: Substance | null
  readonly substanceFigure: Figure
  /** Gauge, MPa. */
  readonly pressure: NumberFigure
  /** Bore of the line, or of the largest pipe at a vessel, mm. */
  readonly diameter: NumberFigure
  /** Liquid above the hole, m. */
  readonly headM: number
  /** Kept cold under no pressure: it lies as a boiling liquid of this density, kg/m³. */
  readonly cold: NumberFigure | null
  /** Share of it that is the substance. */
  readonly share: NumberFigure | null
  /** What can get out of a vessel at most, kg; of a line the section between its valves says it (course.ts). */
  readonly stock: NumberFigure | null
  readonly line: Line | null
}

/** Taken when none was measured: ISO 13443 normal for a temperate city. */
const REFERENCE_TEMPERATURE_K = 293.15

const USER = { origin: 'override', source: 'user', mark: 'P' } as const

/** Air and ground around the trouble. */
export const ambient = (situation: Situation): { readonly temperatureK: number; readonly temperature: Figure } => {
  const { weather, overrides } = situation
  const given = overrides.temperature_c
  if (typeof given === 'number') {
    const temperatureK = round(given + 273.15)
    return { temperatureK, temperature: figure('T', temperatureK, 'K', USER) }
  }
  const temperatureK = weather ? round(weather.temperatureC + 273.15) : REFERENCE_TEMPERATURE_K
  const temperature = weather
    ? figure('T', temperatureK, 'K', { origin: 'measured', source: weather.source, mark: 'V' })
    : figure('T', temperatureK, 'K', { origin: 'default', source: 'ISO 13443 normal', mark: 'P' })
  return { temperatureK, temperature }
}

export const isNumber = (one: Figure | undefined): one is NumberFigure => typeof one?.value === 'number'

/** A figure that the scenario itself gives, unless the user gives another. */
export const parameterFigure = (situation: Situation, scenario: Scenario, name: string): NumberFigure | undefined => {
  const parameter = scenario.parameters.find((one) => one.name === name)
  const value = parameter?.values[0]
  const given = situation.overrides[name]
  if (typeof given === 'number') return { ...figure(name, given, parameter?.unit ?? '', USER), value: given }
  if (!parameter || typeof value !== 'number') return undefined
  const { source, mark, clause } = parameter.provenance
  const from = { origin: 'default', source: clause || source, mark } as const
  return { ...figure(name, value, parameter.unit, from), value }
}

/** The facts a consequence needs of a line; undefined where pressure or diameter is neither on record nor assumed. */
export const contentsOf = (situation: Situation, line: Line): Contents | undefined => {
  const carries = line.kind.carries
  if (!carries) return undefined
  const pressure = attributeFigure(situation, line, carries.pressure)
  const diameter = attributeFigure(situation, line, carries.diameter)
  const substanceFigure = attributeFigure(situation, line, carries.substance)
  const chemical = substanceFigure && chemicalOf(String(substanceFigure.value))
  if (!isNumber(pressure) || !isNumber(diameter) || !chemical || !substanceFigure) return undefined
  return {
    of: line,
    place: line.nearest,
    chemical,
    fuel: substanceOf(chemical.id) ?? null,
    substanceFigure,
    pressure: { ...pressure, value: pressure.value * factorOf(situation, 'pressure') },
    diameter,
    headM: 0,
    cold: null,
    share: null,
    stock: null,
    line,
  }
}

/** The same of a vessel or a works; undefined where its kind holds nothing, or nothing of a table. */
export const contentsOfVessel = (situation: Situation, vessel: Placed, scenario: Scenario): Contents | undefined => {
  const { holds, solid } = vessel.kind
  const substanceFigure = holds && substanceOfVessel(situation, vessel)
  const chemical = substanceFigure && chemicalOf(String(substanceFigure.value))
  if (!holds || !chemical || !substanceFigure) return undefined
  const cold = parameterFigure(situation, scenario, 'cold_density_kg_m3') ?? null
  const pressure = pressureOf(situation, vessel, { scenario, chemical, cold: cold !== null })
  const height = solid && attributeFigure(situation, vessel, solid.height)
  const atRest = cold !== null || (chemical.liquid !== null && pressure.value === 0)
  const held: Omit<Contents, 'stock'> = {
    of: vessel,
    place: vessel.place,
    chemical,
    fuel: substanceOf(chemical.id) ?? null,
    substanceFigure,
    pressure,
    diameter: boreOf(situation, vessel, scenario),
    headM: atRest && isNumber(height) ? height.value : 0,
    cold,
    share: parameterFigure(situation, scenario, 'share') ?? null,
    line: null,
  }
  return { ...held, stock: stockOf(situation, vessel, held) }
}

const substanceOfVessel = (situation: Situation, vessel: Recorded): Figure | undefined => {
  const substance = vessel.kind.holds?.substance
  if (!substance) return undefined
  if ('attribute' in substance) return attributeFigure(situation, vessel, substance.attribute)
  const given = situation.overrides.substance
  if (given !== undefined) return figure('substance', given, '', USER)
  return figure('substance', substance.always, '', { origin: 'record', source: vessel.ref, mark: 'V' })
}

const NOTHING_KNOWN = { origin: 'assumed', source: 'open to the air', mark: 'P' } as const

/**
 * Under what pressure it stands: as given; a liquefied gas under its own vapour (a vessel's record says what it is built
 * for, not what it stands at); a compressed gas under the recorded pressure; the rest under none.
 */
const pressureOf = (
  situation: Situation,
  vessel: Recorded,
  { scenario, chemical, cold }: { scenario: Scenario; chemical: Chemical; cold: boolean },
): NumberFigure => {
  const given = parameterFigure(situation, scenario, 'pressure_mpa')
  if (given) return { ...given, value: given.value * factorOf(situation, 'pressure') }
  const none = { ...figure('pressure_mpa', 0, 'MPa', NOTHING_KNOWN), value: 0 }
  if (cold) return none
  const { liquid } = chemical
  if (liquid) {
    const value = round(Math.max(0, liquid.vapourPressurePa.value - STANDARD_ATMOSPHERE_PA) / 1e6)
    const { source, mark } = liquid.vapourPressurePa
    const from = { origin: 'substance', source: `${source}, at 20 °C`, mark } as const
    return { ...figure('pressure_mpa', value, 'MPa', from), value }
  }
  const name = vessel.kind.holds?.pressure
  const held = name ? attributeFigure(situation, vessel, name) : undefined
  return isNumber(held) ? { ...held, value: held.value * factorOf(situation, 'pressure') } : none
}

const ASSUMED_BORE_MM = 100

const boreOf = (situation: Situation, vessel: Recorded, scenario: Scenario): NumberFigure => {
  const given = parameterFigure(situation, scenario, 'diameter_mm')
  if (given) return given
  const pipe = vessel.kind.holds?.pipe
  const found = pipe ? attributeFigure(situation, vessel, pipe) : undefined
  if (isNumber(found)) return found
  const from = { origin: 'assumed', source: 'largest pipe at a vessel, ours', mark: 'P' } as const
  return { ...figure('diameter_mm', ASSUMED_BORE_MM, 'mm', from), value: ASSUMED_BORE_MM }
}

/** Full, as the record says: an upper bound. */
const stockOf = (situation: Situation, vessel: Recorded, held: Omit<Contents, 'stock'>): NumberFigure | null => {
  const given = situation.overrides.inventory_kg
  if (typeof given === 'number') return { ...figure('W0', given, 'kg', USER), value: given }
  const { holds } = vessel.kind
  const mass = holds?.mass ? attributeFigure(situation, vessel, holds.mass) : undefined
  if (isNumber(mass)) return inKilograms(mass, mass.value * 1000, `${mass.source}, t`)
  const volume = holds?.volume ? attributeFigure(situation, vessel, holds.volume) : undefined
  if (!isNumber(volume)) return null
  const { chemical, cold, pressure } = held
  const density = cold?.value ?? chemical.liquid?.densityKgM3.value ?? gasDensityIn(situation, chemical, pressure.value)
  const source = `${volume.source}: ${volume.value} m³ × ${round(density)} kg/m³, full`
  return inKilograms(volume, volume.value * density, source)
}

const inKilograms = (from: Figure, value: number, source: string): NumberFigure => ({
  ...figure('W0', round(value), 'kg', { origin: from.origin, source, mark: 'D' }),
  value,
})

/** Of a gas shut in at a gauge pressure, MPa, kg/m³. */
export const gasDensityIn = (situation: Situation, chemical: Chemical, pressureMpa: number): number =>
  gasDensity({
    pressurePa: pressureMpa * 1e6 + STANDARD_ATMOSPHERE_PA,
    temperatureK: ambient(situation).temperatureK,
    molarMassKgMol: chemical.molarMassKgMol.value,
    compressibility: 1,
  })

/** A vessel under its own vapour is saturated: the figure on its card is rounded. */
const SATURATED = 1.00001

/** Whether it stands in its line or vessel as a liquid: under no less than its vapour pressure, or cold. */
export const isLiquid = ({ chemical, pressure, cold }: Contents): boolean => {
  if (cold) return true
  const absolutePa = pressure.value * 1e6 + STANDARD_ATMOSPHERE_PA
  return chemical.liquid !== null && absolutePa * SATURATED > chemical.liquid.vapourPressurePa.value
}

export const boreArea = ({ diameter }: Contents): number => roundArea(diameter.value / 1000)

/** @throws Error of what is never a liquid: ask `isLiquid` first. */
export const liquidDensity = ({ chemical, cold }: Contents): NumberFigure => {
  if (cold) return { ...cold, name: 'ρ' }
  const held = chemical.liquid?.densityKgM3
  if (!held) throw new Error(`${chemical.id} is no liquid`)
  return { ...cited('ρ', held, 'kg/m³'), value: held.value }
}
