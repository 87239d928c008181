import type { Request } from 'express'
import { badInput } from '../errors.ts'

/** The form around a file. */
export const FORM_BYTES = 16 * 1024

/** What came as multipart/form-data, read whole. @throws bad input for anything else. */
export const formOf = (request: Pick<Request, 'body' | 'headers'>): Promise<FormData> => {
  if (!Buffer.isBuffer(request.body)) throw badInput('a file comes as multipart/form-data')
  const headers = { 'content-type': request.headers['content-type'] ?? '' }
  return new Response(new Uint8Array(request.body), { headers }).formData().catch(() => {
    throw badInput('the form cannot be read')
  })
}

export const textIn = (form: FormData, name: string): string | null => {
  const value = form.get(name)
  return typeof value === 'string' && value !== '' ? value : null
}

/** Null where nothing is said. @throws bad input for a text that is no instant. */
export const instantIn = (form: FormData, name: string): Date | null => {
  const said = textIn(form, name)
  if (said === null) return null
  const at = new Date(said)
  if (Number.isNaN(at.getTime())) throw badInput(`${name} is no instant`)
  return at
}

/** @throws bad input where the form has no such file. */
export const fileIn = async (form: FormData, name: string): Promise<{ fileName: string; bytes: Uint8Array }> => {
  const file = form.get(name)
  if (!(file instanceof File)) throw badInput(`the form has no ${name}`)
  return { fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}
