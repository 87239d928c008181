import { type HeavyPlume, heavyPlumeExtent, heavyPlumeReach } from '../../physics/dispersion/britter-mcquaid.ts'
import { footprint } from '../../physics/dispersion/footprint.ts'
import { jetReach, type MomentumJet, massFraction } from '../../physics/dispersion/momentum-jet.ts'
import { kingeryBulmashReach } from '../../physics/explosion/blast-reach.ts'
import { TNT_ENERGY_J_KG, TNT_YIELDS, tntEquivalent } from '../../physics/explosion/tnt-equivalence.ts'
import { STANDARD_ATMOSPHERE_PA } from '../../physics/nature.ts'
import { gasDensity } from '../../physics/source/inventory.ts'
import { airDensity } from '../../physics/substance/air.ts'
import { flammableRange } from '../../physics/substance/substances.ts'
import type { Criterion, Scenario } from '../../sectors/sector.ts'
import { type Text, text } from '../../sectors/text.ts'
import { CALM_MS, factorOf, type Situation, windOf } from '../situation.ts'
import { type Drawn, refusedCard, type Shape, sketch, together } from '../sketch.ts'
import { cited, derived, figure, round, type Step, said } from '../step.ts'
import { ambient, type Contents, type Release, vapourOf } from './release.ts'

export interface Cloud {
  readonly contents: Contents
  readonly release: Release
  readonly leads: boolean
}

const nameOf = ({ contents, release }: Cloud, note?: Text): Text =>
  text(
    [contents.line.code, release.hole.zh, ...(note ? [note.zh] : [])].join('·'),
    [contents.line.code, release.hole.en, ...(note ? [note.en] : [])].join(' · '),
  )

const limitOf = (situation: Situation, { contents }: Cloud, criterion: Criterion) => {
  const { lower } = flammableRange(contents.substance.id, 'ours')
  return { lower, fraction: (lower.value * factorOf(situation, 'flammable-limit') * criterion.value) / 100 }
}

/** The flammable cloud of a gas jet: which way it points is unknown, so the full circle. */
export const jetCloudZones = (situation: Situation, scenario: Scenario, cloud: Cloud): Drawn =>
  together(scenario.criteria.map((criterion) => jetCloud(situation, scenario, cloud, criterion)))

const jetCloud = (situation: Situation, scenario: Scenario, cloud: Cloud, criterion: Criterion): Drawn => {
  const { release, contents } = cloud
  const { temperatureK } = ambient(situation)
  const jet: MomentumJet = {
    exitDiameterM: release.holeM,
    exitDensityKgM3: release.exitDensityKgM3,
    airDensityKgM3: airDensity(STANDARD_ATMOSPHERE_PA, temperatureK),
    exitFraction: 1,
  }
  const { lower, fraction } = limitOf(situation, cloud, criterion)
  const share = massFraction(fraction, contents.substance.molarMassKgMol.value)
  const reach = share.ok ? jetReach(jet, share.value) : share
  if (!reach.ok) return refusedCard(scenario, reach.reason)
  const step: Step = {
    name: criterion.name,
    law: 'dispersion/momentum-jet',
    formula: 'x = 6·d·√(ρj/ρa)/w, w = y·M/(y·M + (1 − y)·0.02896), y = LFL·k/100',
    inputs: [
      cited('LFL', lower, 'mol/mol'),
      figure('k', criterion.value, '%LEL', {
        origin: 'default',
        source: criterion.provenance.source,
        mark: criterion.provenance.mark,
      }),
      cited('M', contents.substance.molarMassKgMol, 'kg/mol'),
      derived('d', jet.exitDiameterM, 'm'),
      derived('ρj', jet.exitDensityKgM3, 'kg/m³'),
      derived('ρa', jet.airDensityKgM3, 'kg/m³'),
    ],
    result: { value: round(reach.value), unit: 'm' },
    flags: said(reach.flags),
  }
  return sketch(scenario, {
    laws: scenario.laws,
    criterion,
    of: nameOf(cloud, text('喷射方向不定', 'jet direction unknown')),
    radiusM: reach.value,
    steps: [...release.steps, step],
    shapes: [{ as: 'disc', centre: contents.line.nearest, radiusM: reach.value }],
    leads: cloud.leads,
  })
}

