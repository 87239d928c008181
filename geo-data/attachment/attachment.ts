import type { Place } from '../place/place.ts'

/** A photo from the scene. Its hash is taken when it comes in, so that a later change shows. */
export interface Attachment {
  readonly id: string
  readonly incidentId: number
  readonly taskId: number | null
  readonly fileName: string
  readonly mediaType: MediaType
  /** Of the bytes, in hex. */
  readonly sha256: string
  readonly takenAt: Date | null
  readonly uploadedBy: number
  readonly uploadedAt: Date
  readonly place: Place | null
}

export type MediaType = 'image/jpeg' | 'image/png' | 'image/webp'

export const LARGEST_BYTES = 10 * 1024 * 1024

/** What the bytes themselves say they are, whatever the sender called them. */
export const mediaTypeOf = (bytes: Uint8Array): MediaType | undefined => {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg'
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png'
  if (startsWith(bytes, [0x52, 0x49, 0x46, 0x46]) && startsWith(bytes.subarray(8), [0x57, 0x45, 0x42, 0x50]))
    return 'image/webp'
  return undefined
}

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte)
