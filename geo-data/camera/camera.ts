import type { Place } from '../place/place.ts'
import type { Text } from '../sectors/text.ts'
import type { CameraStream } from './stream.ts'

/** What looks at a part of the city. */
export interface Camera {
  readonly id: number
  readonly departmentId: number
  readonly code: string
  readonly name: Text
  /** The way it looks, degrees from north, clockwise. */
  readonly bearingDeg: number
  readonly fieldOfViewDeg: number
  readonly place: Place
  /** Where its picture is fetched, the quickest first; none for those who may not see video. */
  readonly streams: readonly CameraStream[]
}

export interface CameraNearby {
  readonly camera: Camera
  /** Metres, to 0.1 m. */
  readonly distanceM: number
  /** From the place to the camera, degrees from north, clockwise; null where it stands on the place. */
  readonly bearingDeg: number | null
}

/** Degrees between two directions, 0 to 180. */
const turnBetween = (a: number, b: number): number => Math.abs(((((a - b) % 360) + 540) % 360) - 180)

/** Whether the place it was found from lies in its field of view, as far as directions can say: nobody knows what stands between. */
export const looksBack = ({ camera, bearingDeg }: CameraNearby): boolean =>
  bearingDeg === null || turnBetween(camera.bearingDeg, bearingDeg + 180) <= camera.fieldOfViewDeg / 2

/** Place in the list: nearest first, then by id. */
export const nearbyCursor = ({ distanceM, camera }: CameraNearby): string => `${distanceM}:${camera.id}`

/** @throws RangeError for what is no cursor. */
export const readNearbyCursor = (cursor: string): readonly [distanceM: number, id: number] => {
  const [, distanceM, id] = /^(\d{1,6}(?:\.\d)?):(\d{1,9})$/.exec(cursor) ?? []
  if (distanceM === undefined) throw new RangeError(`not a cursor: ${cursor}`)
  return [Number(distanceM), Number(id)]
}

/** How far a question for the nearest cameras may reach, metres. */
export const FARTHEST_M = 20_000
