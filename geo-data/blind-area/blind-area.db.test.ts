import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../db/actor.ts'
import { SYSTEM } from '../db/actor.ts'
import { createTestDatabase, type TestDatabase } from '../db/test-database.ts'
import { layStreet, type Street } from '../db/test-street.ts'
import { kysely, read, transact } from '../db/transact.ts'
import { syncRegistry } from '../sector/sync-registry.commands.ts'
import { blindCity } from './blind-area.repository.ts'

const now = new Date('2026-11-22T02:00:00Z')
let database: TestDatabase
let street: Street

type Tables = 'sensor_status' | 'device_event' | 'gateway' | 'sensor'

const says = (online: boolean, sensorIds: readonly number[]): Promise<unknown> =>
  transact(database.db, SYSTEM, (tx) =>
    sql`insert into sensor_status (sensor_id, online, since_at)
      select id, ${online}::boolean, ${now}::timestamptz from unnest(${[...sensorIds]}::int[]) as told (id)
      on conflict (sensor_id) do update set online = excluded.online`.execute(kysely<Tables>(tx)),
  )

const cries = (sensorId: number, kind: string, minute: number): Promise<unknown> =>
  transact(database.db, SYSTEM, (tx) =>
    kysely<Tables>(tx)
      .insertInto('device_event')
      .values({ sensor_id: sensorId, kind, at: new Date(now.getTime() + minute * 60_000), received_at: now })
      .execute(),
  )

const seen = (actor: Actor = SYSTEM) => read(database.db, actor, (tx) => blindCity(tx, now))

beforeAll(async () => {
  database = await createTestDatabase()
  await transact(database.db, SYSTEM, (tx) => syncRegistry(tx, now))
  street = await layStreet(database.db, now)
  await says(true, street.sensors)
})

afterAll(() => database?.drop())

test('while all are heard nothing is dark', async () => {
  expect(await seen()).toMatchObject({
    areas: [],
    targets: [],
    rates: [{ sectorId: 'gas', sensors: 3, watching: 3 }],
  })
})

test('what a silent sensor alone saw is dark, less what its neighbours see; a target goes dark with the last of them', async () => {
  const [first, second = 0, third = 0] = street.sensors
  await says(false, [third])
  const some = await seen()
  // Two circles of 150 m whose centres are 30 m apart: what one has beyond the other: 2 r² asin(d/2r) + d/2 √(4 r² − d²).
  const [r, d] = [150, 30]
  const lune = 2 * r * r * Math.asin(d / (2 * r)) + (d / 2) * Math.sqrt(4 * r * r - d * d)
  expect((some.areas[0]?.areaM2 ?? 0) / lune).toBeCloseTo(1, 1)
  expect(some.areas[0]).toMatchObject({ sectorId: 'gas', regionId: street.district, sensorIds: [third] })
  expect(some.targets).toEqual([])
  await says(false, [second])
  await cries(first ?? 0, 'flooded', 0)
  const all = await seen()
  expect(all.targets).toMatchObject([{ kind: 'school', unseenBy: [{ sectorId: 'gas', sensorIds: street.sensors }] }])
  expect([...all.reasons.values()]).toEqual(['device-fault', 'offline', 'offline'])
  await cries(first ?? 0, 'recovered', 1)
  expect((await seen()).targets).toEqual([])
})

test('a lost gateway darkens all behind it in one blow, and its return gives all back', async () => {
  await says(true, street.sensors)
  const beats = (online: boolean) =>
    transact(database.db, SYSTEM, async (tx) => {
      const { rows } = await sql<{
        id: number
      }>`insert into gateway (region_id, department_id, code, name_zh, name_en, token_hash, online)
        values (${street.district}, ${street.departments.owner}, 'GW', '网关', 'Gateway', 'x', ${online})
        on conflict (code) do update set online = excluded.online returning id`.execute(kysely<Tables>(tx))
      await kysely<Tables>(tx)
        .updateTable('sensor')
        .set({ gateway_id: rows[0]?.id ?? null })
        .execute()
    })
  await beats(false)
  const dark = await seen()
  expect(dark.rates).toEqual([{ sectorId: 'gas', sensors: 3, watching: 0 }])
  expect(dark.targets).toHaveLength(1)
  expect(new Set(dark.reasons.values())).toEqual(new Set(['gateway-lost']))
  // Nobody sees more than his own part: to a brigade that owns no sensor nothing was ever watched.
  expect(await seen(street.users.firefighter)).toMatchObject({ areas: [], targets: [], rates: [] })
  await beats(true)
  expect((await seen()).areas).toEqual([])
})

test('what has not changed is not reckoned again', async () => {
  const before = await seen()
  const later = new Date(now.getTime() + 1000)
  const again = await read(database.db, SYSTEM, (tx) => blindCity(tx, later, before))
  expect(again.areas).toBe(before.areas)
  expect(again.at).toBe(later)
})
