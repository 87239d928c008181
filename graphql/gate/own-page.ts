import type { IncomingMessage } from 'node:http'

/** A browser always says which page opens a socket; a program that says nothing has no cookie jar to be robbed. */
export const fromOwnPage = ({ headers }: Pick<IncomingMessage, 'headers'>): boolean => {
  if (headers.origin === undefined) return true
  const forwarded = headers['x-forwarded-host']
  const hosts = [headers.host, ...(typeof forwarded === 'string' ? forwarded.split(',') : [])]
  const origin = URL.parse(headers.origin)
  return origin !== null && hosts.some((host) => host?.trim() === origin.host)
}
