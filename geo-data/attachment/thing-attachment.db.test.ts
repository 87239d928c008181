import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, SYSTEM } from '../db/actor.ts'
import { createTestDatabase, type TestDatabase } from '../db/test-database.ts'
import { cryAt, layStreet, type Street } from '../db/test-street.ts'
import { read, type Tx, transact } from '../db/transact.ts'
import { syncRegistry } from '../sector/sync-registry.commands.ts'
import { attachmentById, attachmentBytes } from './attachment.repository.ts'
import { LARGEST_BYTES } from './attachment.ts'
import { aJpeg, anExif, aPng } from './test-photos.ts'
import { attachPaper, type PaperInput, withdrawAttachment } from './thing-attachment.commands.ts'
import { addPaper, attachmentCounts, attachmentsOfThings, withdrawPaper } from './thing-attachment.repository.ts'

const AT = new Date('2026-11-22T02:00:00Z')
let database: TestDatabase
let street: Street
let owner: Actor
let stranger: Actor

const as = <T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> => transact(database.db, actor, work)
const put = (actor: Actor, given: Partial<PaperInput> = {}, at = AT): Promise<string> => {
  const thing = { record: 'asset', id: street.manholes[0] ?? 0 } as const
  const plain = { thing, kind: null, title: null, fileName: '井口.png', bytes: aPng(), takenAt: null }
  return as(actor, (tx) => attachPaper(tx, actor, { ...plain, ...given }, at))
}
const listOf = async (
  actor: Actor,
  { record = 'asset' as 'asset' | 'segment', id = street.manholes[0] ?? 0, withdrawn = false } = {},
) =>
  (
    await read(database.db, actor, (tx) =>
      attachmentsOfThings(tx, [id], { record, kind: null, withdrawn, limit: 50, after: null }),
    )
  ).map(({ attachment }) => attachment)

beforeAll(async () => {
  database = await createTestDatabase()
  await as(SYSTEM, (tx) => syncRegistry(tx, AT))
  street = await layStreet(database.db, AT)
  owner = { ...street.users.crew, role: 'owner' }
  stranger = { ...street.users.firefighter, role: 'owner' }
})
afterAll(() => database.drop())

describe('what is put on record of a thing', () => {
  it('is kept as it came, by its owner or the centre, and the same bytes twice are one', async () => {
    const id = await put(owner, { title: ' 井口现状 ', takenAt: new Date('2026-11-01T00:00:00Z') })
    expect(await put(street.users.analyst)).toBe(id)
    const [kept] = await listOf(owner)
    expect(kept).toMatchObject({ id, kind: 'photo', title: '井口现状', source: 'desk', mediaType: 'image/png' })
    expect([kept?.sizeBytes, kept?.uploadedBy, kept?.incidentId]).toEqual([aPng().length, owner.userId, null])
    expect(await read(database.db, owner, (tx) => attachmentBytes(tx, id))).toEqual(aPng())
    const events = await database.sql<{ type: string; ids: object }>(
      `select type, ids from event where type like 'attachment.%'`,
    )
    expect(events).toEqual([{ type: 'attachment.added', ids: { assetId: street.manholes[0], attachmentId: id } }])
  })

  it('of a segment is read with the segment, newest first by when it was taken', async () => {
    const thing = { record: 'segment', id: street.main } as const
    const bytes = (text: string) => Buffer.from(text)
    const old = await put(owner, { thing, fileName: '竣工.txt', bytes: bytes('竣工'), takenAt: new Date('1998-05-01') })
    const young = await put(owner, { thing, fileName: '检查.txt', bytes: bytes('检查') })
    expect((await listOf(owner, thing)).map(({ id, kind }) => [id, kind])).toEqual([
      [young, 'document'],
      [old, 'document'],
    ])
    const next = await read(database.db, owner, (tx) =>
      attachmentsOfThings(tx, [street.main], {
        ...thing,
        kind: null,
        withdrawn: false,
        limit: 1,
        after: { at: AT, id: young },
      }),
    )
    expect(next.map(({ attachment }) => attachment.id)).toEqual([old])
  })

  it('has lost what its camera wrote, and its hash is of what is kept', async () => {
    const id = await put(owner, { fileName: 'a.jpg', bytes: aJpeg([[0xe1, anExif(1)]]) })
    expect(await read(database.db, owner, (tx) => attachmentBytes(tx, id))).toEqual(aJpeg())
  })

  it('is refused by name where it is empty, too large, something else, damaged or of tomorrow', async () => {
    const code = (given: Partial<PaperInput>) => put(owner, { fileName: '坏.jpg', ...given }).catch((error) => error)
    const large = Buffer.alloc(LARGEST_BYTES + 1, 'a')
    for (const [given, expected] of [
      [{ bytes: Buffer.alloc(0) }, 'EMPTY_FILE'],
      [{ bytes: large }, 'FILE_TOO_LARGE'],
      [{ bytes: Buffer.from('<svg onload="x"/>') }, 'MEDIA_TYPE'],
      [{ bytes: aPng().subarray(0, 40) }, 'DAMAGED'],
      [{ bytes: aPng({ shade: 1 }), takenAt: new Date('2026-11-23T00:00:00Z') }, 'TAKEN_LATER'],
    ] as const) {
      const refusal = await code(given)
      expect([refusal.code, refusal.said.zh.includes('坏.jpg'), refusal.said.en.includes('坏.jpg')]).toEqual([
        expected,
        true,
        true,
      ])
    }
  })
})

