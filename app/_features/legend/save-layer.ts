import type { Text } from '../../_lib/language.tsx'

/** Hands bytes to the browser as a file. */
export function handOver(bytes: Blob, name: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(bytes)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

/** Fetches what may be carried out and hands it to the browser as a file. @throws what the server says against it */
export async function saveFile(address: string, name: string, request: RequestInit = {}): Promise<void> {
  const answer = await fetch(address, request)
  if (!answer.ok) {
    const told = (await answer.json().catch(() => null)) as { code?: string; error?: string; said?: Text } | null
    throw Object.assign(new Error(told?.error ?? `the server answered ${answer.status}`), {
      code: told?.code,
      said: told?.said,
    })
  }
  handOver(
    await answer.blob(),
    /filename="?([^";]+)/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? name,
  )
}

/** A whole layer. */
export const saveLayer = (ref: string, format: string): Promise<void> =>
  saveFile(`/files/layers/${ref}.${format}`, `${ref}.${format}`)
