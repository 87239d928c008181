import { fireballDiameter, fireballStandOff } from '../../physics/fire/fireball.ts'
import { jetFireReach } from '../../physics/fire/jet-fire.ts'
import { potentialImpactRadius } from '../../physics/fire/potential-impact-radius.ts'
import type { Criterion, Scenario } from '../../sectors/sector.ts'
import { text } from '../../sectors/text.ts'
import { attributeFigure, factorOf, type Situation } from '../situation.ts'
import { card, type Drawn, noModelCard, refusedCard, sketch, together } from '../sketch.ts'
import { cited, derived, figure, round, type Step, said } from '../step.ts'
import { type Contents, isNumber, type Release } from './release.ts'

interface Flame {
  readonly contents: Contents
  readonly release: Release
  readonly leads: boolean
}

/** A jet fire at each intensity. Which way it points is unknown, so it may point at whoever asks: the full circle. */
export const jetFireZones = (situation: Situation, scenario: Scenario, flame: Flame): Drawn =>
  together(scenario.criteria.map((criterion) => jet(situation, scenario, flame, criterion)))

const heatOf = (situation: Situation, { contents, release }: Flame) => ({
  heatReleaseW: release.massFlowKgS * contents.substance.heatOfCombustionJKg.value,
  radiantFraction: contents.substance.radiantFraction.value * factorOf(situation, 'radiant-fraction'),
  transmissivity: 1,
})

const heatInputs = ({ contents, release }: Flame, criterion: Criterion): Step['inputs'] => [
  derived('ṁ', release.massFlowKgS, 'kg/s'),
  cited('ΔHc', contents.substance.heatOfCombustionJKg, 'J/kg'),
  cited('F', contents.substance.radiantFraction, ''),
  figure('τ', 1, '', { origin: 'default', source: 'no absorption: upper bound', mark: 'P' }),
  figure('K', criterion.value, 'kW/m²', {
    origin: 'default',
    source: criterion.provenance.clause || criterion.provenance.source,
    mark: criterion.provenance.mark,
  }),
]

const jet = (situation: Situation, scenario: Scenario, flame: Flame, criterion: Criterion): Drawn => {
  const reach = jetFireReach(heatOf(situation, flame), criterion.value * 1000)
  if (!reach.ok) return refusedCard(scenario, reach.reason)
  const { fromHoleM, flameLengthM } = reach.value
  const step: Step = {
    name: text(
      `热辐射 ${criterion.value} kW/m² 的距离（喷射方向不定）`,
      `Distance to ${criterion.value} kW/m², jet direction unknown`,
    ),
    law: 'fire/jet-fire',
    formula: 'r = max(L, L/2 + √(τ·F·ṁ·ΔHc/(4π·K))), L = 0.00326·(ṁ·ΔHc)^0.478',
    inputs: [...heatInputs(flame, criterion), derived('L', flameLengthM, 'm')],
    result: { value: round(fromHoleM), unit: 'm' },
    flags: said(reach.flags),
  }
  return sketch(scenario, {
    laws: [...scenario.laws, 'fire/jet-fire'],
    criterion,
    of: text(
      `${flame.contents.line.code}·${flame.release.hole.zh}`,
      `${flame.contents.line.code} · ${flame.release.hole.en}`,
    ),
    radiusM: fromHoleM,
    steps: [...flame.release.steps, step],
    shapes: [{ as: 'disc', centre: flame.contents.line.nearest, radiusM: fromHoleM }],
    leads: flame.leads,
  })
}

/** Above this a city main is a transmission line by our proposal; the law itself refuses what is not. */
const TRANSMISSION_MPA = 1.6

/** The radius's own intensity, for land use: nobody is led away by it, so it stays on the bench. */
const LAND_USE: Criterion = {
  id: 'heat-15.8',
  name: text('热辐射 15.8 kW/m²（仅供用地规划）', 'Radiant heat 15.8 kW/m² (land use only)'),
  quantity: 'heat-flux',
  value: 15.8,
  unit: 'kW/m2',
  line: 'must-leave',
  provenance: { clause: '49 CFR 192.903', source: 'rules.md 2B.2', mark: 'V', verified: true },
}

/** The potential impact radius, for full-bore ruptures of natural-gas transmission lines only. */
export const ruptureZones = (scenario: Scenario, contents: Contents): Drawn => {
  const { pressure, diameter, substance, line } = contents
  const radius = potentialImpactRadius({
    pipeline: pressure.value >= TRANSMISSION_MPA ? 'transmission' : 'distribution',
    release: 'full-bore-rupture',
    substance: substance.id,
    gaugePressurePa: pressure.value * 1e6,
    diameterM: diameter.value / 1000,
  })
  if (!radius.ok) return refusedCard(scenario, radius.reason)
  const step: Step = {
    name: text('潜在影响半径（15.8 kW/m²，仅供用地）', 'Potential impact radius (15.8 kW/m², land use)'),
    law: 'fire/potential-impact-radius',
    formula: 'r[ft] = 0.69·√(p[psig]·d[in]²)',
    inputs: [pressure, diameter],
    result: { value: round(radius.value), unit: 'm' },
    flags: said(radius.flags),
  }
  return sketch(scenario, {
    laws: scenario.laws,
    criterion: LAND_USE,
    of: text(line.code, line.code),
    radiusM: radius.value,
    steps: [step],
    shapes: [{ as: 'disc', centre: line.nearest, radiusM: radius.value }],
    leads: false,
  })
}

/** A tank's fireball: its size and stand-off are published, its heat is not, so a card with both figures and no ring. */
export const fireballCards = (
  situation: Situation,
  scenario: Scenario,
  densityOf: (id: string) => number | undefined,
): Drawn => {
  const tanks = situation.facilities.flatMap((tank) => {
    const volume = attributeFigure(situation, tank, 'volume_m3')
    const density = densityOf(String(tank.attributes.substance))
    return isNumber(volume) && density !== undefined ? [{ code: tank.code, kg: volume.value * density }] : []
  })
  if (tanks.length === 0) return noModelCard(scenario)
  return together(
    tanks.map(({ code, kg }) => {
      const [ball, standOff] = [fireballDiameter(kg), fireballStandOff(kg)]
      if (!ball.ok || !standOff.ok) return noModelCard(scenario)
      const [d, s, t] = [Math.round(ball.value), Math.round(standOff.value), Math.round(kg / 1000)]
      return card(
        scenario,
        text(
          `${code}：满罐 ${t} 吨，火球直径 ${d} 米，人员退避 ${s} 米；热辐射无经验证模型，不画圈`,
          `${code}: ${t} t when full, fireball ${d} m across, keep ${s} m away; its heat has no validated model: no ring`,
        ),
      )
    }),
  )
}
