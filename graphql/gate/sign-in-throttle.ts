/** Failures within WINDOW_MS after which a login from an address, or an address for any login, must wait. */
const FAILURES_OF_LOGIN = 5
const FAILURES_OF_ADDRESS = 50
const WINDOW_MS = 60_000
/** Forgets everything rather than growing without end under a flood of invented logins. */
const MOST_KEYS = 100_000

export interface SignInThrottle {
  readonly mayTry: (login: string, address: string, at: Date) => boolean
  readonly failed: (login: string, address: string, at: Date) => void
}

/** Counts this process's failed sign-ins; it knows nothing of other processes, whose attempts come on top. */
export const signInThrottle = (): SignInThrottle => {
  const failures = new Map<string, number[]>()
  const recent = (key: string, at: Date): number[] =>
    (failures.get(key) ?? []).filter((moment) => moment > at.getTime() - WINDOW_MS)
  const keys = (login: string, address: string) => [`${login}\n${address}`, address] as const
  return {
    mayTry: (login, address, at) => {
      const [both, alone] = keys(login, address)
      return recent(both, at).length < FAILURES_OF_LOGIN && recent(alone, at).length < FAILURES_OF_ADDRESS
    },
    failed: (login, address, at) => {
      if (failures.size > MOST_KEYS) failures.clear()
      for (const key of keys(login, address)) failures.set(key, [...recent(key, at), at.getTime()])
    },
  }
}
