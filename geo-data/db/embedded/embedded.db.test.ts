import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sightOnStreet } from '../../blind-area/test-sight.ts'
import { camerasAround } from '../../camera/test-cameras.ts'
import { exposuresOnGround, layGround } from '../../exposure/test-ground.ts'
import { filteredMains } from '../../layer-filter/test-mains.ts'
import { livedPast } from '../../sensor/past/test-past.ts'
import { followedAndCut } from '../../trace/test-network.ts'
import { SYSTEM } from '../actor.ts'
import { askCapability } from '../capability.ts'
import { type EmbeddedDatabase, startEmbedded } from '../embedded.ts'
import { migrate, readMigrations } from '../migrate.ts'
import { closeDatabase, type Db, openDatabase, poolOf } from '../pool.ts'
import { sendIn, startQueue } from '../queue.ts'
import { stPoint, withinMetres } from '../spatial.ts'
import { createTestDatabase } from '../test-database.ts'
import { kysely, type Tx, transact } from '../transact.ts'

let folder: string
let embedded: EmbeddedDatabase
let db: Db
const onError = (error: Error): void => {
  throw error
}
const start = (): Promise<EmbeddedDatabase> => startEmbedded({ folder, port: 0, onDeath: onError })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'city-'))
  embedded = await start()
  await migrate(embedded.url)
  db = openDatabase({ url: embedded.url, connections: 4, onError })
}, 300_000) // 15 s of computing, most of it making the PostGIS extension, on a machine that may be busy
afterAll(async () => {
  await closeDatabase(db)
  await embedded.stop()
  await rm(folder, { recursive: true })
})

const addRegion = (tx: Tx, code: string): Promise<unknown> =>
  kysely<'region'>(tx).insertInto('region').values({ kind: 'city', code, name_zh: code, name_en: code }).execute()

test('every migration has been applied', async () => {
  const { rows } = await poolOf(db).query('select count(*) as count from migration')
  expect(rows).toEqual([{ count: (await readMigrations()).length }])
})

test('it says that it is PGlite and draws no tiles', async () => {
  expect(await askCapability(db)).toMatchObject({ engine: 'pglite', drawsTiles: false, indexesUnderPolicies: true })
})

test('a spatial search in metres finds what is near and not what is far', async () => {
  const near = await transact(db, SYSTEM, async (tx) => {
    const at = (lon: number) => stPoint(lon, 22.5)
    const { rows } = await sql<{ lon: number }>`
      select st_x(geom) as lon from (values (${at(113.5)}), (${at(113.5009)}), (${at(113.502)})) as p (geom)
      where ${withinMetres(sql.ref('geom'), 113.5, 22.5, 100)}`.execute(kysely<'region'>(tx))
    return rows.map(({ lon }) => lon)
  })
  expect(near).toEqual([113.5, 113.5009])
})

test('four hundred transactions on four sockets, errors among them, never mix', async () => {
  const ask = async (number: number): Promise<number> => {
    await poolOf(db)
      .query('select $1::int / 0', [number])
      .catch(() => undefined)
    return transact(db, { ...SYSTEM, userId: number }, async (tx) => {
      await sql`select ${number}::int`.execute(kysely<'region'>(tx))
      const { rows } = await sql<{ id: number }>`select app_user_id() as id`.execute(kysely<'region'>(tx))
      return rows[0]?.id ?? -1
    })
  }
  const numbers = Array.from({ length: 400 }, (_, number) => number)
  expect(await Promise.all(numbers.map(ask))).toEqual(numbers)
})

test('a client that is silent in a transaction is cut, and the others go on', { timeout: 40_000 }, async () => {
  const silent = transact(db, SYSTEM, async (tx) => {
    await addRegion(tx, 'silent')
    await sleep(17_000)
    await addRegion(tx, 'too-late')
  })
  const refused = expect(silent).rejects.toThrow()
  await sleep(100)
  const { rows } = await poolOf(db).query(`select count(*) as count from region where code in ('silent', 'too-late')`)
  expect(rows).toEqual([{ count: 0 }])
  await refused
})

