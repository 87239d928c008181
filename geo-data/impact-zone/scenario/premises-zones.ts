import { chamberBlastReach, chamberCharge, type ExplosiveChamber } from '../../physics/explosion/chamber-blast.ts'
import { STANDARD_ATMOSPHERE_PA } from '../../physics/nature.ts'
import { timeToFraction } from '../../physics/source/chamber-balance.ts'
import { flammableRange, substanceOf } from '../../physics/substance/substances.ts'
import type { Criterion, Scenario } from '../../sectors/sector.ts'
import { text } from '../../sectors/text.ts'
import { attributeFigure, type Placed, type Situation } from '../situation.ts'
import { card, type Drawn, refusedCard, sketch, together } from '../sketch.ts'
import { cited, derived, round, type Step, said } from '../step.ts'
import { tntYieldOf } from './cloud-zones.ts'
import { criterionFigure } from './leak.ts'
import { ambient, type Contents, gasDensityIn, isNumber, parameterFigure } from './release/contents.ts'
import type { Release } from './release/outflow.ts'
import { releaseFrom, waysOf } from './release/release.ts'

/** A room above ground full of gas: its blast outside. Windows and walls that give way make it less: an upper bound. */
export const premisesZones = (situation: Situation, scenario: Scenario, room: Placed): Drawn => {
  const name = room.kind.encloses
  const volume = name ? attributeFigure(situation, room, name) : undefined
  const fill = parameterFigure(situation, scenario, 'fill_fraction')
  const substance = substanceOf(String(situation.overrides.substance ?? 'methane'))
  if (!isNumber(volume) || !fill || !substance)
    return card(scenario, text('室内容积无记录，不画圈', 'The room’s volume is not on record: no ring'))
  const yielded = tntYieldOf(situation)
  const chamber: ExplosiveChamber = {
    volumeM3: volume.value * fill.value,
    substance,
    ambientPressurePa: STANDARD_ATMOSPHERE_PA,
    ambientTemperatureK: ambient(situation).temperatureK,
    tntYield: yielded.value,
  }
  const charge = chamberCharge(chamber)
  if (!charge.ok) return refusedCard(scenario, charge.reason)
  const first: Step = {
    name: text('室内混合气的 TNT 当量', 'TNT equivalent of the mixture in the room'),
    law: 'explosion/tnt-equivalence',
    formula: 'W = η·m·ΔHc/E_TNT, m = x_st·f·V·p0·M/(R·T), x_st = 1/(1 + nO2/0.2095)',
    inputs: [
      volume,
      fill,
      cited('nO2', substance.oxygenPerFuel, 'mol/mol'),
      cited('M', substance.molarMassKgMol, 'kg/mol'),
      cited('ΔHc', substance.heatOfCombustionJKg, 'J/kg'),
      yielded.shown,
      ambient(situation).temperature,
    ],
    result: { value: round(charge.value.tntKg), unit: 'kg' },
    flags: said(charge.flags),
  }
  return together(scenario.criteria.map((criterion) => blast(scenario, room, { chamber, criterion, first })))
}

const LENGTHS = { height: 'height_m', width: 'width_m' }

/** The compartment of a tunnel that the trouble stands in: how long a leaking main takes to fill it to its lower limit. */
export const cabinZones = (situation: Situation, scenario: Scenario, contents: Contents | undefined): Drawn => {
  const [cabin] = situation.run
  const [criterion] = scenario.criteria
  const width = cabin && attributeFigure(situation, cabin, cabin.kind.solid?.width ?? LENGTHS.width)
  const height = cabin && attributeFigure(situation, cabin, cabin.kind.solid?.height ?? LENGTHS.height)
  if (!cabin || !criterion || !contents?.fuel || !isNumber(width) || !isNumber(height))
    return card(
      scenario,
      text(
        '防火分区净宽净高或入廊燃气管压力无记录',
        'The compartment’s bore or the gas line’s pressure is not on record',
      ),
    )
  const volumeM3 = width.value * height.value * cabin.lengthM
  const ways = waysOf(situation, scenario).flatMap(({ way }) => {
    const release = releaseFrom(situation, contents, way)
    return release.ok
      ? [{ release: release.value, step: fillStep(situation, contents, { release: release.value, volumeM3 }) }]
      : []
  })
  return together(
    ways.map(({ release, step }) =>
      sketch(scenario, {
        laws: scenario.laws,
        criterion,
        of: text(`${cabin.code}·${release.hole.zh}`, `${cabin.code} · ${release.hole.en}`),
        radiusM: null,
        steps: [...release.steps, { ...step, inputs: [...step.inputs, width, height] }],
        shapes: [{ as: 'corridor', paths: [cabin.path], halfWidthM: criterion.value }],
        leads: true,
        release,
      }),
    ),
  )
}

/** Without ventilation, well mixed: the soonest that the whole compartment can burn. */
const fillStep = (
  situation: Situation,
  contents: Contents,
  { release, volumeM3 }: { release: Release; volumeM3: number },
): Step => {
  const lower = contents.fuel ? flammableRange(contents.fuel.id, 'ours').lower : undefined
  const inflowM3S = release.massFlowKgS / gasDensityIn(situation, contents.chemical, 0)
  const chamber = { volumeM3, gasInflowM3S: inflowM3S, airExchangeM3S: 0, incomingFraction: 0, initialFraction: 0 }
  const time = timeToFraction(chamber, lower?.value ?? 1)
  return {
    name: text(
      '整个防火分区达到爆炸下限的时间（无通风）',
      'Until the whole compartment is at its lower limit, unventilated',
    ),
    law: 'source/chamber-balance',
    formula: 't = (V/G)·ln(1/(1 − LFL)), G = ṁ/ρ, V = w·h·L',
    inputs: [
      derived('G', inflowM3S, 'm³/s'),
      derived('V', volumeM3, 'm³'),
      ...(lower ? [cited('LFL', lower, 'mol/mol')] : []),
    ],
    result: { value: time.ok ? round(time.value) : 0, unit: 's' },
    flags: [
      text(
        '舱内火焰可加速：爆炸无经验证模型',
        'a flame may accelerate along the cabin: its explosion has no validated model',
      ),
    ],
  }
}

const blast = (
  scenario: Scenario,
  room: Placed,
  { chamber, criterion, first }: { chamber: ExplosiveChamber; criterion: Criterion; first: Step },
): Drawn => {
  const reach = chamberBlastReach(chamber, criterion.value * 1000)
  if (!reach.ok) return refusedCard(scenario, reach.reason)
  const { reachM, byTntM, byBurntEnergyM } = reach.value
  if (reachM === 0) return refusedCard(scenario, 'criterion-not-reached')
  const last: Step = {
    name: criterion.name,
    law: 'explosion/chamber-blast',
    formula: 'r = max(Kingery–Bulmash⁻¹(W, Δp), Bauwens–Dorofeev⁻¹(m·ΔHc, Δp))',
    inputs: [
      criterionFigure('Δp', criterion),
      derived('r by Kingery–Bulmash', byTntM, 'm'),
      derived('r by Bauwens–Dorofeev', byBurntEnergyM, 'm'),
    ],
    result: { value: round(reachM), unit: 'm' },
    flags: said(reach.flags),
  }
  return sketch(scenario, {
    laws: ['explosion/chamber-blast'],
    criterion,
    of: room.name ?? text(room.code, room.code),
    radiusM: reachM,
    steps: [first, last],
    shapes: [{ as: 'disc', centre: room.place, radiusM: reachM }],
    leads: true,
  })
}
