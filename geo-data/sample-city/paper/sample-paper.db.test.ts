import { afterAll, beforeAll, expect, it } from 'vitest'
import { mediaTypeOf } from '../../attachment/media-type.ts'
import { withoutPrivateMarks } from '../../attachment/private-marks.ts'
import { SYSTEM } from '../../db/actor.ts'
import { createTestDatabase, type TestDatabase } from '../../db/test-database.ts'
import { layStreet } from '../../db/test-street.ts'
import { transact } from '../../db/transact.ts'
import { syncRegistry } from '../../sector/sync-registry.commands.ts'
import { addSamplePapers } from './sample-paper.commands.ts'

const AT = new Date('2026-11-22T02:00:00Z')
let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  await transact(database.db, SYSTEM, (tx) => syncRegistry(tx, AT))
  await layStreet(database.db, AT)
  await database.sql(`update app_user set role = 'administrator' where login = 'analyst';
    update sensor set asset_id = null, segment_id = (select id from segment where code = 'GM-1') where code = 'S-1'`)
})
afterAll(() => database.drop())

it('draws and describes what is on record, says that it is a sample, and does so once', async () => {
  for (const _ of [1, 2]) await transact(database.db, SYSTEM, (tx) => addSamplePapers(tx, AT))
  const rows = await database.sql<{ kind: string; title: string; media_type: string; bytes: Buffer; code: string }>(
    `select a.kind, a.title, a.media_type, a.bytes, s.code from attachment a join segment s on s.id = a.segment_id order by a.kind`,
  )
  expect(rows.map(({ kind, media_type, code }) => [kind, media_type, code])).toEqual([
    ['document', 'application/pdf', 'GM-1'],
    ['photo', 'image/png', 'GM-1'],
  ])
  for (const { title, media_type, bytes } of rows) {
    expect(title).toMatch(/示例.*sample/i)
    expect(mediaTypeOf(bytes)).toBe(media_type)
  }
  const drawing = rows[1]?.bytes ?? Buffer.alloc(0)
  expect(Buffer.from(withoutPrivateMarks(drawing, 'image/png') ?? [])).toEqual(drawing)
})
