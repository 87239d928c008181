import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import type { CDPSession } from '@playwright/test'

/** Bytes of the page's heap that are still in use after a forced collection. */
export const heapBytes = async (cdp: CDPSession): Promise<number> => {
  await cdp.send('HeapProfiler.collectGarbage')
  await cdp.send('HeapProfiler.collectGarbage')
  return (await cdp.send('Runtime.getHeapUsage')).usedSize
}

/** Who keeps what, as the browser's own tools read it. */
export const keepSnapshot = async (cdp: CDPSession, path: string): Promise<void> => {
  const file = createWriteStream(path)
  const take = ({ chunk }: { chunk: string }): void => {
    file.write(chunk)
  }
  cdp.on('HeapProfiler.addHeapSnapshotChunk', take)
  await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  cdp.off('HeapProfiler.addHeapSnapshotChunk', take)
  file.end()
  await finished(file)
}
