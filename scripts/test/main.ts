import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { step } from '../progress.ts'
import { add, type Count, NOTHING } from './count.ts'
import { chromiumPath, readyMachine } from './machine.ts'
import { type Services, startServices } from './services.ts'
import { type Ground, pathOnNode24, STAGES } from './stages.ts'

// npm test            every stage
// npm test -- WORD …  the stages whose titles hold one of the words

const wanted = process.argv.slice(2)
const stages = STAGES.filter(({ title }) => wanted.length === 0 || wanted.some((word) => title.includes(word)))

let services: Services | undefined
let leaving = false

const leave = async (code: number): Promise<never> => {
  leaving = true
  await services?.stop()
  process.exit(code)
}

const runStages = async (ground: Ground): Promise<Count> => {
  let total = NOTHING
  const lines: string[] = []
  const said: string[] = []
  for (const { title, run } of stages) {
    console.log(`\n── ${title}`)
    const began = performance.now()
    const { count, faults } = await run(ground)
    said.push(...faults)
    total = add(total, count)
    const took = `${((performance.now() - began) / 1000).toFixed(1)} s`
    const line = `${count.failed === 0 ? '✓' : '✗'} ${title}: ${took}, ${count.passed} passed, ${count.failed} failed`
    console.log(line)
    lines.push(line)
  }
  if (said.length > 0) console.log(`\n── what failed\n${said.join('\n\n')}`)
  console.log(`\n── all stages\n${lines.join('\n')}`)
  return total
}

const main = async (): Promise<void> => {
  const began = performance.now()
  await readyMachine()
  const started = await step('starting a PostgreSQL and a Redis for the tests', startServices)
  services = started
  const folder = mkdtempSync(join(tmpdir(), 'npm-test-reports-'))
  const total = await runStages({
    folder,
    environment: {
      PATH: pathOnNode24(),
      TEST_DATABASE_URL: started.databaseUrl,
      TEST_REDIS_URL: started.redisUrl,
      CHROMIUM_PATH: chromiumPath() ?? '',
      NEXT_TELEMETRY_DISABLED: '1',
    },
  })
  if (leaving) return
  rmSync(folder, { recursive: true, force: true })
  await started.stop()
  console.log(`in ${((performance.now() - began) / 1000).toFixed(0)} s`)
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ''
  console.log(`${total.passed} passed, ${total.failed} failed${skipped}`)
  process.exit(total.failed === 0 ? 0 : 1)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) process.on(signal, () => void leave(130))
await main().catch(async (error: unknown) => {
  console.error(`\n${error instanceof Error ? error.message : String(error)}\n`)
  console.log('0 passed, 1 failed')
  await leave(1)
})
