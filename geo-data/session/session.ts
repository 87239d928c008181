import { createHash, randomBytes } from 'node:crypto'
import type { Role } from '../user/user.ts'

const HOUR_MS = 60 * 60 * 1000
const SHIFT_MS = 12 * HOUR_MS
const DISPLAY_MS = 90 * 24 * HOUR_MS

/**
 * A session ends by itself after this long: one shift. A wall display has no shift and may change nothing; a screen that went
 * to the door in the night would be a dead one.
 */
export const sessionMs = (role: Role): number => (role === 'wall' ? DISPLAY_MS : SHIFT_MS)

/** What the cookie carries: 256 random bits. The record keeps only its hash, so a stolen record opens no session. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** A random token needs no salt and no slow hash. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')