const plumeOf = (situation: Situation, { contents }: Cloud, vapourKgS: number): { plume: HeavyPlume; step: Step } => {
  const { substance } = contents
  const { temperatureK } = ambient(situation)
  const wind = windOf(situation.weather, situation.at)
  const gasTemperatureK = Math.min(temperatureK, substance.boilingPointK.value)
  const gasDensityKgM3 = gasDensity({
    pressurePa: STANDARD_ATMOSPHERE_PA,
    temperatureK: gasTemperatureK,
    molarMassKgMol: substance.molarMassKgMol.value,
    compressibility: 1,
  })
  const windMS = wind.steady ? wind.speedMs : CALM_MS
  const plume: HeavyPlume = {
    gasFlowM3S: vapourKgS / gasDensityKgM3,
    gasDensityKgM3,
    gasTemperatureK,
    airDensityKgM3: airDensity(STANDARD_ATMOSPHERE_PA, temperatureK),
    airTemperatureK: temperatureK,
    windMS,
  }
  const step: Step = {
    name: text('冷蒸气体积流量', 'Volume flow of the cold vapour'),
    law: 'source/inventory',
    formula: 'q = ṁv/ρ0, ρ0 = 101325·M/(R·Tb)',
    inputs: [
      derived('ṁv', vapourKgS, 'kg/s'),
      cited('Tb', substance.boilingPointK, 'K'),
      cited('M', substance.molarMassKgMol, 'kg/mol'),
    ],
    result: { value: round(plume.gasFlowM3S), unit: 'm³/s' },
    flags: wind.steady ? [] : [wind.why],
  }
  return { plume, step }
}

/** The flammable cloud of a heavy vapour: downwind where the wind is known, the full circle where it is not. */
export const heavyCloudZones = (situation: Situation, scenario: Scenario, cloud: Cloud): Drawn => {
  const vapour = vapourOf(situation, cloud.contents, cloud.release)
  const { plume, step } = plumeOf(situation, cloud, vapour.kgS)
  const before = [...cloud.release.steps, ...vapour.steps, step]
  return together(
    scenario.criteria.map((criterion) => heavyCloud(situation, scenario, { ...cloud, plume, before, criterion })),
  )
}

interface Heavy extends Cloud {
  readonly plume: HeavyPlume
  readonly before: readonly Step[]
  readonly criterion: Criterion
}

const heavyCloud = (situation: Situation, scenario: Scenario, heavy: Heavy): Drawn => {
  const { plume, before, criterion, contents, leads } = heavy
  const { lower, fraction } = limitOf(situation, heavy, criterion)
  const reach = heavyPlumeReach(plume, fraction)
  if (!reach.ok) return refusedCard(scenario, reach.reason)
  const wind = windOf(situation.weather, situation.at)
  const step: Step = {
    name: criterion.name,
    law: 'dispersion/britter-mcquaid',
    formula: "Britter–McQuaid β(α), α = 0.2·log10(g0'²·q·u^−5), D = √(q/u), y = LFL·k/100",
    inputs: [
      derived('q', plume.gasFlowM3S, 'm³/s'),
      derived('ρ0', plume.gasDensityKgM3, 'kg/m³'),
      figure(
        'u',
        plume.windMS,
        'm/s',
        wind.steady
          ? { origin: 'measured', source: situation.weather?.source ?? '', mark: 'V' }
          : { origin: 'default', source: wind.why.zh, mark: 'P' },
      ),
      cited('LFL', lower, 'mol/mol'),
      figure('k', criterion.value, '%LEL', {
        origin: 'default',
        source: criterion.provenance.source,
        mark: criterion.provenance.mark,
      }),
    ],
    result: { value: round(reach.value), unit: 'm' },
    flags: [...said(reach.flags), SIDEWAYS],
  }
  return sketch(scenario, {
    laws: scenario.laws,
    criterion,
    of: nameOf(heavy, wind.steady ? undefined : text('风向不定', 'wind unsettled')),
    radiusM: reach.value,
    steps: [...before, step],
    shapes: plumeShapes(situation, { plume, reachM: reach.value, at: contents }),
    leads,
  })
}

const SIDEWAYS = text(
  '侧向宽度截于下风距离以内（我方假定）',
  'the width is cut where it is farther from the source than the reach downwind (our assumption)',
)

/**
 * No part of the cloud lies farther from its source than it reaches downwind: what went to the side came as long a way and
 * was diluted as much. Ours, not the law's: in a weak wind its half-width alone would draw a bow several times the reach.
 */
