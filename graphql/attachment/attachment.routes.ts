import { basename } from 'node:path'
import express, { type ErrorRequestHandler, type Request, type RequestHandler, Router } from 'express'
import { isAssetRecord } from '../../geo-data/asset/asset.ts'
import { attachmentById, attachmentBytes } from '../../geo-data/attachment/attachment.repository.ts'
import {
  type Attachment,
  fileFault,
  isAttachmentKind,
  LARGEST_BYTES,
  type Thing,
} from '../../geo-data/attachment/attachment.ts'
import { isShownInline, type MediaType } from '../../geo-data/attachment/media-type.ts'
import { attachPaper, mayOpen, type PaperInput } from '../../geo-data/attachment/thing-attachment.commands.ts'
import { NotFound, Refused } from '../../geo-data/refusal.ts'
import { idOf } from '../arguments.ts'
import { type Context, signedIn } from '../context.ts'
import { badInput } from '../errors.ts'
import { FORM_BYTES, fileIn, formOf, instantIn, textIn } from './form.ts'

/** Read whole so that it can be refused by its name; past this the connection is not even read to its end. */
const MOST_READ = 2 * LARGEST_BYTES + FORM_BYTES

/** Letters, the last of which say what it is. */
const LONGEST_NAME = 200

/**
 * `POST /files/things/asset/7` (or segment; a form: file, title, kind, takenAt), one file at a time so that each is taken or refused
 * by itself, and `GET /files/attachments/:id`, whatever it belongs to.
 */
export const attachmentRoutes = (contextOf: (request: Request) => Promise<Context>): Router => {
  const receive: RequestHandler<{ record: string; id: string }> = async (request, response) => {
    const { actor, transact, at } = signedIn(await contextOf(request as Request))
    const paper = await paperIn(request, thingOf(request.params))
    const id = await transact((tx) => attachPaper(tx, actor, paper, at))
    response.status(201).json({ id, url: `/files/attachments/${id}` })
  }
  const show: RequestHandler<{ id: string }> = async (request, response) => {
    const { read, actor } = signedIn(await contextOf(request as Request))
    const { id } = request.params
    if (!/^[0-9a-f-]{36}$/.test(id)) throw NotFound('attachment', id)
    const found = await read(async (tx) => {
      const attachment = await attachmentById(tx, id)
      if (!attachment || !(await mayOpen(tx, actor, attachment))) return undefined
      const isKnown = request.headers['if-none-match'] === etagOf(attachment)
      return { attachment, bytes: isKnown ? null : await attachmentBytes(tx, id) }
    })
    if (!found || found.bytes === undefined) throw NotFound('attachment', id)
    response.set(headersOf(found.attachment))
    if (found.bytes === null) response.status(304).end()
    else response.send(found.bytes)
  }
  const body = express.raw({ type: 'multipart/form-data', limit: MOST_READ })
  return Router().post('/things/:record/:id', body, receive, sayTooLarge).get('/attachments/:id', show)
}

const sayTooLarge: ErrorRequestHandler = (error: { readonly type?: unknown }, _request, _response, next) => {
  const fault = error.type === 'entity.too.large' ? fileFault('…', Number.POSITIVE_INFINITY) : undefined
  next(fault ? Refused(fault.code, fault.said) : error)
}

const thingOf = ({ record, id }: { readonly record: string; readonly id: string }): Thing => {
  if (!isAssetRecord(record)) throw NotFound('record', record)
  return { record, id: idOf(id) }
}

const paperIn = async (request: Request<{ record: string; id: string }>, thing: Thing): Promise<PaperInput> => {
  const form = await formOf(request)
  const { fileName, bytes } = await fileIn(form, 'file')
  const kind = textIn(form, 'kind')
  if (kind !== null && !isAttachmentKind(kind)) throw badInput('kind is photo or document')
  // A browser may send a whole path, and the name goes into a header.
  const letters = basename(fileName.replaceAll('\\', '/')).replaceAll(/\p{Cc}/gu, '')
  const plain = [...letters].slice(-LONGEST_NAME).join('') || 'file'
  return { thing, kind, title: textIn(form, 'title'), fileName: plain, bytes, takenAt: instantIn(form, 'takenAt') }
}

const etagOf = ({ sha256 }: Attachment): string => `"${sha256}"`

/**
 * Its bytes never change, but it may be withdrawn: it is asked after each time, and sent once. What it is was decided by its bytes, so no browser shall guess again. Only pictures and PDF open in the page's
 * own origin, and nothing in them may run or load; all else is handed over as a file.
 */
const headersOf = (attachment: Attachment): Record<string, string> => ({
  'cache-control': 'private, no-cache',
  vary: 'cookie',
  etag: etagOf(attachment),
  'x-content-type-options': 'nosniff',
  // A browser's own reader of PDF is a plug-in with a style of its own.
  'content-security-policy':
    attachment.mediaType === 'application/pdf'
      ? "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'"
      : "default-src 'none'",
  'content-type': attachment.mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : attachment.mediaType,
  'content-disposition': `${placedBy(attachment.mediaType)}; filename*=UTF-8''${encoded(attachment.fileName)}`,
})

const placedBy = (mediaType: MediaType): string => (isShownInline(mediaType) ? 'inline' : 'attachment')

/** RFC 8187: what encodeURIComponent leaves, without what a header reads as its own. */
const encoded = (fileName: string): string =>
  encodeURIComponent(fileName).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
