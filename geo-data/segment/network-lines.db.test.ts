import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../db/actor.ts'
import { SYSTEM } from '../db/actor.ts'
import { createTestDatabase, type TestDatabase } from '../db/test-database.ts'
import { layStreet, type Street } from '../db/test-street.ts'
import { kysely, read, transact } from '../db/transact.ts'
import { syncRegistry } from '../sector/sync-registry.commands.ts'
import { networkLines } from './network-lines.repository.ts'
import { packNetwork, unpackNetwork } from './network-lines.ts'
import { segmentsIn } from './segment.repository.ts'

let database: TestDatabase
let street: Street
const EVERYWHERE = { west: -180, south: -90, east: 180, north: 90 }

beforeAll(async () => {
  database = await createTestDatabase()
  const now = new Date('2026-11-22T02:00:00Z')
  await transact(database.db, SYSTEM, (tx) => syncRegistry(tx, now))
  street = await layStreet(database.db, now)
})
afterAll(() => database.drop())

const network = (actor: Actor = SYSTEM, most?: number) =>
  read(database.db, actor, async (tx) => unpackNetwork(packNetwork(await networkLines(tx, most))))

const idsOf = ({ kinds }: Awaited<ReturnType<typeof network>>): number[] =>
  kinds.flatMap(({ ids }) => [...ids]).toSorted((a, b) => a - b)

test('every line comes as it is on record, with its depth', async () => {
  const recorded = await read(database.db, SYSTEM, (tx) => segmentsIn(tx, EVERYWHERE, 1000))
  const { kinds, ...counted } = await network()
  expect(counted).toEqual({ total: recorded.length, drawn: recorded.length })
  expect(recorded.length).toBeGreaterThan(2)
  for (const { id, sectorId, kind, positions } of recorded) {
    const group = kinds.find((each) => each.sectorId === sectorId && each.kind === kind)
    const at = group?.ids.indexOf(id) ?? -1
    const drawn = group?.positions.slice((group.starts[at] ?? 0) * 3, (group.starts[at + 1] ?? 0) * 3) ?? []
    expect([id, drawn.length]).toEqual([id, positions.length * 3])
    for (const [index, value] of positions.flat().entries())
      expect(Math.abs((drawn[index] ?? Number.NaN) - value)).toBeLessThan(index % 3 === 2 ? 0.0051 : 1e-6)
  }
})

test('of a network that is too large the widest come, and it is said how many there are', async () => {
  await transact(database.db, SYSTEM, (tx) =>
    sql`update segment set attributes = attributes || '{"diameter_mm": 2000}' where id = ${street.main}`.execute(
      kysely<'segment'>(tx),
    ),
  )
  const all = await network()
  const few = await network(SYSTEM, 1)
  expect([few.total, few.drawn]).toEqual([all.total, 1])
  expect(idsOf(few)).toEqual([street.main])
})

test("another company's lines never come, and are not counted", async () => {
  const { departments, users } = street
  await transact(database.db, SYSTEM, (tx) =>
    sql`update segment set department_id = ${departments.fire} where id <> ${street.main}`.execute(
      kysely<'segment'>(tx),
    ),
  )
  const companyOf = (departmentId: number): Actor => ({ ...users.crew, seesAll: false, departmentIds: [departmentId] })
  const gas = await network(companyOf(departments.owner))
  expect([gas.total, idsOf(gas)]).toEqual([1, [street.main]])
  expect(idsOf(await network(companyOf(departments.fire)))).not.toContain(street.main)
  expect(await network(companyOf(departments.subdistrict))).toEqual({ total: 0, drawn: 0, kinds: [] })
})
