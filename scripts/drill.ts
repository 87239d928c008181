import { parseArgs } from 'node:util'
import { SYSTEM } from '../geo-data/db/actor.ts'
import { closeDatabase, openDatabase } from '../geo-data/db/pool.ts'
import { transact } from '../geo-data/db/transact.ts'
import { segmentNamed, startDrill } from '../geo-data/drill/drill.commands.ts'
import { isRefusal } from '../geo-data/refusal.ts'
import { DRILLS } from '../geo-data/sample-city/drills.ts'
import { runningHost } from './host/running-host.ts'
import { readSettings } from './settings.ts'

const USAGE = `usage: npm run drill -- NAME [--segment CODE|ID]

  ${DRILLS.map(({ id, name, story }) => `${id.padEnd(16)} ${name.zh} / ${name.en}\n${' '.repeat(19)}${story.en}`).join('\n  ')}

  --segment CODE|ID   play it on this main (an imported one, say); what it needs there is made, marked as assumed`

/** What to do about it; nothing was begun. */
class Mistake extends Error {}

const asked = () => {
  try {
    const { values, positionals } = parseArgs({ options: { segment: { type: 'string' } }, allowPositionals: true })
    const [drill, ...more] = positionals
    if (drill === undefined || more.length > 0) throw new Mistake(USAGE)
    return { drill, segment: values.segment }
  } catch (error) {
    throw error instanceof Mistake ? error : new Mistake(`${(error as Error).message}\n\n${USAGE}`)
  }
}

const main = async (): Promise<void> => {
  const { drill, segment } = asked()
  const host = await runningHost(readSettings(process.env).dataDir)
  if (!host) throw new Mistake('nothing is running here: a drill is played by a running city, so `npm start` first')
  const db = openDatabase({ url: host.databaseUrl, connections: 1, onError: () => undefined })
  try {
    const run = await transact(db, SYSTEM, async (tx) => {
      const segmentId = segment === undefined ? null : await segmentNamed(tx, segment)
      return startDrill(tx, SYSTEM, { drill, segmentId }, new Date())
    })
    console.log(`drill ${run.drill} runs (${run.id}); watch it at ${host.url}/desk`)
    console.log(JSON.stringify({ run: run.id, drill: run.drill, segmentId: run.segmentId, cast: run.cast }))
  } finally {
    await closeDatabase(db)
  }
}

main().catch((error: unknown) => {
  const known = error instanceof Mistake || isRefusal(error)
  console.error(known ? error.message : error)
  process.exitCode = 2
})
