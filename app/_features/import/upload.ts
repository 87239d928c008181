import type { Text } from '../../_lib/language.tsx'

/** Sends files to the city's desk, where nothing is done with them yet. @returns their ids, in the order sent @throws what the server says against them */
export async function sendFiles(files: readonly File[]): Promise<readonly string[]> {
  const form = new FormData()
  for (const file of files) form.append('file', file, file.name)
  const answer = await fetch('/files/imports', { method: 'POST', body: form })
  const said = (await answer.json().catch(() => null)) as {
    uploads?: readonly { readonly id: string }[]
    code?: string
    error?: string
    said?: Text
  } | null
  if (answer.ok && said?.uploads) return said.uploads.map(({ id }) => id)
  throw Object.assign(new Error(said?.error ?? `the server answered ${answer.status}`), {
    code: said?.code,
    said: said?.said,
  })
}
