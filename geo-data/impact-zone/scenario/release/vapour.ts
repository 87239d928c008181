import { type HeavyPlume, isHeavy } from '../../../physics/dispersion/britter-mcquaid.ts'
import { STANDARD_ATMOSPHERE_PA } from '../../../physics/nature.ts'
import { computed, type Outcome, refused } from '../../../physics/outcome.ts'
import { gasDensity } from '../../../physics/source/inventory.ts'
import { evaporationFlux } from '../../../physics/source/pool/pool-evaporation.ts'
import { airDensity, airViscosity } from '../../../physics/substance/air.ts'
import { text } from '../../../sectors/text.ts'
import { cited, derived, type Figure, figure, round, type Step, said } from '../../step.ts'
import type { Leak } from '../leak.ts'
import { ambient } from './contents.ts'
import { airborneShare, type Pool, poolOf } from './pool.ts'

/** What of a release comes into the air, and as what it begins to drift. */
export interface Vapour {
  /** True of what is let out at once: a puff. */
  readonly atOnce: boolean
  /** While it lasts, of the substance itself. */
  readonly kgS: number
  readonly totalKg: number
  readonly durationS: number
  readonly plume: HeavyPlume
  readonly heavy: boolean
  readonly laws: readonly string[]
  readonly steps: readonly Step[]
}

/**
 * A gas all of it, a flashing liquid what flashes and its spray, a cold one all of it as it boils on the ground, the rest
 * what its pool gives off.
 */
export const vapourOf = (leak: Leak): Outcome<Vapour> => {
  const given = givenOff(leak)
  if (!given.ok) return given
  const { atOnce, durationS, laws } = given.value
  const kept = keptOf(leak)
  const kgS = given.value.kgS * kept.share
  const totalKg = given.value.totalKg * kept.share
  if (!(totalKg > 0)) return refused('criterion-not-reached')
  const plume = plumeOf(leak, kgS)
  const steps = [...given.value.steps, ...kept.steps, volumeStep(leak, plume, kgS)]
  return computed({ atOnce, kgS, totalKg, durationS, plume, heavy: isHeavy(plume), laws, steps })
}

/** A gas that has expanded has the air's temperature, a vapour of a liquid that of its boiling. */
const plumeOf = ({ release, contents, situation, air }: Leak, kgS: number): HeavyPlume => {
  const { temperatureK } = ambient(situation)
  const { boilingPointK, molarMassKgMol } = contents.chemical
  const gasTemperatureK = release.phase === 'gas' ? temperatureK : Math.min(temperatureK, boilingPointK.value)
  const gasDensityKgM3 = gasDensity({
    pressurePa: STANDARD_ATMOSPHERE_PA,
    temperatureK: gasTemperatureK,
    molarMassKgMol: molarMassKgMol.value,
    compressibility: 1,
  })
  return {
    gasFlowM3S: kgS / gasDensityKgM3,
    gasDensityKgM3,
    gasTemperatureK,
    airDensityKgM3: airDensity(STANDARD_ATMOSPHERE_PA, temperatureK),
    airTemperatureK: temperatureK,
    windMS: air.windMS,
  }
}

const volumeStep = ({ contents, air }: Leak, plume: HeavyPlume, kgS: number): Step => ({
  name: text('蒸气体积流量', 'Volume flow of the vapour'),
  law: 'source/inventory',
  formula: 'q = ṁv/ρ0, ρ0 = 101325·M/(R·T0)',
  inputs: [
    derived('ṁv', kgS, 'kg/s'),
    derived('T0', plume.gasTemperatureK, 'K'),
    cited('M', contents.chemical.molarMassKgMol, 'kg/mol'),
  ],
  result: { value: round(plume.gasFlowM3S), unit: 'm³/s' },
  flags: air.unsettled ? [air.unsettled] : [],
})

/** Only a share of it is the substance, and a water curtain may keep some of it down. */
const keptOf = ({ situation, contents }: Leak): { share: number; steps: Step[] } => {
  const curtain = situation.overrides.mitigated_share
  const kept = typeof curtain === 'number' ? 1 - curtain : 1
  const part = contents.share?.value ?? 1
  if (kept === 1 && part === 1) return { share: 1, steps: [] }
  const given = { origin: 'override', source: 'user', mark: 'P' } as const
  const inputs: Figure[] = [
    ...(contents.share ? [contents.share] : []),
    ...(kept < 1 ? [figure('mitigated_share', round(1 - kept), '', given)] : []),
  ]
  const step: Step = {
    name: text('进入云团的份额', 'Share that comes into the cloud'),
    law: 'source/inventory',
    formula: 'share × (1 − mitigated)',
    inputs,
    result: { value: round(part * kept), unit: '' },
    flags: [],
  }
  return { share: part * kept, steps: [step] }
}

