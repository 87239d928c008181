import { addProtocol } from 'maplibre-gl'
import type { BaseSource } from '../../../../geo-data/basemap/base-source.ts'
import { clear, composed } from './compose.ts'
import { tellReach } from './reach.ts'
import { type ReadSquare, readerOf } from './read-square.ts'
import type { Square } from './warp.ts'

/** How the map asks for squares of others: `base://ID/z/x/y`. */
const SCHEME = 'base'

export const squareAddress = (id: string): string => `${SCHEME}://${id}/{z}/{x}/{y}`

const known = new Map<string, { readonly source: BaseSource; readonly read: ReadSquare }>()

/** The squares of a source are read from now on when the map asks for them. */
export function knowSource(source: BaseSource) {
  if (known.size === 0) addProtocol(SCHEME, loadSquare)
  if (known.get(source.id)?.source !== source) known.set(source.id, { source, read: readerOf(source) })
}

const fits = ({ datum, grid }: BaseSource): boolean => datum !== 'GCJ-02' && grid === 'web-mercator'

async function squareOf(source: BaseSource, read: ReadSquare, square: Square, signal: AbortSignal) {
  if (!fits(source)) return composed(square, source, read, signal)
  const bytes = await read(square, signal)
  if (bytes) return bytes
  return source.draws === 'raster' ? clear() : new ArrayBuffer(0)
}

/** A source that does not answer leaves its squares empty, so that ours are seen, and is said to be away. */
export async function loadSquare({ url }: { readonly url: string }, { signal }: AbortController) {
  const [, id = '', z, x, y] = /^base:\/\/([^/]+)\/(\d+)\/(\d+)\/(\d+)$/.exec(url) ?? []
  const one = known.get(id)
  if (!one) throw new Error(`no base map ${id}`)
  try {
    const data = await squareOf(one.source, one.read, { z: Number(z), x: Number(x), y: Number(y) }, signal)
    tellReach(id, 'reached')
    return { data }
  } catch (error) {
    if (signal.aborted) throw error
    tellReach(id, 'unreachable')
    return { data: one.source.draws === 'raster' ? await clear() : new ArrayBuffer(0) }
  }
}
