import { chamberBlastReach, chamberCharge, type ExplosiveChamber } from '../../physics/explosion/chamber-blast.ts'
import { STANDARD_ATMOSPHERE_PA } from '../../physics/nature.ts'
import { substanceOf } from '../../physics/substance/substances.ts'
import type { Criterion, Scenario } from '../../sectors/sector.ts'
import { text } from '../../sectors/text.ts'
import { attributeFigure, type Placed, type Situation } from '../situation.ts'
import { card, type Drawn, refusedCard, sketch, together } from '../sketch.ts'
import { cited, derived, round, type Step, said } from '../step.ts'
import { tntYieldOf } from './cloud-zones.ts'
import { criterionFigure } from './leak.ts'
import { ambient, isNumber, parameterFigure } from './release/contents.ts'

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
