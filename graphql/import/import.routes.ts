import express, { type ErrorRequestHandler, type Request, type RequestHandler, Router } from 'express'
import { addUpload, fileTooLarge, LARGEST_UPLOAD_BYTES } from '../../geo-data/import/desk/desk.commands.ts'
import { type Context, signedIn } from '../context.ts'
import { badInput } from '../errors.ts'

/** The form around a file. */
const FORM_BYTES = 16 * 1024
/** Files dropped together: a point table and a line table, a shapefile's parts. */
const MOST_FILES = 10

/** `POST /files/imports` (a form: file, as often as needed) keeps files for a preview; answers their ids in the order sent. */
export const importRoutes = (contextOf: (request: Request) => Promise<Context>): Router => {
  const receive: RequestHandler = async (request, response) => {
    const { actor, transact, at } = signedIn(await contextOf(request))
    const files = await filesIn(request)
    const uploads = await transact(async (tx) => {
      const kept = []
      for (const file of files) kept.push(await addUpload(tx, actor, file, at))
      return kept
    })
    response.status(201).json({ uploads })
  }
  const body = express.raw({ type: 'multipart/form-data', limit: LARGEST_UPLOAD_BYTES + FORM_BYTES })
  return Router().post('/imports', body, receive, sayTooLarge)
}

/** The body parser only says a number. */
const sayTooLarge: ErrorRequestHandler = (error: { readonly type?: unknown }, _request, _response, next) =>
  next(error.type === 'entity.too.large' ? fileTooLarge() : error)

const filesIn = async (request: Request): Promise<{ fileName: string; bytes: Buffer }[]> => {
  if (!Buffer.isBuffer(request.body)) throw badInput('a file comes as multipart/form-data')
  const headers = { 'content-type': request.headers['content-type'] ?? '' }
  const form = await new Response(new Uint8Array(request.body), { headers }).formData().catch(() => {
    throw badInput('the form cannot be read')
  })
  const files = form.getAll('file').filter((one) => one instanceof File)
  if (files.length === 0 || files.length > MOST_FILES) throw badInput(`the form has 1 to ${MOST_FILES} files`)
  return Promise.all(files.map(async (file) => ({ fileName: file.name, bytes: Buffer.from(await file.arrayBuffer()) })))
}
