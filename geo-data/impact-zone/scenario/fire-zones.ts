import { jetFireReach } from '../../physics/fire/jet-fire.ts'
import { potentialImpactRadius } from '../../physics/fire/potential-impact-radius.ts'
import type { Criterion, Scenario } from '../../sectors/sector.ts'
import { text } from '../../sectors/text.ts'
import { type Drawn, refusedCard, sketch, together } from '../sketch.ts'
import { cited, derived, figure, round, type Step, said } from '../step.ts'
import { STEADY } from './cloud-zones.ts'
import { type Burning, criterionFigure, nameOf, radiantOf } from './leak.ts'
import type { Contents } from './release/contents.ts'

/** A jet fire at each intensity. Which way it points is unknown, so it may point at whoever asks: the full circle. */
export const jetFireZones = (leak: Burning): Drawn =>
  leak.release.instantKg === null
    ? together(leak.scenario.criteria.map((criterion) => jet(leak, criterion)))
    : together([])

const jet = (leak: Burning, criterion: Criterion): Drawn => {
  const { scenario, release, fuel, contents, leads } = leak
  const radiant = radiantOf(leak)
  const source = {
    heatReleaseW: release.massFlowKgS * fuel.heatOfCombustionJKg.value,
    radiantFraction: radiant.value,
    transmissivity: 1,
  }
  const reach = jetFireReach(source, criterion.value * 1000)
  if (!reach.ok) return refusedCard(scenario, reach.reason)
  const { fromHoleM, flameLengthM } = reach.value
  const step: Step = {
    name: text(
      `热辐射 ${criterion.value} kW/m² 的距离（喷射方向不定）`,
      `Distance to ${criterion.value} kW/m², jet direction unknown`,
    ),
    law: 'fire/jet-fire',
    formula: 'r = max(L, L/2 + √(τ·F·ṁ·ΔHc/(4π·K))), L = 0.00326·(ṁ·ΔHc)^0.478',
    inputs: [
      derived('ṁ', release.massFlowKgS, 'kg/s'),
      cited('ΔHc', fuel.heatOfCombustionJKg, 'J/kg'),
      radiant.shown,
      figure('τ', 1, '', { origin: 'default', source: 'no absorption: upper bound', mark: 'P' }),
      criterionFigure('K', criterion),
      derived('L', flameLengthM, 'm'),
    ],
    result: { value: round(fromHoleM), unit: 'm' },
    flags: [...said(reach.flags), STEADY],
  }
  return sketch(scenario, {
    laws: [...scenario.laws, 'fire/jet-fire'],
    criterion,
    of: nameOf(leak),
    radiusM: fromHoleM,
    steps: [...release.steps, step],
    shapes: [{ as: 'disc', centre: contents.place, radiusM: fromHoleM }],
    leads,
    release,
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
  const { pressure, diameter, chemical, of } = contents
  const radius = potentialImpactRadius({
    pipeline: pressure.value >= TRANSMISSION_MPA ? 'transmission' : 'distribution',
    release: 'full-bore-rupture',
    substance: chemical.id,
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
    of: text(of.code, of.code),
    radiusM: radius.value,
    steps: [step],
    shapes: [{ as: 'disc', centre: contents.place, radiusM: radius.value }],
    leads: false,
  })
}
