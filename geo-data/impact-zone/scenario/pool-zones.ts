import { babrauskasBurningFlux, fedPoolDiameter, poolBurningFlux } from '../../physics/fire/burning-rate.ts'
import { BABRAUSKAS } from '../../physics/fire/pool-burning-table.ts'
import { type PoolFire, type PoolFlame, poolFireReach, poolFlame } from '../../physics/fire/pool-fire.ts'
import { transmissivity } from '../../physics/fire/transmissivity.ts'
import { STANDARD_ATMOSPHERE_PA } from '../../physics/nature.ts'
import { computed, type Outcome } from '../../physics/outcome.ts'
import { airDensity, airViscosity } from '../../physics/substance/air.ts'
import type { Criterion } from '../../sectors/sector.ts'
import { text } from '../../sectors/text.ts'
import { factorOf } from '../situation.ts'
import { type Drawn, refusedCard, sketch, together } from '../sketch.ts'
import { cited, derived, type Figure, figure, round, type Step, said } from '../step.ts'
import { type Burning, criterionFigure, nameOf } from './leak.ts'
import { ambient, parameterFigure } from './release/contents.ts'
import { poolOf } from './release/pool.ts'

/** Share of the heat that leaves the flame's surface, and of the surface that soot hides (TNO Yellow Book 6.5.3). */
const RADIANT = { value: 0.4, source: 'TNO Yellow Book 6.5.3', mark: 'V-sec' } as const
const SOOT = { value: 0.8, source: 'TNO Yellow Book 6.5.3, oils', mark: 'V-sec' } as const
const CLEAN = { value: 0, source: 'a flame without soot: upper bound', mark: 'P' } as const
/** A jet flame that radiates this share is a sooting fuel's. */
const SOOTING_FROM = 0.3
const CARBON_DIOXIDE_PPM = 420
const HUMIDITY_PERCENT = 70

/** A burning pool at each intensity: as wide as it lies, and no wider than what feeds it keeps burning. */
export const poolFireZones = (leak: Burning): Drawn => {
  const { scenario } = leak
  const burning = burningPool(leak)
  if (!burning) return refusedCard(scenario, leak.release.phase === 'gas' ? 'no-liquid' : 'all-airborne')
  if (!burning.ok) return refusedCard(scenario, burning.reason)
  return together(scenario.criteria.map((criterion) => poolZone(leak, burning.value, criterion)))
}

interface BurningPool {
  readonly fire: PoolFire
  readonly steps: readonly Step[]
}

const burningPool = (leak: Burning): Outcome<BurningPool> | undefined => {
  const pool = poolOf(leak)
  if (!pool) return undefined
  const width = widthWhileFed(leak, pool.diameterM, pool.feedKgS)
  if (!width.ok) return width
  const fire = fireOf(leak, width.value)
  const flame = poolFlame(fire)
  if (!flame.ok) return flame
  const { diameterM, fluxKgM2S } = width.value
  const fed = pool.feedKgS > 0
  const widthStep: Step = {
    name: text('燃烧液池直径', 'Diameter of the burning pool'),
    law: 'fire/burning-rate',
    formula: fed ? 'D = min(D_pool, √(4·ṁ/(π·ṁ″))), ṁ″ = ṁ″∞·(1 − e^(−kβ·D))' : 'D = D_pool, ṁ″ = ṁ″∞·(1 − e^(−kβ·D))',
    inputs: [
      derived('D_pool', pool.diameterM, 'm'),
      derived('ṁ', pool.feedKgS, 'kg/s'),
      ...burningFigures(leak),
      derived('ṁ″', fluxKgM2S, 'kg/(m²·s)'),
    ],
    result: { value: round(diameterM), unit: 'm' },
    flags: said(width.flags),
  }
  const steps = [...leak.release.steps, ...pool.steps, widthStep, flameStep(leak, fire, flame.value)]
  return computed({ fire, steps })
}

interface Width {
  readonly diameterM: number
  readonly fluxKgM2S: number
}

