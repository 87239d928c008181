import { PGlite } from '@electric-sql/pglite'
import { postgis } from '@electric-sql/pglite-postgis'
import { beforeSuspended, GO_ON } from './protocol.ts'

/** The database itself: one session, one request at a time. */
export type Engine = {
  /** Executes the messages of one request and gives back the server's bytes. @throws when the engine is beyond use. */
  readonly execute: (request: Buffer) => Promise<Buffer>
  /** Checkpoints and closes the files. */
  readonly close: () => Promise<void>
}

/** Opens or makes the database in `folder` (5 s; 10 s the first time). */
export const openEngine = async (folder: string): Promise<Engine> => {
  const lite = await PGlite.create(folder, { extensions: { postgis } })
  const stack = stackPointer(lite)
  await lite.exec(`set timezone to 'UTC'`)
  const answer = async (request: Buffer): Promise<Buffer> => {
    const chunks: Uint8Array[] = []
    const base = stack.value
    await lite.execProtocolRawStream(request, { onRawData: (chunk) => chunks.push(chunk.slice()) })
    stack.value = base
    return Buffer.concat(chunks)
  }
  return {
    execute: async (request) => whole(await answer(request), answer),
    close: async () => {
      await lite.exec('checkpoint')
      await lite.close()
    },
  }
}

/**
 * PGlite 0.5.8 now and then answers PortalSuspended without a row although all were asked for (seen: a join of two hundred circles with
 * the targets in them), and gives them when it is told to go on. A client that heard so would take the rows for another's.
 */
const whole = async (answer: Buffer, ask: (request: Buffer) => Promise<Buffer>): Promise<Buffer> => {
  const begun = beforeSuspended(answer)
  if (!begun) return answer
  const next = await ask(GO_ON)
  // No row again: it would be asked for ever.
  return Buffer.concat([begun, beforeSuspended(next)?.length === 0 ? next : await whole(next, ask)])
}

/**
 * PGlite 0.5.8 leaves an SQL error by a JavaScript exception and forgets to give back the WebAssembly stack below it: 0.8
 * to 5.8 kB an error, until after some 1,700 every statement fails with "stack depth limit exceeded" (measured). Between
 * requests the stack is always empty down to the same place, so it is put back there (30,000 errors survived).
 */
const stackPointer = (lite: PGlite): { value: number } => {
  const { ___stack_pointer: pointer } = lite.Module as unknown as { ___stack_pointer?: { value: number } }
  if (typeof pointer?.value !== 'number') throw new Error('this PGlite does not show its stack pointer')
  return pointer
}
