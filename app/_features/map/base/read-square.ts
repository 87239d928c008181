import type { BaseSource } from '../../../../geo-data/basemap/base-source.ts'
import { openArchive } from './pmtiles.ts'
import type { Square } from './warp.ts'

/** Bytes of one square of a source; null where it has none there. @throws where it does not answer */
export type ReadSquare = (square: Square, signal: AbortSignal) => Promise<ArrayBuffer | null>

/** What a server of squares says where it has none. */
const NOTHING_THERE: ReadonlySet<number> = new Set([204, 404, 410])

/** Nothing of ours goes along: no cookie, and no more of the address than the origin. */
const PLAIN = { credentials: 'omit', referrerPolicy: 'strict-origin-when-cross-origin' } as const

const byAddress =
  ({ url, hosts }: BaseSource): ReadSquare =>
  async ({ z, x, y }, signal) => {
    const host = hosts[(x + y) % Math.max(1, hosts.length)] ?? ''
    const address = url.replaceAll('{s}', host).replace('{z}', `${z}`).replace('{x}', `${x}`).replace('{y}', `${y}`)
    const answer = await fetch(address, { ...PLAIN, signal })
    if (NOTHING_THERE.has(answer.status)) return null
    if (!answer.ok) throw new Error(`answered ${answer.status}`)
    return answer.arrayBuffer()
  }

const byArchive = ({ url }: BaseSource): ReadSquare =>
  openArchive(async (offset, length, signal) => {
    const range = `bytes=${offset}-${offset + length - 1}`
    const answer = await fetch(url, { ...PLAIN, signal, headers: { range } })
    if (answer.status !== 206) throw new Error(`answered ${answer.status} where a part was asked for`)
    return answer.arrayBuffer()
  })

export const readerOf = (source: BaseSource): ReadSquare => (source.as === 'archive' ? byArchive : byAddress)(source)
