import type { Text } from '../../../_lib/language.tsx'
import type { Draft } from './draft.ts'

interface Said {
  readonly code?: string
  readonly error?: string
  readonly said?: Text
}

const saidIn = (body: string): Said => {
  try {
    return JSON.parse(body) as Said
  } catch {
    return {}
  }
}

/**
 * Sends one file to stand on record of a thing; `fetch` cannot say how much of it has gone.
 * @throws what the server says against it
 */
export const sendDraft = (
  { record, id }: { readonly record: string; readonly id: string },
  { file, title, kind, day }: Draft,
  onGone: (share: number) => void,
): Promise<void> =>
  new Promise((resolve, reject) => {
    const form = new FormData()
    form.set('file', file, file.name)
    form.set('title', title)
    form.set('kind', kind)
    if (day !== '') form.set('takenAt', new Date(`${day}T00:00`).toISOString())
    const request = new XMLHttpRequest()
    request.open('POST', `/files/things/${record}/${id}`)
    request.upload.onprogress = ({ loaded, total }) => onGone(total > 0 ? loaded / total : 0)
    request.onerror = () => reject(new Error('the server did not answer'))
    request.onload = () => {
      if (request.status === 201) return resolve()
      const { code, error, said } = saidIn(request.responseText)
      reject(
        Object.assign(new Error(error ?? `the server answered ${request.status}`), { code: code ?? 'OFFLINE', said }),
      )
    }
    request.send(form)
  })
