const HEARTBEAT_MS = 10_000

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`

/** One step of a start or a test run: says what begins, that it still lives, and how long it took. */
export const step = async <T>(title: string, work: () => Promise<T>): Promise<T> => {
  const began = performance.now()
  console.log(`… ${title}`)
  const heartbeat = setInterval(() => console.log(`… ${title}: still at it after ${seconds(began)}`), HEARTBEAT_MS)
  try {
    const result = await work()
    console.log(`✓ ${title}: ${seconds(began)}`)
    return result
  } catch (error) {
    console.log(`✗ ${title}: ${seconds(began)}`)
    throw error
  } finally {
    clearInterval(heartbeat)
  }
}