const sootOf = (fuel: Burning['fuel']) => (fuel.radiantFraction.value >= SOOTING_FROM ? SOOT : CLEAN)

const fireOf = ({ situation, air, fuel }: Burning, { diameterM, fluxKgM2S }: Width): PoolFire => {
  const { temperatureK } = ambient(situation)
  const given = situation.overrides.radiant_fraction
  const known = Math.min(1, RADIANT.value * factorOf(situation, 'radiant-fraction'))
  return {
    diameterM,
    burningFluxKgM2S: fluxKgM2S,
    heatOfCombustionJKg: fuel.heatOfCombustionJKg.value,
    radiantFraction: typeof given === 'number' ? given : known,
    sootFraction: sootOf(fuel).value,
    windMS: air.windMS,
    airDensityKgM3: airDensity(STANDARD_ATMOSPHERE_PA, temperatureK),
    airViscosityM2S: airViscosity(STANDARD_ATMOSPHERE_PA, temperatureK),
  }
}

const flameStep = ({ situation, air, fuel }: Burning, fire: PoolFire, flame: PoolFlame): Step => {
  const given = situation.overrides.radiant_fraction
  return {
    name: text('火焰表面辐射力', 'Surface emissive power of the flame'),
    law: 'fire/pool-fire',
    formula:
      'L/D = 55·[ṁ″/(ρa·√(g·D))]^0.67·u*^−0.21, u* = max(1, u/(g·ṁ″·D/ρa)^⅓); tanθ/cosθ = 0.666·(u²/(g·D))^0.333·(u·D/ν)^0.117; SEP = Fs·ṁ″·ΔHc/(1+4L/D)·(1−s) + 20 kW/m²·s',
    inputs: [
      cited('ΔHc', fuel.heatOfCombustionJKg, 'J/kg'),
      typeof given === 'number'
        ? figure('Fs', given, '', { origin: 'override', source: 'user', mark: 'P' })
        : cited('Fs', RADIANT, ''),
      cited('s', sootOf(fuel), ''),
      air.wind,
      derived('ρa', fire.airDensityKgM3, 'kg/m³'),
      derived('ν', fire.airViscosityM2S, 'm²/s'),
      derived('L', flame.lengthM, 'm'),
      derived('θ', flame.tiltRad, 'rad'),
    ],
    result: { value: round(flame.surfacePowerWM2), unit: 'W/m²' },
    flags: [],
  }
}

const burningFigures = ({ situation, scenario, contents, fuel }: Burning): Figure[] => {
  const cold = contents.cold && [
    parameterFigure(situation, scenario, 'burning_kg_m2_s'),
    parameterFigure(situation, scenario, 'burning_k_beta'),
  ]
  if (cold) return cold.filter((one) => one !== undefined)
  const row = BABRAUSKAS[fuel.id]
  if (!row) return [cited('ΔHv', fuel.latentHeatJKg, 'J/kg')]
  const { infiniteKgM2S, kBetaPerM, source, mark } = row
  return [
    cited('ṁ″∞', { value: infiniteKgM2S, source, mark }, 'kg/(m²·s)'),
    cited('kβ', { value: kBetaPerM, source, mark }, '1/m'),
  ]
}

const fluxOf = (leak: Burning, diameterM: number): Outcome<number> => {
  const { situation, scenario, contents, fuel } = leak
  if (!contents.cold) return poolBurningFlux(fuel, diameterM, ambient(situation).temperatureK)
  const infinite = parameterFigure(situation, scenario, 'burning_kg_m2_s')
  const rate = parameterFigure(situation, scenario, 'burning_k_beta')
  return babrauskasBurningFlux(infinite?.value ?? Number.NaN, rate?.value ?? Number.NaN, diameterM)
}

const ROUNDS = 12

