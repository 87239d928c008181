import { describe, expect, it } from 'vitest'
import { hashPassword, isDemoHash, verifyPassword } from './password.ts'

describe('a password', () => {
  it('opens with itself and with nothing else, and no two hashes of it are alike', async () => {
    const [one, other] = [await hashPassword('燃气 2026'), await hashPassword('燃气 2026')]
    expect(one).not.toBe(other)
    expect(one).toMatch(/^scrypt\$32768\$8\$3\$/)
    expect(await verifyPassword('燃气 2026', one)).toBe(true)
    expect(await verifyPassword('燃气 2025', one)).toBe(false)
    expect(await verifyPassword('', one)).toBe(false)
  })

  it('is the same however the keyboard composes it', async () => {
    const composed = await hashPassword('caf\u00e9')
    expect(await verifyPassword('cafe\u0301', composed)).toBe(true)
  })

  it('of a demo user is marked, so that it opens nothing elsewhere', async () => {
    const hash = await hashPassword('one-map-demo', { demo: true })
    expect(isDemoHash(hash)).toBe(true)
    expect(isDemoHash(await hashPassword('one-map-demo'))).toBe(false)
    expect(await verifyPassword('one-map-demo', hash)).toBe(true)
  })

  it('of nobody is never right, and neither is a hash that cannot be read', async () => {
    expect(await verifyPassword('x', undefined)).toBe(false)
    expect(await verifyPassword('x', '')).toBe(false)
    expect(await verifyPassword('x', 'scrypt$1$1$1$!$!')).toBe(false)
  })
})
