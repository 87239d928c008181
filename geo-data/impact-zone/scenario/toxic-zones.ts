import { sigmaYOver } from '../../physics/dispersion/averaging-time.ts'
import { briggsSigmas } from '../../physics/dispersion/briggs.ts'
import { footprint } from '../../physics/dispersion/footprint.ts'
import {
  type FiniteRelease,
  finitePeak,
  finiteReach,
  type Spread,
} from '../../physics/dispersion/puff/finite-release.ts'
import { asMgM3, ppm } from '../../physics/harm/concentration.ts'
import { AEGL_MINUTES, AEGL_SOURCE, exposureLimit } from '../../physics/harm/exposure-limit.ts'
import { STANDARD_ATMOSPHERE_PA } from '../../physics/nature.ts'
import type { Criterion } from '../../sectors/sector.ts'
import { text } from '../../sectors/text.ts'
import { type Drawn, refusedCard, type Shape, sketch, together } from '../sketch.ts'
import { cited, derived, figure, round, type Step, said } from '../step.ts'
import { HEAVY_FORMULA, heavyInputs } from './cloud-zones.ts'
import { heavyReach, heavyShapes, SIDEWAYS } from './heavy-cloud.ts'
import { NO_HEIGHT, plumeHeight } from './height/cloud-top.ts'
import { type Leak, nameOf, unsettledNote } from './leak.ts'
import { ambient } from './release/contents.ts'
import { type Vapour, vapourOf } from './release/vapour.ts'

/** People breathe at this height, m. */
const BREATHING_M = 1.5
/** The ten minutes that Briggs' sigmas were drawn for: the narrowest plume of those that a limit is meant for. */
const AVERAGING_S = 600

/** The toxic cloud at each tier of exposure limit, of the duration of the release itself. */
export const toxicZones = (leak: Leak): Drawn => {
  const vapour = vapourOf(leak)
  if (!vapour.ok) return refusedCard(leak.scenario, vapour.reason)
  return together(leak.scenario.criteria.map((criterion) => toxicZone(leak, vapour.value, criterion)))
}

const toxicZone = (leak: Leak, vapour: Vapour, tier: Criterion): Drawn => {
  const minutes = Math.max(10, vapour.durationS / 60)
  const limit = exposureLimit(leak.contents.chemical.id, tier.tier ?? 'AEGL-2', Math.min(480, minutes))
  if (!limit.ok) return refusedCard(leak.scenario, limit.reason)
  const column = AEGL_MINUTES.find((one) => minutes <= one) ?? 480
  const criterion: Criterion = {
    ...tier,
    value: limit.value.value,
    name: text(
      `${tier.name.zh} ${limit.value.value} ppm（${column} 分钟）`,
      `${tier.name.en} ${limit.value.value} ppm (${column} min)`,
    ),
    provenance: { ...tier.provenance, ...AEGL_SOURCE },
  }
  return vapour.heavy ? heavyToxic(leak, vapour, criterion) : neutralToxic(leak, vapour, criterion)
}

const limitFigure = ({ value, provenance }: Criterion) =>
  figure('C', value, 'ppm', { origin: 'default', source: provenance.source, mark: provenance.mark })

const heavyToxic = (leak: Leak, vapour: Vapour, criterion: Criterion): Drawn => {
  const { reach, by } = heavyReach(vapour, criterion.value * 1e-6)
  if (!reach.ok) return refusedCard(leak.scenario, reach.reason)
  const step: Step = {
    name: criterion.name,
    law: by,
    formula: `${HEAVY_FORMULA}, y = C·10⁻⁶`,
    inputs: [...heavyInputs(leak, vapour), limitFigure(criterion), derived('t', vapour.durationS, 's')],
    result: { value: round(reach.value), unit: 'm' },
    flags: [...said(reach.flags), SIDEWAYS, NO_HEIGHT],
  }
  const shapes = heavyShapes(leak, vapour.plume, reach.value)
  return drawn(leak, vapour, { criterion, steps: [step], shapes, reachM: reach.value, laws: [by] })
}

