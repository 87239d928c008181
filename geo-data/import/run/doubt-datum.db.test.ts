import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import gcoord from 'gcoord'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SYSTEM } from '../../db/actor.ts'
import { createTestDatabase, type TestDatabase } from '../../db/test-database.ts'
import { transact } from '../../db/transact.ts'
import { syncRegistry } from '../../sector/sync-registry.commands.ts'
import { importFile } from '../import.commands.ts'
import type { UnreadableFile } from '../import.ts'
import { targetNamed } from '../room/rooms.ts'

const AT = new Date('2026-11-22T10:00:00Z')
let database: TestDatabase
let folder: string

beforeAll(async () => {
  database = await createTestDatabase()
  await transact(database.db, SYSTEM, (tx) => syncRegistry(tx, AT))
  folder = await mkdtemp(join(tmpdir(), 'datum-'))
  await database.sql(`insert into region (kind, code, name_zh, name_en, geom) values ('city', 'here', '此市', 'Here',
    st_multi(st_makeenvelope(121.8, 29.8, 122.1, 30.1, 4326)))`)
  await database.sql(`insert into basemap_feature (region_id, class, kind, geom)
    select r.id, 'road', 'primary', st_setsrid(st_geomfromtext(street), 4326) from region r, unnest(array[${STREETS.map((street) => `'${street}'`).join(',')}]) street`)
})
afterAll(async () => {
  await database.drop()
  await rm(folder, { recursive: true })
})

type Place = readonly [longitude: number, latitude: number]
const place = (eastM: number, northM: number): Place => [121.9 + eastM / 96_490, 29.92 + northM / 111_195]
/** Streets 330 m apart one way and 290 m the other. */
const STREETS = Array.from({ length: 12 }, (_, number) => [
  `LINESTRING(${place(number * 330, 0).join(' ')},${place(number * 330, 3600).join(' ')})`,
  `LINESTRING(${place(0, number * 290).join(' ')},${place(3600, number * 290).join(' ')})`,
]).flat()

/** Pipes of 60 m, 6 m beside the streets. */
const PIPES: readonly (readonly [Place, Place])[] = Array.from({ length: 60 }, (_, number) => {
  const [street, along] = [number % 10, 100 + 55 * Math.floor(number / 2)]
  return number % 2 === 0
    ? [place(street * 330 + 6, along), place(street * 330 + 6, along + 60)]
    : [place(along, street * 290 + 6), place(along + 60, street * 290 + 6)]
})

const importing = async (
  name: string,
  written: (at: Place) => readonly number[],
  rest: { crs?: string; dryRun?: boolean } = {},
) => {
  const path = join(folder, `${name}.csv`)
  const rows = PIPES.map(
    ([a, b], number) => `${name}-${number},"LINESTRING (${written(a).join(' ')}, ${written(b).join(' ')})"`,
  )
  await writeFile(path, ['code,wkt', ...rows].join('\n'))
  const target = targetNamed('gas.main')
  if (!target) throw new Error('gas.main')
  return importFile(
    database.db,
    { ...target, path, columns: {}, dryRun: true, onProgress: () => undefined, ...rest },
    AT,
  )
}

const asGcj = (at: Place) => gcoord.transform([...at], gcoord.WGS84, gcoord.GCJ02)
const asBd = (at: Place) => gcoord.transform([...at], gcoord.WGS84, gcoord.BD09)
const moved = (at: Place) => [at[0] + 0.0016, at[1] - 0.0011]

describe('a first file that does not say its datum', () => {
  it.each([
    ['GCJ-02', asGcj, 'LOOKS_LIKE_GCJ_02'],
    ['BD-09', asBd, 'LOOKS_LIKE_BD_09'],
  ] as const)(
    'is asked about where it fits the streets only as %s, with the evidence, and nothing is put',
    async (name, written, code) => {
      const asked = await importing(name, written, { dryRun: false }).catch((error: UnreadableFile) => error)
      expect(asked).toMatchObject({
        code,
        said: { zh: expect.stringMatching(`像是 ${name} 坐标：抽查 60 处`), en: expect.stringMatching(/60 would as/) },
      })
      expect(await database.sql('select from segment')).toEqual([])
      expect(await importing(name, written, { crs: name })).toMatchObject({ imported: 60 })
      expect(await importing(name, written, { crs: 'EPSG:4326' })).toMatchObject({ imported: 60 })
    },
  )

  it('is believed where it fits as written, where it fits nothing, and where it is off by another distance', async () => {
    expect(await importing('true', (at) => at)).toMatchObject({ imported: 60 })
    expect(await importing('moved', moved)).toMatchObject({ imported: 60 })
    expect(await importing('apart', ([x, y]) => asGcj([x + 0.1, y + 0.1]))).toMatchObject({ imported: 60 })
  })
})