describe('who may', () => {
  it('read it: whoever may read the thing, and nobody else', async () => {
    expect((await listOf(street.users.crew)).length).toBeGreaterThan(0)
    expect(await listOf(stranger)).toEqual([])
    const counts = (actor: Actor) =>
      read(database.db, actor, (tx) =>
        attachmentCounts(tx, [street.manholes[0] ?? 0], { record: 'asset', kind: null, withdrawn: false }),
      )
    expect([(await counts(owner)).size, (await counts(stranger)).size]).toEqual([1, 0])
  })

  it('put it: neither a crew nor the duty officer nor another owner', async () => {
    const shade = { bytes: aPng({ shade: 2 }) }
    await expect(put(street.users.crew, shade)).rejects.toMatchObject({ refusal: 'forbidden' })
    await expect(put(street.users.duty, shade)).rejects.toMatchObject({ refusal: 'forbidden' })
    await expect(put(stranger, shade)).rejects.toMatchObject({ refusal: 'not-found' })
  })

  it('and what a command might forget, the database refuses', async () => {
    const paper = {
      thing: { record: 'asset', id: street.manholes[0] ?? 0 },
      ...({ kind: 'photo', title: 'x', source: 'desk', fileName: 'x', mediaType: 'image/png', sha256: '' } as const),
      ...{ bytes: aPng(), takenAt: null, uploadedAt: AT },
    } as const
    const write = (actor: Actor, uploadedBy = actor.userId ?? 0) =>
      as(actor, (tx) => addPaper(tx, { ...paper, uploadedBy }))
    for (const actor of [street.users.crew, street.users.duty, stranger])
      await expect(write(actor)).rejects.toThrow('policy')
    await expect(write(owner, street.users.duty.userId ?? 0)).rejects.toThrow('policy')
    const id = await put(owner, { bytes: aPng({ shade: 3 }) })
    const withdraw = (actor: Actor) =>
      as(actor, (tx) => withdrawPaper(tx, id, { at: AT, by: actor.userId ?? 0, reason: 'x' }))
    expect([await withdraw(street.users.duty), await withdraw(stranger)]).toEqual([false, false])
    const change = database.sql(`set role city_app; update attachment set title = 'forged'`)
    await expect(change).rejects.toThrow('permission denied')
  })
})

it('what is withdrawn is no longer listed, and stays on record with who, when and why', async () => {
  const id = await put(owner, { bytes: aPng({ shade: 4 }) })
  const withdraw = (actor: Actor, reason: string) =>
    as(actor, (tx) => withdrawAttachment(tx, actor, { id, reason }, AT))
  await expect(withdraw(owner, ' ')).rejects.toMatchObject({ code: 'REASON_MISSING' })
  await expect(withdraw(street.users.crew, 'x')).rejects.toMatchObject({ refusal: 'forbidden' })
  await withdraw(owner, '拍错了井')
  expect((await listOf(owner)).map((one) => one.id)).not.toContain(id)
  const [kept] = await listOf(owner, { withdrawn: true })
  expect(kept).toMatchObject({ id, withdrawn: { at: AT, by: owner.userId, reason: '拍错了井' } })
  await expect(withdraw(owner, 'again')).rejects.toMatchObject({ code: 'ALREADY_WITHDRAWN' })
  expect(await put(owner, { bytes: aPng({ shade: 4 }) })).not.toBe(id)
})

it("a crew's photo of a task stands on the card of what its alarm was raised by, for whoever may see the incident, and stays", async () => {
  const [, manhole = 0] = street.manholes
  const alarm = await as(SYSTEM, (tx) => cryAt(tx, street, { sensor: street.sensors[1] ?? 0, at: AT }))
  const { district, departments, users } = street
  const [photo] = await database.sql<{ id: string }>(`
    with i as (insert into incident (code, region_id, department_id, sector_id, hazard, verification, source, title_zh, title_en, opened_at, geom)
        values ('i', ${district}, ${departments.owner}, 'gas', 'leak', 'true', 'alarm', '漏', 'leak', now(), st_point(121.9, 29.92, 4326)) returning id),
      t as (insert into disposal_task (incident_id, region_id, department_id, title_zh, title_en, instruction_zh, instruction_en, assigned_at, deadline_at)
        select id, ${district}, ${departments.owner}, '检测', 'Measure', '', '', now(), now() from i returning id, incident_id),
      a as (update alarm set incident_id = (select id from i) where id = ${alarm})
    insert into attachment (incident_id, task_id, file_name, media_type, bytes, sha256, uploaded_by, uploaded_at)
      select incident_id, id, '现场.jpg', 'image/jpeg', '', '', ${users.crew.userId}, now() from t returning id`)
  expect((await listOf(owner, { id: manhole })).map(({ id, source }) => [id, source])).toEqual([[photo?.id, 'task']])
  expect(await listOf(stranger, { id: manhole })).toEqual([])
  const analyst = users.analyst
  const withdraw = as(analyst, (tx) => withdrawAttachment(tx, analyst, { id: photo?.id ?? '', reason: 'x' }, AT))
  await expect(withdraw).rejects.toMatchObject({ code: 'PHOTO_OF_TASK' })
  expect(await read(database.db, owner, (tx) => attachmentById(tx, photo?.id ?? ''))).toMatchObject({ withdrawn: null })
})