const neutralToxic = (leak: Leak, vapour: Vapour, criterion: Criterion): Drawn => {
  const { air, contents, situation, scenario } = leak
  const { temperature, temperatureK } = ambient(situation)
  const gas = {
    molarMassKgMol: contents.chemical.molarMassKgMol.value,
    temperatureK,
    pressurePa: STANDARD_ATMOSPHERE_PA,
  }
  const wanted = asMgM3(ppm(criterion.value), gas)
  if (!wanted.ok) return refusedCard(scenario, wanted.reason)
  const release = finiteOf(leak, vapour)
  const asked = situation.overrides.averaging_minutes
  const averagingS = typeof asked === 'number' ? asked * 60 : AVERAGING_S
  const spread = spreadOf(leak, averagingS)
  const kgM3 = wanted.value.value * 1e-6
  const reach = finiteReach(release, kgM3, BREATHING_M, spread)
  if (!reach.ok) return refusedCard(scenario, reach.reason)
  const step: Step = {
    name: criterion.name,
    law: 'dispersion/puff/finite-release',
    formula:
      'C(x) = Q/(2π·σy·σz·u)·2·e^(−z²/2σz²)·½{erf[(x−u(t−Δt))/(√2σx)] − erf[(x−ut)/(√2σx)]}, t = x/u + Δt/2, σy = Briggs·(ta/600)^0.2, C = y·M·p/(R·T)',
    inputs: [
      derived('Q', vapour.kgS, 'kg/s'),
      derived('Δt', vapour.durationS, 's'),
      derived('ta', averagingS, 's'),
      air.wind,
      air.stabilityFigure,
      air.terrainFigure,
      limitFigure(criterion),
      cited('M', contents.chemical.molarMassKgMol, 'kg/mol'),
      temperature,
      figure('z', BREATHING_M, 'm', { origin: 'default', source: 'breathing height', mark: 'P' }),
    ],
    result: { value: round(reach.value), unit: 'm' },
    flags: [...said(reach.flags), ...(vapour.laws.includes('source/flash') ? [MISTY] : [])],
  }
  const laws = ['dispersion/briggs', 'dispersion/gaussian-plume', 'dispersion/puff/finite-release', ...air.laws]
  if (averagingS !== AVERAGING_S) laws.push('dispersion/averaging-time')
  const shapes = neutralShapes(leak, reach.value, halfWidths({ release, spread, kgM3 }))
  const steps = [step, ...plumeHeight(leak, { release, spread, kgM3, reachM: reach.value })]
  return drawn(leak, vapour, { criterion, steps, shapes, reachM: reach.value, laws })
}

const MISTY = text(
  '含液滴的冷云可能重于空气而贴地更远',
  'a cold cloud with droplets may be heavier than air and creep farther',
)

const finiteOf = ({ air }: Leak, { kgS, durationS }: Vapour): FiniteRelease => ({
  releaseKgS: kgS,
  durationS,
  windMS: air.windMS,
  releaseHeightM: 0,
  stability: air.stability,
})

const spreadOf =
  ({ air }: Leak, averagingS: number): Spread =>
  (distanceM) => {
    const sigmas = briggsSigmas(air.terrain, air.stability, distanceM)
    if (!sigmas.ok) return sigmas
    const wider = sigmaYOver(sigmas.value.sigmaYM, averagingS)
    return wider.ok ? { ...sigmas, value: { ...sigmas.value, sigmaYM: wider.value } } : wider
  }

/** Half-width of the isopleth: y = σy·√(2·ln(C0/C)), C0 the highest on the axis. */
const halfWidths =
  ({ release, spread, kgM3 }: { release: FiniteRelease; spread: Spread; kgM3: number }) =>
  (alongM: number): number => {
    const axis = finitePeak(release, alongM, BREATHING_M, spread)
    const sigmas = spread(alongM)
    if (!axis.ok || !sigmas.ok || axis.value <= kgM3) return 0
    return sigmas.value.sigmaYM * Math.sqrt(2 * Math.log(axis.value / kgM3))
  }

const neutralShapes = ({ air, contents }: Leak, reachM: number, halfWidthM: (alongM: number) => number): Shape[] => {
  const centre = contents.place
  if (air.towardsDeg === null) return [{ as: 'disc', centre, radiusM: reachM }]
  return [{ as: 'outline', origin: centre, towardsDeg: air.towardsDeg, ring: footprint(reachM, halfWidthM) }]
}

interface ToxicDrawing {
  readonly criterion: Criterion
  readonly steps: readonly Step[]
  readonly shapes: readonly Shape[]
  readonly reachM: number
  readonly laws: readonly string[]
}

const drawn = (leak: Leak, vapour: Vapour, { criterion, steps, shapes, reachM, laws }: ToxicDrawing): Drawn => {
  if (reachM === 0) return refusedCard(leak.scenario, 'criterion-not-reached')
  const release = leak.release.phase === 'gas' ? 'source/gas-orifice' : 'source/liquid-orifice'
  return sketch(leak.scenario, {
    laws: [release, ...vapour.laws, ...laws],
    criterion,
    of: nameOf(leak, unsettledNote(leak)),
    radiusM: reachM,
    steps: [...leak.release.steps, ...vapour.steps, ...steps],
    shapes,
    leads: leak.leads,
    release: leak.release,
  })
}
