import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, SYSTEM } from '../../db/actor.ts'
import { createTestDatabase, type TestDatabase } from '../../db/test-database.ts'
import { at, layStreet, type Street } from '../../db/test-street.ts'
import { kysely, transact } from '../../db/transact.ts'
import { syncRegistry } from '../../sector/sync-registry.commands.ts'
import { addUpload, applyImport, previewImport, takeBackImport } from '../desk/desk.commands.ts'
import { holdToRun } from '../run/run.repository.ts'

const AT = new Date('2026-11-22T10:00:00Z')
let database: TestDatabase
let street: Street
let bureau: Actor
let company: Actor
let rival: Actor

beforeAll(async () => {
  database = await createTestDatabase()
  await transact(database.db, SYSTEM, (tx) => syncRegistry(tx, AT))
  street = await layStreet(database.db, AT)
  const { gas, owner } = street.departments
  const [other] = await database.sql<{
    id: number
  }>(`insert into department (kind, code, name_zh, name_en, region_id, sector_id)
    values ('owner', 'rival', '另一公司', 'Rival', ${street.district}, 'gas') returning id`)
  bureau = await hired('bureau', 'department', gas, [gas, owner])
  company = await hired('company', 'owner', owner, [owner])
  rival = await hired('rival', 'owner', other?.id ?? 0, [other?.id ?? 0])
})
afterAll(() => database.drop())

const hired = async (login: string, role: string, department: number, departmentIds: number[]): Promise<Actor> => {
  const [user] = await database.sql<{ id: number }>(
    `insert into app_user (login, name_zh, name_en, role, department_id) values ('${login}', '${login}', '${login}', '${role}', ${department}) returning id`,
  )
  return { userId: user?.id ?? 0, name: login, role, seesAll: false, departmentIds, regionIds: [] }
}

/** Valves of these codes along the street, so many metres to the east. */
const valves = (...rows: readonly (readonly [code: string, eastM: number])[]): Buffer =>
  Buffer.from(
    [
      'code,longitude,latitude',
      ...rows.map(([code, east]) => `${code},${at(east, 0).longitude},${at(east, 0).latitude}`),
    ].join('\n'),
  )

const ordered = async (actor: Actor, bytes: Buffer, target = 'gas.valve', rest: object = {}) => {
  const file = { fileName: 'valves.csv', bytes }
  const { id } = await transact(database.db, actor, (tx) => addUpload(tx, actor, file, AT))
  return { uploads: [id], target, reading: {}, ...rest }
}
const applied = async (actor: Actor, bytes: Buffer, target?: string, rest?: object) =>
  applyImport(database.db, actor, await ordered(actor, bytes, target, rest), AT)
const owners = () =>
  database.sql<{ code: string; owner: string }>(
    `select a.code, d.code as owner from asset a join department d on d.id = a.department_id where a.kind = 'valve' order by a.code`,
  )

describe('a department imports its own part', () => {
  it('its things are its own; what lies outside its region is refused by record, with the reason', async () => {
    const report = await applied(company, valves(['V-1', 0], ['V-2', 30], ['FAR', 6000]))
    expect(report).toMatchObject({ read: 3, imported: 2, rejected: 1, kinds: { valve: 2 } })
    expect(report.rejections).toEqual([
      {
        record: 3,
        field: 'geometry',
        reason: {
          zh: expect.stringContaining('在本单位的区域（district）之外'),
          en: expect.stringContaining('lies outside district'),
        },
      },
    ])
    expect(await owners()).toEqual([
      { code: 'V-1', owner: 'gas-company' },
      { code: 'V-2', owner: 'gas-company' },
    ])
  })

  it('a code that is another department’s is refused by record, and nothing of the other’s changes', async () => {
    const order = await ordered(rival, valves(['V-1', 10], ['R-1', 20]))
    const { report } = await previewImport(database.db, rival, order, AT)
    expect(report).toMatchObject({ read: 2, imported: 1, rejected: 1, dryRun: true })
    const done = await applyImport(database.db, rival, order, AT)
    expect(done.rejections).toEqual([
      {
        record: 1,
        field: 'code',
        reason: { zh: expect.stringContaining('其他单位'), en: expect.stringContaining('another department') },
      },
    ])
    expect(await owners()).toContainEqual({ code: 'V-1', owner: 'gas-company' })
    await expect(
      transact(database.db, company, (tx) => takeBackImport(tx, company, done.runId ?? 0, AT)),
    ).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await transact(database.db, rival, (tx) => takeBackImport(tx, rival, done.runId ?? 0, AT))
    expect(await owners()).toHaveLength(2)
  })

  it('a sector department puts things of whoever stands under it, and of nobody else', async () => {
    const under = await applied(bureau, valves(['V-1', 0], ['B-1', 40]), 'gas.valve', { department: 'gas-company' })
    expect(under).toMatchObject({ imported: 1, unchanged: 1, rejected: 0 })
    await expect(applied(bureau, valves(['B-2', 50]), 'gas.valve', { department: 'rival' })).rejects.toMatchObject({
      code: 'NOT_YOUR_DEPARTMENT',
    })
    await expect(applied(bureau, valves(['B-2', 50]), 'gas.valve', { region: 'city' })).rejects.toMatchObject({
      code: 'NOT_YOUR_REGION',
    })
    await expect(applied(bureau, valves(['B-2', 50]), 'water.valve')).rejects.toMatchObject({ code: 'NOT_YOUR_SECTOR' })
    await expect(applied(bureau, valves(['B-2', 50]), 'protection-target.school')).rejects.toMatchObject({
      code: 'NOT_YOUR_SECTOR',
    })
  })

  it('a crew imports nothing', async () => {
    await expect(applied(street.users.crew, valves(['C-1', 0]))).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('row-level security says the same, whatever a command forgets', async () => {
    const { gas, owner } = street.departments
    const [run] = await database.sql<{ id: number }>('select max(id) as id from import_run')
    const putFor = (actor: Actor, department: number, region = street.district, held = true) =>
      transact(database.db, actor, async (tx) => {
        if (held) await holdToRun(tx, run?.id ?? 0)
        await sql`insert into asset (region_id, department_id, sector_id, kind, code, attributes, updated_at, import_run_id, geom)
          values (${region}, ${department}, 'gas', 'valve', 'SLY', '{}', ${AT}, ${run?.id}::int, st_point(121.9, 29.92, 4326))`.execute(
          kysely<'asset'>(tx),
        )
      })
    await expect(putFor(company, gas)).rejects.toThrow(/row-level security/)
    await expect(putFor(company, owner, street.city)).rejects.toThrow(/row-level security/)
    await expect(putFor(company, owner, street.district, false)).rejects.toThrow(/row-level security/)
    await expect(putFor(street.users.crew, owner)).rejects.toThrow(/row-level security/)
    await expect(putFor(company, owner)).resolves.toBeUndefined()
    const begin = (actor: Actor) =>
      transact(database.db, actor, (tx) =>
        sql`insert into import_run (file_name, target, region_id, department_id, started_at)
          values ('x', 'gas', ${street.district}, ${owner}, ${AT})`.execute(kysely<'import_run'>(tx)),
      )
    await expect(begin(street.users.crew)).rejects.toThrow(/row-level security/)
    await expect(begin(rival)).rejects.toThrow(/row-level security/)
    await expect(begin(company)).resolves.toBeDefined()
  })
})
