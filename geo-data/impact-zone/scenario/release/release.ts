import { STANDARD_ATMOSPHERE_PA } from '../../../physics/nature.ts'
import { computed, type Outcome, refused } from '../../../physics/outcome.ts'
import { gasOrificeFlow, roundArea } from '../../../physics/source/gas-orifice.ts'
import { liquidOrificeFlow } from '../../../physics/source/liquid-orifice.ts'
import type { Scenario } from '../../../sectors/sector.ts'
import { type Text, text } from '../../../sectors/text.ts'
import { factorOf, type Situation } from '../../situation.ts'
import { cited, derived, type Figure, figure, round, type Step, said } from '../../step.ts'
import { ambient, type Contents, gasDensityIn, isLiquid, liquidDensity } from './contents.ts'
import { courseOf } from './course.ts'
import type { Flow, Release, Way } from './outflow.ts'

/** Sharp jets: CCPS for gas, sharp edge for liquid. The choice moves the flow by up to 60 %, so it stands in every card. */
const GAS_DISCHARGE = { value: 0.85, source: 'CCPS 1999 jet', mark: 'V-sec' } as const
const LIQUID_DISCHARGE = { value: 0.61, source: 'CCPS 1999, sharp edge', mark: 'V-sec' } as const
const TEN_MINUTES_S = 600

export const wayName = (way: Way): Text => {
  if (way === 'full-bore') return text('全管径', 'full bore')
  if (way === 'instantaneous') return text('瞬时全部泄放', 'all at once')
  if (way === 'ten-minutes') return text('10 分钟泄完', 'all in 10 min')
  return text(`孔径 ${way} mm`, `${way} mm hole`)
}

const isWay = (value: unknown): value is Way =>
  typeof value === 'number' || value === 'full-bore' || value === 'instantaneous' || value === 'ten-minutes'

/** The ways of a scenario, or the user's own hole; the largest hole that is not the whole bore leads on the wall. */
export const waysOf = (situation: Situation, scenario: Scenario): { way: Way; leads: boolean }[] => {
  const own = situation.overrides.hole_mm
  if (own !== undefined) return [{ way: typeof own === 'number' ? own : 'full-bore', leads: true }]
  const values = scenario.parameters.find(({ name }) => name === 'hole_mm' || name === 'release')?.values ?? []
  const ways = values.filter(isWay)
  const leading = Math.max(...ways.filter((way) => typeof way === 'number'))
  return ways.map((way) => ({ way, leads: way === leading }))
}

/** What flows out of a hole in a line or a vessel, as gas or as liquid: a gas liquefied under its pressure leaves as liquid. */
export const releaseFrom = (situation: Situation, contents: Contents, way: Way): Outcome<Release> => {
  const flow = flowFrom(situation, contents, way)
  if (!flow.ok) return flow
  const course = courseOf(situation, contents, flow.value)
  const steps = [...flow.value.steps, ...course.steps]
  return { ok: true, value: { ...flow.value, course, steps }, flags: flow.flags }
}

const flowFrom = (situation: Situation, contents: Contents, way: Way): Outcome<Flow> => {
  if (way === 'instantaneous' || way === 'ten-minutes') return emptied(situation, contents, way)
  const bore = contents.diameter.value
  const holeM = (way === 'full-bore' ? bore : Math.min(way * factorOf(situation, 'hole'), bore)) / 1000
  const upstreamPa = contents.pressure.value * 1e6 + STANDARD_ATMOSPHERE_PA
  const through = { contents, way, holeM, upstreamPa }
  const given = situation.overrides.release_kg_s
  if (typeof given === 'number') return computed(givenFlow(situation, through, given))
  return isLiquid(contents) ? liquidRelease(situation, through) : gasRelease(situation, through)
}

const phaseOf = (situation: Situation, contents: Contents): Pick<Flow, 'phase' | 'exitDensityKgM3'> =>
  isLiquid(contents)
    ? { phase: 'liquid', exitDensityKgM3: liquidDensity(contents).value }
    : { phase: 'gas', exitDensityKgM3: gasDensityIn(situation, contents.chemical, contents.pressure.value) }

/** A vessel that fails as a whole, or is emptied in ten minutes. */
const emptied = (situation: Situation, contents: Contents, way: 'instantaneous' | 'ten-minutes'): Outcome<Flow> => {
  const { stock } = contents
  if (!stock || !(stock.value > 0)) return refused('no-inventory')
  const atOnce = way === 'instantaneous'
  const massFlowKgS = atOnce ? 0 : stock.value / TEN_MINUTES_S
  const step: Step = {
    name: wayName(way),
    law: 'source/inventory',
    formula: atOnce ? 'm = W0' : 'ṁ = W0/600 s',
    inputs: [stock, contents.substanceFigure],
    result: atOnce ? { value: round(stock.value), unit: 'kg' } : { value: round(massFlowKgS), unit: 'kg/s' },
    flags: [],
  }
  return computed({
    way,
    massFlowKgS,
    instantKg: atOnce ? stock.value : null,
    ...phaseOf(situation, contents),
    holeM: contents.diameter.value / 1000,
    hole: wayName(way),
    steps: [step],
  })
}

interface Through {
  readonly contents: Contents
  readonly way: number | 'full-bore'
  readonly holeM: number
  readonly upstreamPa: number
}

