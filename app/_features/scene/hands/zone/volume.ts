import { METRES_PER_DEGREE } from '../../../../../geo-data/place/place.ts'
import { partsOf } from '../../../impact-zone/dash.ts'
import type { ImpactZone, ZoneLine } from '../../../impact-zone/impact-zone.operations.ts'
import type { Position3 } from '../../scene-plan.ts'
import { overGroundM } from '../ride/path.ts'
import { AGAINST_WALLS } from './facade.ts'

/** Half a sphere over the ground: heat and blast go upwards as far as sideways. */
export interface Dome {
  readonly line: ZoneLine
  readonly longitude: number
  readonly latitude: number
  readonly radiusM: number
}

/** The fireball of a tank, where it hangs. */
export interface Ball extends Omit<Dome, 'line'> {
  readonly heightM: number
}

/** A ring whose corners are all as far from its middle as that; what is no circle has no dome. */
const ROUND = 0.02
/** Middle of a fireball over the ground, of its diameter: H = 0.75·D (the law fire/fireball-heat, TNO Yellow Book). */
const HEIGHT_OF_BALL = 0.75

/** Middle and radius of a zone that is one circle; null for any other shape. */
function circleOf({ geometry }: ImpactZone): Omit<Dome, 'line'> | null {
  const [ring, ...more] = partsOf(geometry)
  const corners = ring?.slice(1).map(([x = 0, y = 0]): Position3 => [x, y, 0]) ?? []
  if (more.length > 0 || corners.length < 8) return null
  const mean = (of: 0 | 1) => corners.reduce((sum, corner) => sum + corner[of], 0) / corners.length
  const middle: Position3 = [mean(0), mean(1), 0]
  const away = corners.map((corner) => overGroundM(middle, corner))
  const radiusM = away.reduce((sum, metres) => sum + metres, 0) / away.length
  if (!(radiusM > 0) || away.some((metres) => Math.abs(metres - radiusM) > ROUND * radiusM + 0.1)) return null
  return { longitude: middle[0], latitude: middle[1], radiusM }
}

/** The lines of fires and explosions that are drawn round one place, as shells over it. */
export const domes = (zones: readonly ImpactZone[]): Dome[] =>
  zones.flatMap((zone) => {
    const circle = zone.line !== null && AGAINST_WALLS.test(zone.law) ? circleOf(zone) : null
    return zone.line !== null && circle ? [{ line: zone.line, ...circle }] : []
  })

/** Fireballs, each of which is in the record once for every heat that was asked after. */
export function balls(zones: readonly ImpactZone[]): Ball[] {
  const found = zones.flatMap((zone): Ball[] => {
    const size = zone.law.includes('fire/fireball-heat') ? zone.steps.find(({ law }) => law === 'fire/fireball') : null
    const circle = size ? circleOf(zone) : null
    if (!size || !circle) return []
    const diameterM = size.result.value
    return [{ ...circle, radiusM: diameterM / 2, heightM: HEIGHT_OF_BALL * diameterM }]
  })
  const same = (a: Ball, b: Ball) =>
    Math.abs(a.longitude - b.longitude) * METRES_PER_DEGREE < 1 && a.radiusM === b.radiusM
  return found.filter((ball, index) => found.findIndex((other) => same(ball, other)) === index)
}
