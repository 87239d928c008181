import { type HeavyPlume, heavyPlumeExtent, heavyPlumeReach } from '../../physics/dispersion/britter-mcquaid.ts'
import { footprint } from '../../physics/dispersion/footprint.ts'
import { type HeavyPuff, heavyPuffReach } from '../../physics/dispersion/puff/heavy-puff.ts'
import type { Outcome } from '../../physics/outcome.ts'
import { text } from '../../sectors/text.ts'
import type { Shape } from '../sketch.ts'
import type { Leak } from './leak.ts'
import type { Vapour } from './release/vapour.ts'

export const SIDEWAYS = text(
  '侧向宽度截于下风距离以内（我方假定）',
  'the width is cut where it is farther from the source than the reach downwind (our assumption)',
)

export interface HeavyReach {
  readonly reach: Outcome<number>
  readonly by: 'dispersion/britter-mcquaid' | 'dispersion/puff/heavy-puff'
}

const puffOf = ({ plume, totalKg }: Vapour): HeavyPuff => ({
  volumeM3: totalKg / plume.gasDensityKgM3,
  densityKgM3: plume.gasDensityKgM3,
  airDensityKgM3: plume.airDensityKgM3,
  temperatureRatio: plume.gasTemperatureK / plume.airTemperatureK,
  windMS: plume.windMS,
})

/**
 * How far a heavy cloud holds a volume fraction: no farther than the steady plume of its flow, and no farther than all of it let
 * out at once. A short release is bounded by its mass, a long one by its rate.
 */
export const heavyReach = (vapour: Vapour, fraction: number): HeavyReach => {
  const puff = heavyPuffReach(puffOf(vapour), fraction)
  const byPuff = { reach: puff, by: 'dispersion/puff/heavy-puff' } as const
  if (vapour.atOnce) return byPuff
  const plume = heavyPlumeReach(vapour.plume, fraction)
  return plume.ok && puff.ok && puff.value < plume.value ? byPuff : { reach: plume, by: 'dispersion/britter-mcquaid' }
}

/**
 * No part of the cloud lies farther from its source than it reaches downwind: what went to the side came as long a way and
 * was diluted as much. Ours, not the law's: in a weak wind its half-width alone would draw a bow several times the reach.
 */
const sidewaysM = (reachM: number, alongM: number): number => Math.sqrt(Math.max(reachM ** 2 - alongM ** 2, 0))

/** Downwind where the wind is known, the full circle where it is not. */
export const heavyShapes = ({ contents, air }: Leak, plume: HeavyPlume, reachM: number): Shape[] => {
  const centre = contents.place
  if (air.towardsDeg === null) return [{ as: 'disc', centre, radiusM: reachM }]
  const extent = (alongM: number) => {
    const found = heavyPlumeExtent(plume, alongM)
    return found.ok ? found.value : { upwindM: 0, halfWidthM: 0 }
  }
  const ring = footprint(reachM, (alongM) => Math.min(extent(alongM).halfWidthM, sidewaysM(reachM, alongM)))
  const { upwindM } = extent(reachM)
  return [
    { as: 'outline', origin: centre, towardsDeg: air.towardsDeg, ring },
    { as: 'disc', centre, radiusM: Math.min(upwindM, reachM) },
  ]
}
