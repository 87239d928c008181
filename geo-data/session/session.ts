import { createHash, randomBytes } from 'node:crypto'

/** A session ends by itself after this long: one shift. */
export const SESSION_MS = 12 * 60 * 60 * 1000

/** What the cookie carries: 256 random bits. The record keeps only its hash, so a stolen record opens no session. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** A random token needs no salt and no slow hash. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')
