import { createHash } from 'node:crypto'
import type { Actor } from '../db/actor.ts'
import type { Tx } from '../db/transact.ts'
import { taskById } from '../disposal-task/disposal-task.repository.ts'
import { isOpen } from '../disposal-task/disposal-task.ts'
import { tell, theIncident } from '../incident/telling.commands.ts'
import type { Place } from '../place/place.ts'
import { Forbidden, NotFound, Refused } from '../refusal.ts'
import { putTaskPhoto } from './attachment.repository.ts'
import { LARGEST_BYTES } from './attachment.ts'
import { photoTypeOf } from './media-type.ts'

export interface PhotoInput {
  readonly taskId: number
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly takenAt?: Date | null
  readonly place?: Place | null
}

/** Adds a photo to a task of one's own department. @returns its id. @throws Forbidden, NotFound, Refused. */
export const addAttachment = async (tx: Tx, actor: Actor, photo: PhotoInput, at: Date): Promise<string> => {
  const task = await taskById(tx, photo.taskId)
  if (!task) throw NotFound('disposal task', photo.taskId)
  if (actor.userId === null || !actor.departmentIds.includes(task.departmentId))
    throw Forbidden(actor.role, "add photos to another department's task")
  if (!isOpen(task)) throw Refused('TASK_OVER', `the task is ${task.state}`)
  if (photo.bytes.byteLength > LARGEST_BYTES)
    throw Refused('PHOTO_TOO_LARGE', `a photo is at most ${LARGEST_BYTES} bytes`)
  const mediaType = photoTypeOf(photo.bytes)
  if (!mediaType) throw Refused('NOT_A_PHOTO', 'a photo is a JPEG, PNG or WebP')
  const id = await putTaskPhoto(tx, {
    incidentId: task.incidentId,
    taskId: task.id,
    fileName: photo.fileName.slice(0, 200),
    mediaType,
    bytes: photo.bytes,
    sha256: createHash('sha256').update(photo.bytes).digest('hex'),
    takenAt: photo.takenAt ?? null,
    uploadedBy: actor.userId,
    uploadedAt: at,
    place: photo.place ?? null,
  })
  const incident = await theIncident(tx, task.incidentId)
  await tell(tx, 'attachment.added', incident, { actor, at, ids: { taskId: task.id, attachmentId: id } })
  return id
}
