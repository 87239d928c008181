/**
 * What was written into the address bar and is not yet shown by the router. Next.js takes an address over in a transition, and
 * when that ends writes it once more: whoever reads `location` just then reads the address before the last one, and a change made
 * from it would undo the change in between.
 */
export interface WrittenAddress {
  readonly write: (search: string) => void
  /** The router now shows this: ours as far as this one have come, or somebody else has gone elsewhere and ours are void. */
  readonly shown: (search: string) => void
  /** The newest of ours that is still under way. */
  readonly latest: () => string | null
}

export const openWrittenAddress = (): WrittenAddress => {
  let current: string | null = null
  let underWay: readonly string[] = []
  return {
    write: (search) => {
      underWay = [...underWay, search]
    },
    shown: (search) => {
      // Everybody who shows a place says so, also those that come later.
      if (search === current) return
      current = search
      const place = underWay.lastIndexOf(search)
      underWay = place < 0 ? [] : underWay.slice(place + 1)
    },
    latest: () => underWay.at(-1) ?? null,
  }
}
