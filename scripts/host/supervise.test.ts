import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { backOff, type Supervised, supervise } from './supervise.ts'

let folder: string
let supervised: Supervised | undefined

const start = async (program: string): Promise<Supervised> => {
  const file = join(folder, 'program.mjs')
  await writeFile(file, program)
  supervised = supervise({ name: 'program', command: [file], message: { hello: 1 }, onChange: () => undefined })
  return supervised
}

const lives = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'supervise-'))
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})

afterEach(async () => {
  await supervised?.stop()
  vi.restoreAllMocks()
  await rm(folder, { recursive: true })
})

describe('a supervised process', () => {
  test('is started again under another id when it is killed', async () => {
    const program = await start('process.on("message", () => undefined)')
    const first = program.pid()
    if (first === null) throw new Error('it did not start')
    process.kill(first, 'SIGKILL')
    await vi.waitFor(() => expect([null, first]).not.toContain(program.pid()), { timeout: 5_000 })
  })

  test('is gone after stop and does not come back', async () => {
    const program = await start('process.on("message", () => undefined)')
    const pid = program.pid()
    if (pid === null) throw new Error('it did not start')
    await program.stop()
    expect(program.pid()).toBeNull()
    expect(lives(pid)).toBe(false)
  })

  test('waits longer after each fall, up to fifteen seconds', () => {
    const waits = [0, 1, 2, 3, 10, 60].map(backOff)
    expect(waits).toEqual([250, 500, 1000, 2000, 15_000, 15_000])
  })
})
