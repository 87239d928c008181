/**
 * Does `work` at once and then again and again, `pauseMs` after each time it has ended: a slow run is never overtaken.
 * @returns a function that waits for the run under way and ends it.
 */
export const again = (
  pauseMs: number,
  work: () => Promise<void>,
  onError: (error: unknown) => void,
): (() => Promise<void>) => {
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  let running: Promise<void> = Promise.resolve()
  const run = (): void => {
    running = work()
      .catch(onError)
      .then(() => {
        if (!stopped) timer = setTimeout(run, pauseMs)
      })
  }
  run()
  return async () => {
    stopped = true
    clearTimeout(timer)
    await running
  }
}