const sidewaysM = (reachM: number, alongM: number): number => Math.sqrt(Math.max(reachM ** 2 - alongM ** 2, 0))

const plumeShapes = (situation: Situation, of: { plume: HeavyPlume; reachM: number; at: Contents }): Shape[] => {
  const centre = of.at.line.nearest
  const wind = windOf(situation.weather, situation.at)
  if (!wind.steady) return [{ as: 'disc', centre, radiusM: of.reachM }]
  const extent = (alongM: number) => {
    const found = heavyPlumeExtent(of.plume, alongM)
    return found.ok ? found.value : { upwindM: 0, halfWidthM: 0 }
  }
  const ring = footprint(of.reachM, (alongM) => Math.min(extent(alongM).halfWidthM, sidewaysM(of.reachM, alongM)))
  const { upwindM } = extent(of.reachM)
  return [
    { as: 'outline', origin: centre, towardsDeg: wind.towardsDeg, ring },
    { as: 'disc', centre, radiusM: Math.min(upwindM, of.reachM) },
  ]
}

/**
 * The cloud explodes as TNT. How much of it takes part is nobody's measurement: what flows while the wind carries it to
 * its lower flammable limit, so it is screening whatever its blast curve is.
 */
export const cloudExplosionZones = (situation: Situation, scenario: Scenario, cloud: Cloud): Drawn => {
  const { contents, release } = cloud
  const vapour = vapourOf(situation, contents, release)
  const { plume, step } = plumeOf(situation, cloud, vapour.kgS)
  const lower = flammableRange(contents.substance.id, 'ours').lower
  const reach = heavyPlumeReach(plume, lower.value * factorOf(situation, 'flammable-limit'))
  if (!reach.ok) return refusedCard(scenario, reach.reason)
  const cloudKg = (vapour.kgS * reach.value) / plume.windMS
  const energyJ = cloudKg * contents.substance.heatOfCombustionJKg.value
  const tnt = tntEquivalent(
    energyJ,
    TNT_YIELDS.chinesePractice.value * factorOf(situation, 'tnt-yield'),
    TNT_ENERGY_J_KG.value,
  )
  if (!tnt.ok) return refusedCard(scenario, tnt.reason)
  const charge: Step = {
    name: text('云团质量与 TNT 当量', 'Mass of the cloud and its TNT equivalent'),
    law: 'explosion/tnt-equivalence',
    formula: 'm = ṁv·x_LFL/u; W = η·m·ΔHc/E_TNT, E_TNT = 4.68e6 J/kg',
    inputs: [
      derived('ṁv', vapour.kgS, 'kg/s'),
      derived('x_LFL', reach.value, 'm'),
      derived('u', plume.windMS, 'm/s'),
      cited('ΔHc', contents.substance.heatOfCombustionJKg, 'J/kg'),
      cited('η', TNT_YIELDS.chinesePractice, ''),
    ],
    result: { value: round(tnt.value), unit: 'kg' },
    flags: [text('参与爆炸的质量为假定', 'the mass taking part is assumed')],
  }
  const before = [...release.steps, ...vapour.steps, step, charge]
  return together(
    scenario.criteria.map((criterion) => blast(scenario, { ...cloud, criterion, before, tntKg: tnt.value })),
  )
}

const blast = (
  scenario: Scenario,
  of: Cloud & { readonly criterion: Criterion; readonly before: readonly Step[]; readonly tntKg: number },
): Drawn => {
  const { criterion, tntKg, before, contents, leads } = of
  const reach = kingeryBulmashReach(tntKg, criterion.value * 1000)
  if (!reach.ok) return refusedCard(scenario, reach.reason)
  const step: Step = {
    name: criterion.name,
    law: 'explosion/kingery-bulmash',
    formula: 'r = Z·W^(1/3), Kingery–Bulmash(Z) = Δp',
    inputs: [
      derived('W', tntKg, 'kg'),
      figure('Δp', criterion.value, 'kPa', {
        origin: 'default',
        source: criterion.provenance.source,
        mark: criterion.provenance.mark,
      }),
    ],
    result: { value: round(reach.value), unit: 'm' },
    flags: said(reach.flags),
  }
  return sketch(scenario, {
    laws: scenario.laws,
    validation: 'screening',
    criterion,
    of: nameOf(of),
    radiusM: reach.value,
    steps: [...before, step],
    shapes: [{ as: 'disc', centre: contents.line.nearest, radiusM: reach.value }],
    leads,
  })
}
