import { jetReach, type MomentumJet, massFraction } from '../../physics/dispersion/momentum-jet.ts'
import { kingeryBulmashReach } from '../../physics/explosion/blast-reach.ts'
import { TNT_ENERGY_J_KG, TNT_YIELDS, tntEquivalent } from '../../physics/explosion/tnt-equivalence.ts'
import { STANDARD_ATMOSPHERE_PA } from '../../physics/nature.ts'
import { airDensity } from '../../physics/substance/air.ts'
import type { Place } from '../../place/place.ts'
import type { Criterion, Scenario } from '../../sectors/sector.ts'
import { type Text, text } from '../../sectors/text.ts'
import { factorOf, type Situation } from '../situation.ts'
import { type Drawn, refusedCard, sketch, together } from '../sketch.ts'
import { cited, derived, type Figure, figure, round, type Step, said } from '../step.ts'
import { heavyReach, heavyShapes, SIDEWAYS } from './heavy-cloud.ts'
import { jetHeight, NO_HEIGHT } from './height/cloud-top.ts'
import { type Burning, criterionFigure, type Leak, limitOf, nameOf, unsettledNote } from './leak.ts'
import { ambient } from './release/contents.ts'
import type { Release } from './release/outflow.ts'
import { type Vapour, vapourOf } from './release/vapour.ts'

/** The flammable cloud of a gas jet: which way it points is unknown, so the full circle. */
export const jetCloudZones = (leak: Burning): Drawn =>
  together(leak.scenario.criteria.map((criterion) => jetCloud(leak, criterion)))

const jetCloud = (leak: Burning, criterion: Criterion): Drawn => {
  const { situation, scenario, release, contents } = leak
  const { temperatureK } = ambient(situation)
  const jet: MomentumJet = {
    exitDiameterM: release.holeM,
    exitDensityKgM3: release.exitDensityKgM3,
    airDensityKgM3: airDensity(STANDARD_ATMOSPHERE_PA, temperatureK),
    exitFraction: 1,
  }
  const { lower, fraction } = limitOf(leak, criterion)
  const share = massFraction(fraction, contents.chemical.molarMassKgMol.value)
  const reach = share.ok ? jetReach(jet, share.value) : share
  if (!reach.ok) return refusedCard(scenario, reach.reason)
  const step: Step = {
    name: criterion.name,
    law: 'dispersion/momentum-jet',
    formula: 'x = 6·d·√(ρj/ρa)/w, w = y·M/(y·M + (1 − y)·0.02896), y = LFL·k/100',
    inputs: [
      lower,
      criterionFigure('k', criterion),
      cited('M', contents.chemical.molarMassKgMol, 'kg/mol'),
      derived('d', jet.exitDiameterM, 'm'),
      derived('ρj', jet.exitDensityKgM3, 'kg/m³'),
      derived('ρa', jet.airDensityKgM3, 'kg/m³'),
    ],
    result: { value: round(reach.value), unit: 'm' },
    flags: [...said(reach.flags), STEADY],
  }
  return sketch(scenario, {
    laws: ['source/gas-orifice', 'dispersion/momentum-jet'],
    criterion,
    of: nameOf(leak, text('喷射方向不定', 'jet direction unknown')),
    radiusM: reach.value,
    steps: [...release.steps, step, jetHeight(leak, reach.value)],
    shapes: [{ as: 'disc', centre: contents.place, radiusM: reach.value }],
    leads: leak.leads,
    release,
  })
}

/** Said where closing a valve does not make a zone smaller, only shorter. */
export const STEADY = text(
  '稳态范围：提前切断缩短历时与总量，不缩小此圈',
  'steady: closing sooner shortens it and lessens what gets out, and leaves this ring as it is',
)

/** The flammable cloud of what leaks: a jet of gas by its momentum, a vapour by Britter and McQuaid. */
export const flammableCloudZones = (leak: Burning): Drawn => {
  if (leak.release.phase === 'gas' && leak.release.instantKg === null) return jetCloudZones(leak)
  const vapour = vapourOf(leak)
  if (!vapour.ok) return refusedCard(leak.scenario, vapour.reason)
  return together(leak.scenario.criteria.map((criterion) => heavyCloud(leak, vapour.value, criterion)))
}

/** A pool grows with what has run into it, a puff with all that got out: neither is as large whenever the valve closes. */
const isSteady = ({ laws }: Vapour, by: string): boolean =>
  by === 'dispersion/britter-mcquaid' && !laws.includes('source/pool/pool-evaporation')

export const heavyInputs = ({ air, contents }: Leak, vapour: Vapour): Figure[] => [
  derived('q', vapour.plume.gasFlowM3S, 'm³/s'),
  derived('V0', vapour.totalKg / vapour.plume.gasDensityKgM3, 'm³'),
  derived('ρ0', vapour.plume.gasDensityKgM3, 'kg/m³'),
  contents.substanceFigure,
  air.wind,
]

export const HEAVY_FORMULA =
  "min(Britter–McQuaid β(α) plume, puff of V0); α = 0.2·log10(g0'²·q·u^−5), D = √(q/u); puff α = 0.5·log10(g0'·V0^⅓/u²)"

