import { assetsPage } from '../../geo-data/asset/asset.repository.ts'
import { buildingsIn } from '../../geo-data/building/building.repository.ts'
import type { Bounds } from '../../geo-data/db/spatial.ts'
import { segmentsIn } from '../../geo-data/segment/segment.repository.ts'
import { boundsOf, limitOf } from '../arguments.ts'
import type { Context } from '../context.ts'
import { badInput } from '../errors.ts'

const MOST = 5000
/** Degrees: a scene is a neighbourhood, not a province. */
const WIDEST = 0.5

/** Everything the 3D scene draws inside the bounds, seen at one moment, at most `first` of each. */
export const sceneIn = (bounds: Bounds, first: number, read: Context['read']) => {
  const { west, south, east, north } = boundsOf(bounds)
  if (east - west > WIDEST || north - south > WIDEST) throw badInput(`a scene is at most ${WIDEST}° wide`)
  const limit = limitOf(first, MOST) + 1
  return read(async (tx) => {
    const segments = await segmentsIn(tx, bounds, limit)
    const assets = await assetsPage(tx, 'asset', { bounds }, { limit, afterId: 0 })
    const buildings = await buildingsIn(tx, bounds, limit)
    return {
      segments: segments.slice(0, first),
      assets: assets.slice(0, first),
      buildings: buildings.slice(0, first),
      truncated: [segments, assets, buildings].some((rows) => rows.length > first),
    }
  })
}
