import { PGlite } from '@electric-sql/pglite'
import { postgis } from '@electric-sql/pglite-postgis'
import { beforeEnd, query } from './protocol.ts'

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
  const uncaught = uncaughtExceptions(lite)
  await lite.exec(`set timezone to 'UTC'`)
  const answer = async (request: Buffer): Promise<Buffer> => {
    const chunks: Uint8Array[] = []
    const base = stack.value
    await lite.execProtocolRawStream(request, { onRawData: (chunk) => chunks.push(chunk.slice()) })
    stack.value = base
    return Buffer.concat(chunks)
  }
  return {
    execute: async (request) => {
      const before = uncaught()
      const given = await answer(request)
      const begun = uncaught() === before ? undefined : beforeEnd(given)
      return begun ? Buffer.concat([begun, await answer(FAIL)]) : given
    },
    close: async () => {
      await lite.exec('checkpoint')
      await lite.close()
    },
  }
}

/**
 * PGlite 0.5.8 was built without catching C++ exceptions. What GEOS throws and would itself catch (st_union of some hundred circles throws,
 * and tries again on a coarser grid) goes through the executor: the statement stops where it was and ends without rows, in PortalSuspended
 * or as if nothing were amiss. So a statement in which one was thrown and not caught fails, and its transaction with it.
 */
const FAIL = query(
  `do $$ begin raise exception 'PGlite stopped this statement halfway: its GEOS threw, and it cannot catch. PostgreSQL can.'; end $$`,
)

/** C++ exceptions thrown and not caught since the engine was opened. */
const uncaughtExceptions = (lite: PGlite): (() => number) => {
  const { ___cxa_uncaught_exceptions: uncaught } = lite.Module as unknown as Record<string, unknown>
  if (typeof uncaught !== 'function') throw new Error('this PGlite does not count its exceptions')
  return uncaught as () => number
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
