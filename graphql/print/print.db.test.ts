import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { transact } from '../../geo-data/db/transact.ts'
import { placeAt } from '../../geo-data/place/place.ts'
import { DOTS_PER_INCH, layoutOf } from '../../geo-data/print/paper.ts'
import { addPrint } from '../../geo-data/print/print.repository.ts'
import { mayPrint, type PrintRequest } from '../../geo-data/print/print.ts'
import { ROLES } from '../../geo-data/user/user.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
let duty: string
beforeAll(async () => {
  server = await startTestServer()
  duty = await server.signIn('duty')
})
afterAll(() => server.close())

const INPUT = {
  title: ' 建设路 ',
  paper: 'A4',
  orientation: 'landscape',
  format: 'pdf',
  language: 'zh',
  denominator: 5000,
  centre: { longitude: 121.9, latitude: 29.92 },
  dataAt: new Date(0).toISOString(),
  contents: ['legend', 'north'],
  layers: ['gas.main', 'gas.main', 'zone.cordon'],
}
const PRINT = `mutation ($input: PrintInput!) { printMap(input: $input) {
  id number title layers bounds { west south east north } source { zh en } printedBy { login } printedAt } }`

const print = async (cookie: string, part: object = {}) => server.ask(PRINT, { input: { ...INPUT, ...part } }, cookie)
const codeOf = (answer: { errors?: readonly { extensions: { code: string } }[] }) => answer.errors?.[0]?.extensions.code

/** A grey JPEG as far as its frame header says. */
const picture = (width: number, height: number): Uint8Array<ArrayBuffer> => {
  const frame = [0xff, 0xc0, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]
  return Uint8Array.from([0xff, 0xd8, ...frame, 0xff, 0xd9])
}
const { map } = layoutOf({ paper: 'A4', orientation: 'landscape', legend: true })
const dots = (millimetres: number) => Math.round((millimetres / 25.4) * DOTS_PER_INCH.A4)
const WHOLE = picture(dots(map.width), dots(map.height))

const fetchPdf = (id: string, cookie: string, body: Uint8Array<ArrayBuffer> = WHOLE) =>
  fetch(`${server.url()}/files/prints/${id}.pdf`, {
    method: 'POST',
    headers: { 'content-type': 'image/jpeg', cookie },
    body,
  })