type GivenOff = Pick<Vapour, 'atOnce' | 'kgS' | 'totalKg' | 'durationS' | 'laws' | 'steps'>

/** What is let out at once passes as a cloud of so many seconds in the laws that want a flow. */
const INSTANT_S = 10
/** A pool is covered or pumped away after half an hour (Purple Book, remembered). */
const EVAPORATES_S = 1800

const airborne = ({ instantKg, massFlowKgS, course }: Leak['release']): Omit<GivenOff, 'laws' | 'steps'> =>
  instantKg === null
    ? { atOnce: false, kgS: massFlowKgS, totalKg: course.releasedKg, durationS: Math.max(1, course.durationS) }
    : { atOnce: true, kgS: instantKg / INSTANT_S, totalKg: instantKg, durationS: INSTANT_S }

const givenOff = (leak: Leak): Outcome<GivenOff> => {
  const { release, contents } = leak
  const all = airborne(release)
  if (release.phase === 'gas') return computed({ ...all, laws: [], steps: [] })
  if (contents.cold) return computed({ ...all, laws: ['source/pool/pool-boiling'], steps: [boilingStep(all.kgS)] })
  const { share, step } = airborneShare(leak)
  if (!step) return evaporated(leak)
  const flashed = { kgS: all.kgS * share, totalKg: all.totalKg * share, laws: ['source/flash'], steps: [step] }
  return computed({ ...all, ...flashed })
}

const boilingStep = (kgS: number): Step => ({
  name: text('低温液体在地面沸腾', 'The cold liquid boils on the ground'),
  law: 'source/pool/pool-boiling',
  formula: 'ṁv = ṁ',
  inputs: [derived('ṁ', kgS, 'kg/s')],
  result: { value: round(kgS), unit: 'kg/s' },
  flags: [text('全部气化为上限', 'an upper bound: all of it boils off as it comes')],
})

/** A pool below its boiling point, by Mackay and Matsugu. */
const evaporated = (leak: Leak): Outcome<GivenOff> => {
  const { release } = leak
  const pool = poolOf(leak)
  if (!pool) return refused('no-liquid')
  const flux = fluxFrom(leak, pool)
  if (!flux.ok) return flux
  const evaporatesKgS = flux.value * (Math.PI / 4) * pool.diameterM ** 2
  const kgS = release.instantKg === null ? Math.min(release.massFlowKgS, evaporatesKgS) : evaporatesKgS
  const durationS = release.instantKg === null ? release.course.durationS : EVAPORATES_S
  const totalKg = Math.min(release.course.releasedKg, kgS * durationS)
  const laws = ['source/pool/pool-spread', 'source/pool/pool-evaporation']
  const step = { ...evaporationStep(leak, pool), result: { value: round(kgS), unit: 'kg/s' }, flags: said(flux.flags) }
  return computed({ atOnce: false, kgS, totalKg, durationS, laws, steps: [...pool.steps, step] })
}

const fluxFrom = ({ situation, contents, air }: Leak, pool: Pool): Outcome<number> => {
  const { liquid, freeDiffusivityM2S, molarMassKgMol } = contents.chemical
  if (!liquid) return refused('no-liquid')
  const { temperatureK } = ambient(situation)
  return evaporationFlux({
    diameterM: pool.diameterM,
    windMS: air.windMS,
    temperatureK,
    vapourPressurePa: liquid.vapourPressurePa.value,
    ambientPressurePa: STANDARD_ATMOSPHERE_PA,
    molarMassKgMol: molarMassKgMol.value,
    diffusivityM2S: freeDiffusivityM2S.value,
    airViscosityM2S: airViscosity(STANDARD_ATMOSPHERE_PA, temperatureK),
  })
}

const evaporationStep = ({ situation, contents, air }: Leak, pool: Pool): Omit<Step, 'result' | 'flags'> => {
  const { liquid, freeDiffusivityM2S, molarMassKgMol } = contents.chemical
  const { temperature, temperatureK } = ambient(situation)
  return {
    name: text('液池蒸发', 'Evaporation of the pool'),
    law: 'source/pool/pool-evaporation',
    formula: 'ṁv = 0.00482·u^0.78·D^−0.11·Sc^−0.67·M·pv/(R·T)·π·D²/4, Sc = ν/Dm, ≤ ṁ',
    inputs: [
      derived('D', pool.diameterM, 'm'),
      air.wind,
      ...(liquid ? [cited('pv', liquid.vapourPressurePa, 'Pa')] : []),
      cited('Dm', freeDiffusivityM2S, 'm²/s'),
      derived('ν', airViscosity(STANDARD_ATMOSPHERE_PA, temperatureK), 'm²/s'),
      cited('M', molarMassKgMol, 'kg/mol'),
      temperature,
    ],
  }
}
