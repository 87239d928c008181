import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'

/** OWASP's scrypt figures for an interactive login: N = 2^15, r = 8, p = 3 (32 MiB). */
const COST = { N: 2 ** 15, r: 8, p: 3 } as const
/** A password printed on the login page is no secret: guarding it dearly would only make every demo and test slow. */
const DEMO_COST = { N: 2 ** 12, r: 8, p: 1 } as const
const KEY_BYTES = 32
const SALT_BYTES = 16
/** node refuses more than 32 MiB unless told. */
const MEMORY_BYTES = 64 * 1024 * 1024

/** `demo` in front marks a password that is printed on the login page: it opens nothing outside demo mode. */
const DEMO_MARK = 'demo'

/** `scrypt$N$r$p$salt$key`, in base64url; of a demo user `demo$scrypt$…`. */
export const hashPassword = async (password: string, { demo = false } = {}): Promise<string> => {
  const salt = randomBytes(SALT_BYTES)
  const cost = demo ? DEMO_COST : COST
  const key = await derive(password, salt, KEY_BYTES, cost)
  const plain = ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$')
  return demo ? `${DEMO_MARK}$${plain}` : plain
}

export const isDemoHash = (hash: string): boolean => hash.startsWith(`${DEMO_MARK}$`)

/**
 * Compares in constant time. Without a hash (no such login) the same work is done and false is returned, so the time
 * taken tells nobody which logins exist.
 */
export const verifyPassword = async (password: string, hash: string | undefined): Promise<boolean> => {
  const known = readHash(hash ?? '')
  const salt = known?.salt ?? randomBytes(SALT_BYTES)
  const expected = known?.key ?? Buffer.alloc(KEY_BYTES)
  const key = await derive(password, salt, expected.length, known?.cost ?? COST)
  return timingSafeEqual(key, expected) && known !== undefined
}

interface ReadHash {
  readonly cost: { readonly N: number; readonly r: number; readonly p: number }
  readonly salt: Buffer
  readonly key: Buffer
}

const readHash = (hash: string): ReadHash | undefined => {
  const match = /^(?:demo\$)?scrypt\$(\d+)\$(\d+)\$(\d+)\$([\w-]+)\$([\w-]+)$/.exec(hash)
  if (!match) return undefined
  const [, N, r, p, salt, key] = match as unknown as [string, string, string, string, string, string]
  return {
    cost: { N: Number(N), r: Number(r), p: Number(p) },
    salt: Buffer.from(salt, 'base64url'),
    key: Buffer.from(key, 'base64url'),
  }
}

const derive = (password: string, salt: Buffer, bytes: number, cost: ScryptOptions): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    // NFKC: the same password typed on another keyboard or input method is the same password.
    scrypt(password.normalize('NFKC'), salt, bytes, { ...cost, maxmem: MEMORY_BYTES }, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
