import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Actor, SYSTEM } from './actor.ts'
import { keepWarm, openDatabase, poolOf } from './pool.ts'
import { createTestDatabase, type TestDatabase } from './test-database.ts'
import { afterCommit, clientOf, kysely, prepared, read, rehearse, type Tx, transact } from './transact.ts'

let test1: TestDatabase
beforeAll(async () => {
  test1 = await createTestDatabase({ connections: 2 })
})
afterAll(() => test1.drop())

const officer: Actor = {
  userId: 7,
  name: "O'Hara",
  role: 'duty-officer',
  seesAll: false,
  departmentIds: [3, 4],
  regionIds: [],
}

const whoAmI = (tx: Tx) =>
  sql<{ role: string; user_id: number; name: string; sees_all: boolean; departments: number[]; regions: number[] }>`
    select current_user as role, app_user_id() as user_id, current_setting('app.user_name') as name,
      app_sees_all() as sees_all, app_departments() as departments, app_regions() as regions`
    .execute(kysely<'sector'>(tx))
    .then(({ rows }) => rows[0])

const addSector = (tx: Tx, id: string) =>
  kysely<'sector'>(tx)
    .insertInto('sector')
    .values({ id, name_zh: id, name_en: id, colour: '#000', position: 1 })
    .execute()

const sectorIds = () =>
  read(test1.db, SYSTEM, (tx) => kysely<'sector'>(tx).selectFrom('sector').select('id').orderBy('id').execute()).then(
    (rows) => rows.map(({ id }) => id),
  )

test('a transaction runs as city_app with its actor’s identity, quotes and all', async () => {
  expect(await transact(test1.db, officer, whoAmI)).toEqual({
    role: 'city_app',
    user_id: 7,
    name: "O'Hara",
    sees_all: false,
    departments: [3, 4],
    regions: [],
  })
})

test('nothing of the identity outlives the transaction on a connection used again', async () => {
  await Promise.all([transact(test1.db, officer, whoAmI), transact(test1.db, officer, whoAmI)])
  const leftovers = await poolOf(test1.db).query(
    `select current_user <> session_user as other_role, current_setting('app.departments', true) as departments,
       current_setting('timezone') as zone`,
  )
  expect(leftovers.rows).toEqual([{ other_role: false, departments: '', zone: 'UTC' }])
})

test('what the work wrote is gone when it throws, and stays when it does not', async () => {
  const failing = transact(test1.db, SYSTEM, async (tx) => {
    await addSector(tx, 'half')
    throw new Error('changed my mind')
  })
  await expect(failing).rejects.toThrow('changed my mind')
  await transact(test1.db, SYSTEM, (tx) => addSector(tx, 'whole'))
  expect(await sectorIds()).toEqual(['whole'])
})

test('a swallowed database error does not pass for a commit', async () => {
  const swallowing = transact(test1.db, SYSTEM, async (tx) => {
    await addSector(tx, 'lost')
    await addSector(tx, 'lost').catch(() => undefined)
  })
  await expect(swallowing).rejects.toThrow('rolled back')
  expect(await sectorIds()).not.toContain('lost')
})

test('a reader cannot write', async () => {
  await expect(read(test1.db, SYSTEM, (tx) => addSector(tx, 'sneaked'))).rejects.toThrow('read-only transaction')
})

test('a transaction cannot be opened inside another, by either door', async () => {
  const nested = transact(test1.db, SYSTEM, () => transact(test1.db, SYSTEM, whoAmI))
  await expect(nested).rejects.toThrow('already open')
  await expect(transact(test1.db, SYSTEM, () => read(test1.db, SYSTEM, whoAmI))).rejects.toThrow('already open')
  const byKysely = transact(test1.db, SYSTEM, (tx) =>
    kysely<'sector'>(tx)
      .transaction()
      .execute(async () => 1),
  )
  await expect(byKysely).rejects.toThrow()
})

test('what was left for after the commit happens then, and may open a transaction of its own', async () => {
  const heard: string[] = []
  await transact(test1.db, SYSTEM, async (tx) => {
    afterCommit(tx, () => heard.push('committed'))
    heard.push('working')
  })
  await expect(
    transact(test1.db, SYSTEM, async (tx) => {
      afterCommit(tx, () => heard.push('never'))
      throw new Error('no')
    }),
  ).rejects.toThrow('no')
  const later = await new Promise((resolve) => {
    void transact(test1.db, SYSTEM, async (tx) => {
      afterCommit(tx, () => resolve(transact(test1.db, officer, whoAmI)))
    })
  })
  expect(heard).toEqual(['working', 'committed'])
  expect(later).toMatchObject({ user_id: 7 })
})