const heavyCloud = (leak: Burning, vapour: Vapour, criterion: Criterion): Drawn => {
  const { scenario, release, leads } = leak
  const { lower, fraction } = limitOf(leak, criterion)
  const { reach, by } = heavyReach(vapour, fraction)
  if (!reach.ok) return refusedCard(scenario, reach.reason)
  const step: Step = {
    name: criterion.name,
    law: by,
    formula: `${HEAVY_FORMULA}, y = LFL·k/100`,
    inputs: [...heavyInputs(leak, vapour), lower, criterionFigure('k', criterion)],
    result: { value: round(reach.value), unit: 'm' },
    flags: [...said(reach.flags), SIDEWAYS, NO_HEIGHT, ...(isSteady(vapour, by) ? [STEADY] : [])],
  }
  return sketch(scenario, {
    laws: [...vapour.laws, by],
    criterion,
    of: nameOf(leak, unsettledNote(leak)),
    radiusM: reach.value,
    steps: [...release.steps, ...vapour.steps, step],
    shapes: heavyShapes(leak, vapour.plume, reach.value),
    leads,
    release,
  })
}

/** How much of a cloud's energy turns to blast, by how closely it is walled in: remembered spans of the literature. */
const YIELD_BY_CONGESTION: Readonly<Record<string, number>> = { open: 0.75, partly: 1, congested: 2.5 }

export const tntYieldOf = (situation: Situation): { value: number; shown: Figure } => {
  const { tnt_yield: given, congestion } = situation.overrides
  if (typeof given === 'number')
    return { value: given, shown: figure('η', given, '', { origin: 'override', source: 'user', mark: 'P' }) }
  const { value: practice, source, mark } = TNT_YIELDS.chinesePractice
  if (typeof congestion === 'string') {
    const value = practice * (YIELD_BY_CONGESTION[congestion] ?? 1)
    return {
      value,
      shown: figure('η', value, '', {
        origin: 'override',
        source: `congestion ${congestion}: 3 % to 10 %, remembered`,
        mark: 'R',
      }),
    }
  }
  const value = practice * factorOf(situation, 'tnt-yield')
  return { value, shown: figure('η', round(value), '', { origin: 'substance', source, mark }) }
}

/**
 * The cloud explodes as TNT. How much of it takes part is nobody's measurement: what flows while the wind carries it to
 * its lower flammable limit and no more than got out, so it is screening whatever its blast curve is.
 */
export const cloudExplosionZones = (leak: Burning): Drawn => {
  const { situation, scenario, release, fuel } = leak
  const vapour = vapourOf(leak)
  if (!vapour.ok) return refusedCard(scenario, vapour.reason)
  const { plume, kgS, totalKg } = vapour.value
  const first = scenario.criteria[0]
  const lower = first ? limitOf(leak, { ...first, value: 100 }) : undefined
  if (!lower) return together([])
  const { reach } = heavyReach(vapour.value, lower.fraction)
  if (!reach.ok) return refusedCard(scenario, reach.reason)
  const cloudKg = Math.min(totalKg, (kgS * reach.value) / plume.windMS)
  const yielded = tntYieldOf(situation)
  const tnt = tntEquivalent(cloudKg * fuel.heatOfCombustionJKg.value, yielded.value, TNT_ENERGY_J_KG.value)
  if (!tnt.ok) return refusedCard(scenario, tnt.reason)
  const charge: Step = {
    name: text('云团质量与 TNT 当量', 'Mass of the cloud and its TNT equivalent'),
    law: 'explosion/tnt-equivalence',
    formula: 'm = min(M, ṁv·x_LFL/u); W = η·m·ΔHc/E_TNT, E_TNT = 4.68e6 J/kg',
    inputs: [
      derived('ṁv', kgS, 'kg/s'),
      derived('M', totalKg, 'kg'),
      derived('x_LFL', reach.value, 'm'),
      leak.air.wind,
      cited('ΔHc', fuel.heatOfCombustionJKg, 'J/kg'),
      yielded.shown,
    ],
    result: { value: round(tnt.value), unit: 'kg' },
    flags: [text('参与爆炸的质量为假定', 'the mass taking part is assumed')],
  }
  const steps = [...release.steps, ...vapour.value.steps, charge]
  const charged = {
    steps,
    tntKg: tnt.value,
    scenario,
    of: nameOf(leak),
    place: leak.contents.place,
    leads: leak.leads,
    release,
  }
  return together(scenario.criteria.map((criterion) => blastZone({ ...charged, criterion })))
}

export interface Charge {
  readonly criterion: Criterion
  readonly steps: readonly Step[]
  readonly tntKg: number
  readonly scenario: Scenario
  readonly of: Text
  readonly place: Place
  readonly leads: boolean
  readonly release?: Release
}

/** The blast of so much TNT, by Kingery and Bulmash. How much of anything counts as TNT is nobody's measurement: screening. */
export const blastZone = (charge: Charge): Drawn => {
  const { criterion, tntKg, scenario, place } = charge
  const reach = kingeryBulmashReach(tntKg, criterion.value * 1000)
  if (!reach.ok) return refusedCard(scenario, reach.reason)
  const step: Step = {
    name: criterion.name,
    law: 'explosion/kingery-bulmash',
    formula: 'r = Z·W^(1/3), Kingery–Bulmash(Z) = Δp',
    inputs: [derived('W', tntKg, 'kg'), criterionFigure('Δp', criterion)],
    result: { value: round(reach.value), unit: 'm' },
    flags: said(reach.flags),
  }
  return sketch(scenario, {
    laws: scenario.laws,
    validation: 'screening',
    criterion,
    of: charge.of,
    radiusM: reach.value,
    steps: [...charge.steps, step],
    shapes: [{ as: 'disc', centre: place, radiusM: reach.value }],
    leads: charge.leads,
    ...(charge.release && { release: charge.release }),
  })
}
