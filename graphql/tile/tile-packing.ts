import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Request } from 'express'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Somebody waits: two thirds of what is to be had, in a few milliseconds on another thread. */
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }
/** Smaller than this the wrapping weighs as much as what it saves. */
const WORTH_BYTES = 150

/** How an answer is packed on the wire; null: as it is. */
export type Packing = 'br' | 'gzip' | null

/** The best that the asking browser reads; brotli is offered by browsers to secure origins only. */
export const packingFor = (request: Pick<Request, 'acceptsEncodings'>): Packing => {
  if (request.acceptsEncodings('br')) return 'br'
  return request.acceptsEncodings('gzip') ? 'gzip' : null
}

export interface Packed {
  readonly bytes: Uint8Array
  readonly packing: Packing
}

export const pack = async (bytes: Uint8Array, packing: Packing): Promise<Packed> => {
  if (packing === null || bytes.length < WORTH_BYTES) return { bytes, packing: null }
  return { bytes: packing === 'br' ? await brotli(bytes, QUALITY) : await zip(bytes), packing }
}
