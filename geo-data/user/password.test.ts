import { describe, expect, it } from 'vitest'
import { hashPassword, isDemoHash, verifyPassword } from './password.ts'

/** As slow as it must be for a guesser; on a busy machine slow for a test too. */
const SLOW = 30_000

/** The quick kind, where the test is not about how dear it is. */
const quick = (password: string): Promise<string> => hashPassword(password, { demo: true })

describe('a password', () => {
  it(
    'costs a guesser what OWASP asks',
    async () => {
      const hash = await hashPassword('燃气 2026')
      expect(hash).toMatch(/^scrypt\$32768\$8\$3\$/)
      expect(isDemoHash(hash)).toBe(false)
    },
    SLOW,
  )

  it('opens with itself and with nothing else, and no two hashes of it are alike', async () => {
    const [one, other] = [await quick('燃气 2026'), await quick('燃气 2026')]
    expect(one).not.toBe(other)
    expect(await verifyPassword('燃气 2026', one)).toBe(true)
    expect(await verifyPassword('燃气 2025', one)).toBe(false)
    expect(await verifyPassword('', one)).toBe(false)
  })

  it('is the same however the keyboard composes it', async () => {
    expect(await verifyPassword('cafe\u0301', await quick('caf\u00e9'))).toBe(true)
  })

  it('of a demo user is marked, so that it opens nothing elsewhere', async () => {
    expect(isDemoHash(await quick('one-map-demo'))).toBe(true)
  })

  it(
    'of nobody is never right',
    async () => {
      expect(await verifyPassword('x', undefined)).toBe(false)
    },
    SLOW,
  )
})
