import type { Actor } from '../db/actor.ts'
import type { Tx } from '../db/transact.ts'
import { Forbidden, NotFound, Refused } from '../refusal.ts'
import { cameraById, putStream, removeStream } from './camera.repository.ts'
import type { Camera } from './camera.ts'
import { type CameraStream, maySetStream, type StreamProtocol, streamFault } from './stream.ts'

interface Setting {
  readonly cameraId: number
  readonly stream: CameraStream
  /** Those that our pages may fetch video from. */
  readonly origins: readonly string[]
}

// Where a stream comes from is nobody's news: it leaves no event behind, but the row says who set it and when.

/** Says where a camera's picture is fetched. @throws Forbidden, NotFound, Refused (STREAM). */
export const setCameraStream = async (
  tx: Tx,
  actor: Actor,
  { cameraId, stream, origins }: Setting,
  at: Date,
): Promise<Camera> => {
  if (!maySetStream(actor.role)) throw Forbidden(actor.role, 'set camera streams')
  const fault = streamFault(stream.url, origins)
  if (fault) throw Refused('STREAM', fault)
  await known(tx, cameraId)
  await putStream(tx, cameraId, stream, { userId: actor.userId, at })
  return known(tx, cameraId)
}

/** Forgets an address; doing it twice changes nothing. @throws Forbidden, NotFound. */
export const removeCameraStream = async (
  tx: Tx,
  actor: Actor,
  { cameraId, protocol }: { readonly cameraId: number; readonly protocol: StreamProtocol },
): Promise<Camera> => {
  if (!maySetStream(actor.role)) throw Forbidden(actor.role, 'remove camera streams')
  await known(tx, cameraId)
  await removeStream(tx, cameraId, protocol)
  return known(tx, cameraId)
}

const known = async (tx: Tx, id: number): Promise<Camera> => {
  const camera = await cameraById(tx, id)
  if (!camera) throw NotFound('camera', id)
  return camera
}