test('a connection that dies mid-transaction fails that transaction and none after it', async () => {
  const dying = transact(test1.db, SYSTEM, async (tx) => {
    const { rows } = await clientOf(tx).query<{ pid: number }>('select pg_backend_pid() as pid')
    await poolOf(test1.db).query('select pg_terminate_backend($1)', [rows[0]?.pid])
    await addSector(tx, 'orphan')
  })
  await expect(dying).rejects.toThrow()
  expect(await sectorIds()).not.toContain('orphan')
})

test('the server ends a statement after 30 s and a silent transaction after 15 s', async () => {
  const { rows } = await poolOf(test1.db).query(
    `select current_setting('statement_timeout') as statement,
       current_setting('idle_in_transaction_session_timeout') as idle`,
  )
  expect(rows).toEqual([{ statement: '30s', idle: '15s' }])
})

test('a transaction that says it lasts longer may be silent as long, while a file is read', async () => {
  const silent = sql<{ idle: string }>`select current_setting('idle_in_transaction_session_timeout') as idle`
  const { rows } = await transact(test1.db, SYSTEM, (tx) => silent.execute(kysely<'sector'>(tx)), 3_600_000)
  expect(rows).toEqual([{ idle: '1h' }])
  const after = await transact(test1.db, SYSTEM, (tx) => silent.execute(kysely<'sector'>(tx)))
  expect(after.rows).toEqual([{ idle: '15s' }])
})

test('int8, numeric, timestamptz and date arrive as number, number, Date and text', async () => {
  const { rows } = await transact(test1.db, SYSTEM, (tx) =>
    sql`select 5::int8 as big, 1.25::numeric as decimal, array[1,2]::int8[] as bigs, '2026-01-02'::date as day,
      '2026-01-02T03:04:05Z'::timestamptz as instant`.execute(kysely<'sector'>(tx)),
  )
  expect(rows).toEqual([
    { big: 5, decimal: 1.25, bigs: [1, 2], day: '2026-01-02', instant: new Date('2026-01-02T03:04:05Z') },
  ])
})

test('a statement that is kept planned is planned once and answers each asker anew', async () => {
  const ask = (actor: Actor, figure: number) =>
    transact(test1.db, actor, async (tx) => {
      const rows = await prepared(
        tx,
        'who and what',
        sql<{ id: number; what: number }>`select app_user_id() as id, ${figure}::int as what`,
      )
      const kept = await clientOf(tx).query(`select from pg_prepared_statements where name = 'who and what'`)
      return [...rows, kept.rowCount]
    })
  expect(await ask(officer, 1)).toEqual([{ id: 7, what: 1 }, 1])
  expect(await ask({ ...officer, userId: 8 }, 2)).toEqual([{ id: 8, what: 2 }, 1])
})

test('a record that is kept warm has every connection open before it is asked, and one without a server says nothing yet', async () => {
  await keepWarm(test1.db)
  expect([poolOf(test1.db).totalCount, poolOf(test1.db).idleCount]).toEqual([2, 2])
  const absent = openDatabase({ url: 'postgres://postgres@127.0.0.1:1/none', connections: 2, onError: () => undefined })
  await keepWarm(absent)
  await expect(read(absent, SYSTEM, whoAmI)).rejects.toThrow()
})

test('what is rehearsed stays planned on every connection that is free, and who fails it gives it back', async () => {
  await keepWarm(test1.db)
  const statement = sql<{ pid: number }>`select pg_backend_pid() as pid`
  const rehearsed: (number | undefined)[] = []
  await rehearse(test1.db, async (tx) => {
    rehearsed.push((await prepared(tx, 'who answers', statement))[0]?.pid)
  })
  expect(new Set(rehearsed).size).toBe(2)
  await rehearse(test1.db, () => Promise.reject(new Error('nothing is on record yet')))
  const busy = await poolOf(test1.db).connect()
  const meanwhile = rehearse(test1.db, async () => void rehearsed.push(0))
  await meanwhile.finally(() => busy.release())
  expect(rehearsed).toHaveLength(3)
  expect([poolOf(test1.db).totalCount, poolOf(test1.db).idleCount]).toEqual([2, 2])
})