/** A rate that somebody has measured or supposes, in the place of any law. */
const givenFlow = (situation: Situation, { contents, way, holeM }: Through, massFlowKgS: number): Flow => ({
  way,
  massFlowKgS,
  instantKg: null,
  ...phaseOf(situation, contents),
  holeM,
  hole: wayName(way),
  steps: [
    {
      name: text('泄漏速率（人工给定）', 'Release rate, as given'),
      law: '—',
      formula: 'ṁ',
      inputs: [figure('ṁ', massFlowKgS, 'kg/s', { origin: 'override', source: 'user', mark: 'P' })],
      result: { value: round(massFlowKgS), unit: 'kg/s' },
      flags: [],
    },
  ],
})

const holeFigure = (situation: Situation, { way, holeM }: Through): Figure => {
  const given = situation.overrides.hole_mm !== undefined
  return figure('d', round(holeM), 'm', {
    origin: given ? 'override' : 'default',
    source: given ? 'user' : way === 'full-bore' ? 'full bore' : 'scenario hole, AQ/T 3046 and API 581',
    mark: given ? 'P' : 'R',
  })
}

const discharge = (situation: Situation, table: typeof GAS_DISCHARGE | typeof LIQUID_DISCHARGE) => {
  const given = situation.overrides.discharge_coefficient
  const value = typeof given === 'number' ? given : table.value * factorOf(situation, 'discharge')
  const shown =
    typeof given === 'number'
      ? figure('Cd', given, '', { origin: 'override', source: 'user', mark: 'P' })
      : cited('Cd', table, '')
  return { value, shown }
}

const gasRelease = (situation: Situation, through: Through): Outcome<Flow> => {
  const { contents, way, holeM, upstreamPa } = through
  const { chemical } = contents
  const { temperatureK } = ambient(situation)
  const coefficient = discharge(situation, GAS_DISCHARGE)
  const flow = gasOrificeFlow({
    holeAreaM2: roundArea(holeM),
    dischargeCoefficient: coefficient.value,
    upstreamPressurePa: upstreamPa,
    upstreamTemperatureK: temperatureK,
    ambientPressurePa: STANDARD_ATMOSPHERE_PA,
    molarMassKgMol: chemical.molarMassKgMol.value,
    heatCapacityRatio: chemical.heatCapacityRatio.value,
    compressibility: 1,
    pipeDiameterM: contents.diameter.value / 1000,
  })
  if (!flow.ok) return flow
  const { massFlowKgS, exitDensityKgM3 } = flow.value
  const step = gasStep(situation, through, { massFlowKgS, shown: coefficient.shown, flags: said(flow.flags) })
  return computed({
    way,
    massFlowKgS,
    instantKg: null,
    phase: 'gas',
    exitDensityKgM3,
    holeM,
    hole: wayName(way),
    steps: [step],
  })
}

const gasStep = (
  situation: Situation,
  through: Through,
  { massFlowKgS, shown, flags }: { massFlowKgS: number; shown: Figure; flags: readonly Text[] },
): Step => {
  const { contents } = through
  const { chemical } = contents
  return {
    name: text('气体泄放速率', 'Release of gas'),
    law: 'source/gas-orifice',
    formula:
      'ṁ = Cd·A·√{2γ/(γ−1)·P0·ρ0·(η^(2/γ) − η^((γ+1)/γ))}, η = max(Pa/P0, (2/(γ+1))^(γ/(γ−1))), ρ0 = P0·M/(R·T), P0 = p + 101325 Pa',
    inputs: [
      contents.pressure,
      contents.substanceFigure,
      holeFigure(situation, through),
      shown,
      cited('M', chemical.molarMassKgMol, 'kg/mol'),
      cited('γ', chemical.heatCapacityRatio, ''),
      ambient(situation).temperature,
    ],
    result: { value: round(massFlowKgS), unit: 'kg/s' },
    flags,
  }
}

const liquidRelease = (situation: Situation, through: Through): Outcome<Flow> => {
  const { contents, way, holeM, upstreamPa } = through
  const coefficient = discharge(situation, LIQUID_DISCHARGE)
  const density = liquidDensity(contents)
  const flow = liquidOrificeFlow({
    holeAreaM2: roundArea(holeM),
    dischargeCoefficient: coefficient.value,
    densityKgM3: density.value,
    upstreamPressurePa: upstreamPa,
    ambientPressurePa: STANDARD_ATMOSPHERE_PA,
    headM: contents.headM,
  })
  if (!flow.ok) return flow
  const { massFlowKgS } = flow.value
  const head = contents.headM > 0 ? [derived('h', contents.headM, 'm')] : []
  const step: Step = {
    name: text('液体泄放速率', 'Release of liquid'),
    law: 'source/liquid-orifice',
    formula: contents.headM > 0 ? 'ṁ = Cd·A·√{2·ρ·(p + ρ·g·h)}' : 'ṁ = Cd·A·√(2·ρ·p)',
    inputs: [
      contents.pressure,
      contents.substanceFigure,
      holeFigure(situation, through),
      coefficient.shown,
      density,
      ...head,
    ],
    result: { value: round(massFlowKgS), unit: 'kg/s' },
    flags: said(flow.flags),
  }
  const phase = { phase: 'liquid', exitDensityKgM3: density.value } as const
  return computed({ way, massFlowKgS, instantKg: null, ...phase, holeM, hole: wayName(way), steps: [step] })
}
