import { createHash } from 'node:crypto'
import express, { type Request, type RequestHandler, Router } from 'express'
import { addAttachment, type PhotoInput } from '../../geo-data/attachment/attachment.commands.ts'
import { attachmentsOfTasks } from '../../geo-data/attachment/attachment.repository.ts'
import { LARGEST_BYTES } from '../../geo-data/attachment/attachment.ts'
import { idOf, placeOf } from '../arguments.ts'
import { type Context, signedIn } from '../context.ts'
import { FORM_BYTES, fileIn, formOf, instantIn, textIn } from './form.ts'

/** `POST /files/tasks/:taskId` (a form: photo, takenAt, longitude, latitude). */
export const photoRoutes = (contextOf: (request: Request) => Promise<Context>): Router => {
  const receive: RequestHandler<{ taskId: string }> = async (request, response) => {
    const context = signedIn(await contextOf(request as Request))
    const photo = await photoIn(request, idOf(request.params.taskId))
    const id = await context.transact(async (tx) => {
      // A crew on a bad line sends again what has arrived already: the same bytes from the same hand for the same task are one photo.
      const sha256 = createHash('sha256').update(photo.bytes).digest('hex')
      const known = (await attachmentsOfTasks(tx, [photo.taskId])).find(
        (one) => one.sha256 === sha256 && one.uploadedBy === context.actor.userId,
      )
      return known?.id ?? addAttachment(tx, context.actor, photo, context.at)
    })
    response.status(201).json({ id, url: `/files/attachments/${id}` })
  }
  const body = express.raw({ type: 'multipart/form-data', limit: LARGEST_BYTES + FORM_BYTES })
  return Router().post('/tasks/:taskId', body, receive)
}

const photoIn = async (request: Request<{ taskId: string }>, taskId: number): Promise<PhotoInput> => {
  const form = await formOf(request)
  const [longitude, latitude] = [textIn(form, 'longitude'), textIn(form, 'latitude')]
  return {
    taskId,
    ...(await fileIn(form, 'photo')),
    takenAt: instantIn(form, 'takenAt'),
    place:
      longitude === null || latitude === null
        ? null
        : placeOf({ longitude: Number(longitude), latitude: Number(latitude) }),
  }
}
