const FIRST_MS = 1_000
const LONGEST_MS = 60_000

/** How long to wait before the next question, after so many in a row that failed, in milliseconds. */
export const pauseAfterMs = (failures: number): number => Math.min(FIRST_MS * 2 ** (failures - 1), LONGEST_MS)

/**
 * Asks again and again, with growing pauses, until it is told to stop: a question that failed once is not left unanswered, and a
 * server in trouble is not asked by every screen at once every second. Gives back how to stop.
 */
export function keepAsking(ask: () => Promise<unknown>, pauseMs = pauseAfterMs): () => void {
  let failures = 1
  let over = false
  let timer: ReturnType<typeof setTimeout>
  const wait = () => {
    timer = setTimeout(async () => {
      await ask().catch(() => undefined)
      failures += 1
      if (!over) wait()
    }, pauseMs(failures))
  }
  wait()
  return () => {
    over = true
    clearTimeout(timer)
  }
}