test('thousands of SQL errors wear it out no more', async () => {
  for (let batch = 0; batch < 30; batch += 1) {
    await Promise.all(
      Array.from({ length: 100 }, () =>
        poolOf(db)
          .query('selec nonsense')
          .catch((error: Error) => expect(error.message).toContain('syntax error')),
      ),
    )
  }
  expect((await poolOf(db).query('select 1 as one')).rows).toEqual([{ one: 1 }])
})

test('a statement that its GEOS stops halfway fails, and its transaction with it', async () => {
  // A ring that runs over itself: GEOS throws, and tries again on a coarser grid.
  const crossing = 'POLYGON((0 0, 10 10, 10 0, 0 10, 0 0))'
  const swallowed = transact(db, SYSTEM, async (tx) => {
    await addRegion(tx, 'halfway')
    const asked = sql`select st_astext(st_intersection(${crossing}::geometry, st_makeenvelope(0, 0, 7, 3)))`
    await expect(asked.execute(kysely<'region'>(tx))).rejects.toThrow('stopped this statement halfway')
  })
  await expect(swallowed).rejects.toThrow('rolled back')
  const { rows } = await poolOf(db).query(`select count(*) as count from region where code = 'halfway'`)
  expect(rows).toEqual([{ count: 0 }])
})

test('a job sent in a transaction is done, and one of a failed transaction is not', async () => {
  const queues = [{ name: 'echo', oneAtATime: false, longestSeconds: 10 }]
  const queue = await startQueue(db, { url: embedded.url, queues, role: 'worker', onError })
  const done: string[] = []
  const first = new Promise<void>((resolve) => {
    void queue.work<{ word: string }>('echo', 1, async ({ word }) => {
      done.push(word)
      if (word === 'said') resolve()
    })
  })
  const failing = transact(db, SYSTEM, async (tx) => {
    await sendIn(tx, 'echo', { word: 'unsaid' })
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  await transact(db, SYSTEM, (tx) => sendIn(tx, 'echo', { word: 'said' }))
  await first
  expect(done).toEqual(['said'])
  await queue.stop()
})

test('a second process on the same data is refused, and told which process has them', async () => {
  await expect(start()).rejects.toThrow(`in use by process ${process.pid}`)
})

test('what was committed survives a stop and a kill', { timeout: 300_000 }, async () => {
  await transact(db, SYSTEM, (tx) => addRegion(tx, 'before-stop'))
  await closeDatabase(db)
  await embedded.stop()
  const child = fork(fileURLToPath(new URL('./embedded.db.test.child.ts', import.meta.url)), [folder])
  const [acknowledged] = (await once(child, 'message')) as [number]
  child.kill('SIGKILL')
  await once(child, 'exit')
  embedded = await start()
  db = openDatabase({ url: embedded.url, connections: 4, onError })
  const codes = await transact(db, SYSTEM, (tx) => kysely<'region'>(tx).selectFrom('region').select('code').execute())
  expect(codes.map(({ code }) => code)).toContain('before-stop')
  expect(codes.filter(({ code }) => code.startsWith('killed-')).length).toBeGreaterThanOrEqual(acknowledged)
})

test('who and what is inside a zone, what is not watched, what was known at a past moment, where a network leads, what a filter leaves and which cameras are near, is told as on PostgreSQL', async () => {
  const large = await createTestDatabase()
  try {
    await layGround(large.db)
    await layGround(db)
    const counted = await exposuresOnGround(db)
    expect(counted[0]?.people?.estimate).toBeGreaterThan(0)
    expect(counted).toEqual(await exposuresOnGround(large.db))
    const unseen = await sightOnStreet(db)
    expect(unseen.areas).toHaveLength(1)
    expect(unseen).toEqual(await sightOnStreet(large.db))
    const lived = await livedPast(db)
    expect(lived).toEqual(await livedPast(large.db))
    const followed = await followedAndCut(db)
    expect(JSON.stringify(followed)).toContain('T-L3')
    expect(followed).toEqual(await followedAndCut(large.db))
    const filtered = await filteredMains(db)
    expect(filtered[0]?.tile).toContain('M-60')
    expect(filtered[0]?.tile).not.toContain('M-29')
    expect(filtered).toEqual(await filteredMains(large.db))
    const around = await camerasAround(db)
    expect(around.said).toHaveLength(around.count)
    expect(around).toEqual(await camerasAround(large.db))
  } finally {
    await large.drop()
  }
})
