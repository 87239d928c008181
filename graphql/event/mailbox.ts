/** Holds what was pushed until it is taken, in order. One taker. */
export interface Mailbox<T> {
  readonly push: (items: readonly T[]) => void
  /** Everything held, as soon as there is something; null once closed. @throws when it overflowed. */
  readonly take: () => Promise<readonly T[] | null>
  readonly close: () => void
}

/** @param most items held; a taker that falls further behind is told so and must start over from its cursor. */
export const mailbox = <T>(most: number): Mailbox<T> => {
  let held: T[] = []
  let closed = false
  let overflowed = false
  let wake: () => void = () => undefined
  return {
    push: (items) => {
      if (closed || overflowed) return
      if (held.length + items.length > most) {
        overflowed = true
        held = []
      } else {
        held.push(...items)
      }
      wake()
    },
    take: async () => {
      while (held.length === 0 && !closed && !overflowed) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
      if (closed) return null
      if (overflowed) throw new Error('fell too far behind')
      const taken = held
      held = []
      return taken
    },
    close: () => {
      closed = true
      wake()
    },
  }
}

/**
 * An iterator that can be ended while it waits: an async generator alone answers `return()` only after the promise it
 * stands at, which for a quiet stream is never.
 */
export const endable = <T>(
  generator: AsyncGenerator<T, void, void>,
  end: () => void,
): AsyncGenerator<T, void, void> => ({
  next: () => generator.next(),
  return: (value) => {
    end()
    return generator.return(value)
  },
  throw: (error) => {
    end()
    return generator.throw(error)
  },
  [Symbol.asyncIterator]() {
    return this
  },
  async [Symbol.asyncDispose]() {
    end()
    await generator.return()
  },
})