describe('a print of the map', () => {
  it('stands on record with its area, scale and layers before there is a file of it', async () => {
    const { data } = await print(duty)
    const { id, number, title, layers, bounds, source, printedBy } = data.printMap
    expect(number).toBe(`P-${id.padStart(6, '0')}`)
    expect({ title, layers, printedBy }).toEqual({
      title: '建设路',
      layers: ['gas.main', 'zone.cordon'],
      printedBy: { login: 'duty' },
    })
    expect(bounds.west).toBeLessThan(121.9)
    expect((bounds.east - bounds.west) * 96_560).toBeCloseTo(map.width * 5, -1)
    expect(source.zh).toContain('临澜市')
    const [row] = await server.database.sql<{ denominator: number; paper: string; within: boolean }>(
      `select denominator, paper, st_contains(geom, centre) as within from print where id = ${id}`,
    )
    expect(row).toEqual({ denominator: 5000, paper: 'A4', within: true })
    const [event] = await server.database.sql<{ type: string; ids: object }>(
      "select type, ids from event where type = 'map.printed' order by id desc limit 1",
    )
    expect(event?.ids).toEqual({ printId: Number(id), paper: 'A4', format: 'pdf', denominator: 5000 })
  })

  it('is given as PDF to its printer, once, and only with the picture of its own map', async () => {
    const { id } = (await print(duty)).data.printMap
    expect((await fetchPdf(id, duty, picture(640, 480))).status).toBe(400)
    expect((await fetchPdf(id, duty, Uint8Array.from([1, 2, 3]))).status).toBe(400)
    expect((await fetchPdf(id, await server.signIn('commander'))).status).toBe(404)
    const answer = await fetchPdf(id, duty)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-disposition')).toMatch(/filename="?map_P-\d{6}\.pdf/)
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(bytes.includes(Buffer.from('/DCTDecode'))).toBe(true)
    expect((await fetchPdf(id, duty)).status).toBe(409)
    expect((await fetchPdf(id, '')).status).toBe(401)
    expect((await fetchPdf('999999', duty)).status).toBe(404)
  })

  it('in a drill is marked as one, and none before or after it', async () => {
    const marked = async () =>
      (await server.ask(PRINT.replace('printedAt }', 'exercise }'), { input: INPUT }, duty)).data.printMap.exercise
    expect(await marked()).toBe(false)
    await server.database.sql(
      "insert into drill_run (drill, started_at) values ('gas-leak', now() - interval '1 minute')",
    )
    expect(await marked()).toBe(true)
    await server.database.sql('update drill_run set finished_at = now()')
    expect(await marked()).toBe(false)
  })

  it('of a picture has no PDF', async () => {
    const { id } = (await print(duty, { format: 'png' })).data.printMap
    expect((await fetchPdf(id, duty)).status).toBe(404)
  })

  it('is refused to a crew and a wall by the command, and by the record to every role that may not, whatever a command forgot', async () => {
    for (const login of ['crew', 'wall']) {
      const cookie = await server.signIn(login)
      expect(codeOf(await print(cookie)), login).toBe('FORBIDDEN')
      expect(
        codeOf(await server.ask('{ printSource(at: { longitude: 121.9, latitude: 29.92 }) { zh } }', {}, cookie)),
      ).toBe('FORBIDDEN')
    }
    const row = {
      ...(INPUT as unknown as PrintRequest),
      centre: placeAt(121.9, 29.92),
      dataAt: new Date(),
      printedBy: 1,
      printedAt: new Date(),
      bounds: { west: 121, south: 29, east: 122, north: 30 },
      source: { zh: '', en: '' },
      departmentId: null,
    }
    for (const role of ROLES) {
      const actor = { userId: 1, name: '', role, seesAll: true, departmentIds: [], regionIds: [] }
      const added = transact(server.database.db, actor, (tx) => addPrint(tx, row))
      if (mayPrint(role)) expect(await added, role).toBeGreaterThan(0)
      else await expect(added, role).rejects.toThrow(/row-level security/)
    }
    const other = { userId: 2, name: '', role: 'commander', seesAll: true, departmentIds: [], regionIds: [] }
    await expect(transact(server.database.db, other, (tx) => addPrint(tx, row))).rejects.toThrow(/row-level security/)
  })

  it('is seen by its printer and by the centre, not by another department', async () => {
    const gas = await server.signIn('gas')
    const { id } = (await print(gas, { title: 'gas only' })).data.printMap
    const listed = async (cookie: string) =>
      (await server.ask('{ prints(first: 20) { id title } }', {}, cookie)).data.prints as {
        id: string
        title: string
      }[]
    expect(await listed(gas)).toEqual([{ id, title: 'gas only' }])
    expect((await listed(duty)).map((one) => one.id)).toContain(id)
    expect(await listed(await server.signIn('fire'))).toEqual([])
    const before = `{ prints(first: 5, before: "${id}") { id } }`
    expect((await server.ask(before, {}, duty)).data.prints.map((one: { id: string }) => one.id)).not.toContain(id)
  })

  it('is refused without a title, on no paper, at no scale, and of what no map draws', async () => {
    for (const part of [{ title: '' }, { paper: 'A0' }, { denominator: 1 }, { layers: ['gas.nothing'] }])
      expect(codeOf(await print(duty, part)), JSON.stringify(part)).toBe('PRINT')
    expect(codeOf(await print(duty, { centre: { longitude: 500, latitude: 0 } }))).toBe('BAD_USER_INPUT')
  })
})