/** A fed pool burns as fast as it is fed once it is wide enough; the burning depends on the width, so it is sought. */
const widthWhileFed = (leak: Burning, poolM: number, feedKgS: number): Outcome<Width> => {
  let diameterM = poolM
  for (let round = 0; ; round += 1) {
    const flux = fluxOf(leak, diameterM)
    if (!flux.ok) return flux
    if (!(feedKgS > 0) || round === ROUNDS) return computed({ diameterM, fluxKgM2S: flux.value })
    const fed = fedPoolDiameter(feedKgS, flux.value)
    if (!fed.ok) return fed
    diameterM = Math.min(poolM, fed.value)
  }
}

interface Reaching {
  readonly fire: PoolFire
  readonly criterion: Criterion
  readonly bareM: number
  readonly tau: number
  readonly reach: Extract<Outcome<number>, { readonly ok: true }>
}

const reachStep = (leak: Burning, { fire, criterion, bareM, tau, reach }: Reaching): Step => ({
  name: text(
    `热辐射 ${criterion.value} kW/m² 的距离（距池中心）`,
    `Distance to ${criterion.value} kW/m² from the middle of the pool`,
  ),
  law: 'fire/cylinder-view',
  formula: 'q = SEP·Fview(L/R, x/R, θ)·τ; τ = Wayne over the reach without absorption, less the radius',
  inputs: [
    criterionFigure('K', criterion),
    derived('R', fire.diameterM / 2, 'm'),
    derived('x0', bareM, 'm'),
    humidityOf(leak).shown,
    ambient(leak.situation).temperature,
    figure('CO2', CARBON_DIOXIDE_PPM, 'ppm', { origin: 'default', source: 'air of today', mark: 'P' }),
    derived('τ', tau, ''),
  ],
  result: { value: round(reach.value), unit: 'm' },
  flags: [...said(reach.flags), text('下风向最大值，向各方同画', 'the farthest, downwind, drawn to every side')],
})

const poolZone = (leak: Burning, { fire, steps }: BurningPool, criterion: Criterion): Drawn => {
  const { scenario, contents, leads, release } = leak
  const wanted = criterion.value * 1000
  const humidity = humidityOf(leak)
  const bare = poolFireReach(fire, wanted, 1)
  if (!bare.ok) return refusedCard(scenario, bare.reason)
  const tau = tauOver(leak, bare.value - fire.diameterM / 2, humidity.share)
  const reach = poolFireReach(fire, wanted, tau)
  if (!reach.ok) return refusedCard(scenario, reach.reason)
  const step = reachStep(leak, { fire, criterion, bareM: bare.value, tau, reach })
  return sketch(scenario, {
    laws: [
      'source/liquid-orifice',
      'source/pool/pool-spread',
      'fire/burning-rate',
      'fire/pool-fire',
      'fire/cylinder-view',
      'fire/transmissivity',
    ],
    criterion,
    of: nameOf(leak),
    radiusM: reach.value,
    steps: [...steps, step],
    shapes: [{ as: 'disc', centre: contents.place, radiusM: reach.value }],
    leads,
    release,
  })
}

const humidityOf = ({ situation }: Burning): { share: number; shown: Figure } => {
  const measured = situation.weather?.relativeHumidity
  if (measured === undefined)
    return {
      share: HUMIDITY_PERCENT / 100,
      shown: figure('RH', HUMIDITY_PERCENT, '%', { origin: 'default', source: 'a coast, ours', mark: 'P' }),
    }
  const source = situation.weather?.source ?? ''
  return {
    share: Math.min(1, Math.max(0.01, measured / 100)),
    shown: figure('RH', measured, '%', { origin: 'measured', source, mark: 'V' }),
  }
}

/** Never more is absorbed than over the way to where the bare flame would reach. */
const tauOver = ({ situation }: Burning, pathM: number, relativeHumidity: number): number => {
  const { temperatureK } = ambient(situation)
  const found = transmissivity({
    pathM: Math.max(1, pathM),
    temperatureK,
    relativeHumidity,
    carbonDioxidePpm: CARBON_DIOXIDE_PPM,
  })
  return found.ok && found.value > 0 ? found.value : 1
}
