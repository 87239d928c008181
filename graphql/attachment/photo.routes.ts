import { createHash } from 'node:crypto'
import express, { type Request, type RequestHandler, Router } from 'express'
import { addAttachment, type PhotoInput } from '../../geo-data/attachment/attachment.commands.ts'
import { attachmentById, attachmentBytes, attachmentsOfTasks } from '../../geo-data/attachment/attachment.repository.ts'
import { LARGEST_BYTES } from '../../geo-data/attachment/attachment.ts'
import { NotFound } from '../../geo-data/refusal.ts'
import { idOf, placeOf } from '../arguments.ts'
import { type Context, signedIn } from '../context.ts'
import { badInput } from '../errors.ts'

/** The form around a photo. */
const FORM_BYTES = 16 * 1024

/** `POST /files/tasks/:taskId` (a form: photo, takenAt, longitude, latitude) and `GET /files/attachments/:id`. */
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
  const show: RequestHandler<{ id: string }> = async (request, response) => {
    const { read } = signedIn(await contextOf(request as Request))
    const { id } = request.params
    if (!/^[0-9a-f-]{36}$/.test(id)) throw NotFound('attachment', id)
    const found = await read(async (tx) => ({
      photo: await attachmentById(tx, id),
      bytes: await attachmentBytes(tx, id),
    }))
    if (!found.photo || !found.bytes) throw NotFound('attachment', id)
    // A photo never changes; what it is was decided by its bytes, so no browser shall guess again.
    response.set('cache-control', 'private, max-age=86400, immutable').set('x-content-type-options', 'nosniff')
    response.set('content-security-policy', "default-src 'none'").type(found.photo.mediaType).send(found.bytes)
  }
  const body = express.raw({ type: 'multipart/form-data', limit: LARGEST_BYTES + FORM_BYTES })
  return Router().post('/tasks/:taskId', body, receive).get('/attachments/:id', show)
}

const photoIn = async (request: Request<{ taskId: string }>, taskId: number): Promise<PhotoInput> => {
  if (!Buffer.isBuffer(request.body)) throw badInput('a photo comes as multipart/form-data')
  const headers = { 'content-type': request.headers['content-type'] ?? '' }
  const form = await new Response(new Uint8Array(request.body), { headers }).formData().catch(() => {
    throw badInput('the form cannot be read')
  })
  const photo = form.get('photo')
  if (!(photo instanceof File)) throw badInput('the form has no photo')
  const takenAt = textIn(form, 'takenAt')
  const [longitude, latitude] = [textIn(form, 'longitude'), textIn(form, 'latitude')]
  return {
    taskId,
    fileName: photo.name,
    bytes: new Uint8Array(await photo.arrayBuffer()),
    takenAt: takenAt === null ? null : instantOf(takenAt),
    place:
      longitude === null || latitude === null
        ? null
        : placeOf({ longitude: Number(longitude), latitude: Number(latitude) }),
  }
}

const textIn = (form: FormData, name: string): string | null => {
  const value = form.get(name)
  return typeof value === 'string' && value !== '' ? value : null
}

const instantOf = (text: string): Date => {
  const at = new Date(text)
  if (Number.isNaN(at.getTime())) throw badInput('takenAt is no instant')
  return at
}
