const HEARTBEAT_MS = 10_000

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`

/**
 * One step of a start or a test run: says what begins, that it still lives, and how long it took. On standard
 * error, because a command's answer has standard output to itself.
 */
export const step = async <T>(title: string, work: () => Promise<T>): Promise<T> => {
  const began = performance.now()
  console.error(`… ${title}`)
  const heartbeat = setInterval(() => console.error(`… ${title}: still at it after ${seconds(began)}`), HEARTBEAT_MS)
  try {
    const result = await work()
    console.error(`✓ ${title}: ${seconds(began)}`)
    return result
  } catch (error) {
    console.error(`✗ ${title}: ${seconds(began)}`)
    throw error
  } finally {
    clearInterval(heartbeat)
  }
}
