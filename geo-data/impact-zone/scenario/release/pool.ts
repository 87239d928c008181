import { spiltPoolDiameter } from '../../../physics/fire/burning-rate.ts'
import { flashFraction } from '../../../physics/source/flash.ts'
import { text } from '../../../sectors/text.ts'
import { attributeFigure } from '../../situation.ts'
import { cited, derived, type Figure, figure, round, type Step, said } from '../../step.ts'
import type { Leak } from '../leak.ts'
import { ambient, isNumber, liquidDensity, parameterFigure } from './contents.ts'

/** Thinner than this a spill no longer runs on rough ground, m. */
const LEAST_DEPTH = { value: 0.02, source: 'TNO Yellow Book, rough ground', mark: 'R' } as const

/** What of a leaking liquid stays airborne at once: twice what flashes. A cold liquid pools first and boils then. */
export const airborneShare = (leak: Leak): { share: number; step: Step | null } => {
  const { contents, release, situation } = leak
  const { chemical, cold } = contents
  if (release.phase === 'gas') return { share: 1, step: null }
  if (cold || !chemical.liquid) return { share: 0, step: null }
  const { temperature, temperatureK } = ambient(situation)
  const flash = flashFraction({
    temperatureK,
    boilingPointK: chemical.boilingPointK.value,
    heatCapacityJKgK: chemical.liquid.heatCapacityJKgK.value,
    latentHeatJKg: chemical.latentHeatJKg.value,
  })
  const share = flash.ok ? Math.min(1, 2 * flash.value) : 1
  if (share === 0) return { share, step: null }
  const [released, unit] = release.instantKg === null ? [release.massFlowKgS, 'kg/s'] : [release.instantKg, 'kg']
  const step: Step = {
    name: text('闪蒸与夹带进入云团', 'Flashed and entrained into the cloud'),
    law: 'source/flash',
    formula: 'ṁv = min(1, 2·cp·(T − Tb)/ΔHv)·ṁ',
    inputs: [
      derived('ṁ', released, unit),
      temperature,
      cited('Tb', chemical.boilingPointK, 'K'),
      cited('cp', chemical.liquid.heatCapacityJKgK, 'J/(kg·K)'),
      cited('ΔHv', chemical.latentHeatJKg, 'J/kg'),
      figure('2', 2, '', { origin: 'default', source: 'spray doubles the flash (rule of thumb)', mark: 'R' }),
    ],
    result: { value: round(share * released), unit },
    flags: flash.ok ? said(flash.flags) : [],
  }
  return { share, step }
}

export interface Pool {
  readonly diameterM: number
  /** What feeds it, kg/s; 0 where it was spilt at once. */
  readonly feedKgS: number
  readonly steps: readonly Step[]
}

/** How wide what is left lies: as thin as it can, or held by the bund of its vessel. Undefined where nothing pools. */
export const poolOf = (leak: Leak): Pool | undefined => {
  const { contents, release } = leak
  if (release.phase === 'gas') return undefined
  const { share, step: flash } = airborneShare(leak)
  const pooledKg = release.course.releasedKg * (1 - share)
  if (!(pooledKg > 0)) return undefined
  const density = liquidDensity(contents)
  const free = spiltPoolDiameter(pooledKg / density.value, LEAST_DEPTH.value)
  if (!free.ok) return undefined
  const bund = bundOf(leak)
  const held = bund === undefined ? Number.POSITIVE_INFINITY : Math.sqrt((4 * bund.areaM2) / Math.PI)
  const diameterM = Math.min(free.value, held)
  const step: Step = {
    name: text('液池直径', 'Diameter of the pool'),
    law: 'source/pool/pool-spread',
    formula: bund ? 'D = min(√(4V/(π·δ)), √(4·A/π)), V = m/ρ' : 'D = √(4V/(π·δ)), V = m/ρ',
    inputs: [
      derived('m', pooledKg, 'kg'),
      density,
      figure('δ', LEAST_DEPTH.value, 'm', { origin: 'default', source: LEAST_DEPTH.source, mark: LEAST_DEPTH.mark }),
      ...(bund?.inputs ?? []),
    ],
    result: { value: round(diameterM), unit: 'm' },
    flags: [],
  }
  return { diameterM, feedKgS: release.massFlowKgS * (1 - share), steps: [...(flash ? [flash] : []), step] }
}

/** A bund as large as on record, or as holds the vessel's volume at the depth that the scenario supposes. */
const bundOf = ({ situation, scenario, contents }: Leak): { areaM2: number; inputs: Figure[] } | undefined => {
  const own = contents.of.kind.attributes.some(({ name }) => name === 'bund_m2')
  const onRecord = own ? attributeFigure(situation, contents.of, 'bund_m2') : undefined
  if (isNumber(onRecord)) return { areaM2: onRecord.value, inputs: [onRecord] }
  const depth = parameterFigure(situation, scenario, 'bund_depth_m')
  const { stock } = contents
  if (!depth || !stock) return undefined
  const areaM2 = stock.value / liquidDensity(contents).value / depth.value
  return { areaM2, inputs: [depth, derived('A', areaM2, 'm²')] }
}
