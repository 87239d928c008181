import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addBookmark, bookmarksOf } from '../../geo-data/bookmark/bookmark.repository.ts'
import { SYSTEM } from '../../geo-data/db/actor.ts'
import { read, transact } from '../../geo-data/db/transact.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
let duty: string
let gas: string
let fire: string
beforeAll(async () => {
  server = await startTestServer()
  duty = await server.signIn('duty')
  gas = await server.signIn('gas')
  fire = await server.signIn('fire')
})
afterAll(() => server.close())

const SAVE = `mutation ($name: String!, $place: String!, $shared: Boolean!) {
  saveBookmark(name: $name, place: $place, shared: $shared) { id name place shared own owner { login } } }`
const CHANGE = `mutation ($id: ID!, $name: String!, $shared: Boolean!) {
  changeBookmark(id: $id, name: $name, shared: $shared) { name shared } }`
const DELETE = 'mutation ($id: ID!) { deleteBookmark(id: $id) }'
const PLACE = 'bounds=121.89,29.91,121.9,29.93&sel=asset:1&hide=gas.*'

const save = (cookie: string, name: string, shared = false, place = PLACE) =>
  server.ask(SAVE, { name, place, shared }, cookie)
const listed = async (cookie: string): Promise<{ name: string; own: boolean }[]> =>
  (await server.ask('{ bookmarks { name own } }', {}, cookie)).data.bookmarks
const codeOf = (answer: { errors?: readonly { extensions: { code: string } }[] }) => answer.errors?.[0]?.extensions.code

describe('a bookmark', () => {
  it('is kept for oneself, renamed, shared with one’s department and the centre, and forgotten', async () => {
    const { data } = await save(gas, ' 建设路 ')
    expect(data.saveBookmark).toEqual({
      id: data.saveBookmark.id,
      name: '建设路',
      place: PLACE,
      shared: false,
      own: true,
      owner: { login: 'gas' },
    })
    const { id } = data.saveBookmark
    expect(await listed(duty)).toEqual([])
    expect((await server.ask(CHANGE, { id, name: '建设路东', shared: true }, gas)).data.changeBookmark).toEqual({
      name: '建设路东',
      shared: true,
    })
    expect(await listed(duty)).toEqual([{ name: '建设路东', own: false }])
    expect(await listed(fire)).toEqual([])
    for (const _ of [1, 2]) expect((await server.ask(DELETE, { id }, gas)).data.deleteBookmark).toBe(true)
    expect(await listed(gas)).toEqual([])
  })

  it('is changed and deleted by its owner alone, whoever may read it', async () => {
    const { id } = (await save(gas, 'ours', true)).data.saveBookmark
    expect(codeOf(await server.ask(CHANGE, { id, name: 'mine', shared: false }, duty))).toBe('NOT_FOUND')
    await server.ask(DELETE, { id }, duty)
    await server.ask(DELETE, { id }, fire)
    expect(await listed(gas)).toEqual([{ name: 'ours', own: true }])
  })

  it('has a name of its own, and one’s own stand first', async () => {
    await save(duty, 'B')
    await save(duty, 'A')
    expect(codeOf(await save(duty, ' A '))).toBe('NAME_TAKEN')
    const { id } = (await save(duty, 'C')).data.saveBookmark
    expect(codeOf(await server.ask(CHANGE, { id, name: 'A', shared: false }, duty))).toBe('NAME_TAKEN')
    expect((await server.ask(CHANGE, { id, name: 'C', shared: true }, duty)).errors).toBeUndefined()
    expect((await listed(duty)).map(({ name }) => name)).toEqual(['A', 'B', 'C', 'ours'])
    const twice = await Promise.all([save(duty, 'at once'), save(duty, 'at once')])
    expect(twice.map(codeOf).sort()).toEqual(['NAME_TAKEN', undefined])
  })

  it('may hold the layers alone: a preset, with names of its own', async () => {
    const SAVE_PRESET = `mutation ($name: String!, $place: String!) {
      saveBookmark(name: $name, place: $place, shared: true, holds: "layers") { holds place } }`
    const preset = (name: string, place: string) => server.ask(SAVE_PRESET, { name, place }, duty)
    await save(duty, '夜班')
    const layers = 'hide=bridge.*&filter=gas.main~diameter_mm:least:300'
    expect((await preset('夜班', layers)).data.saveBookmark).toEqual({ holds: 'layers', place: layers })
    expect(codeOf(await preset('夜班', layers))).toBe('NAME_TAKEN')
    expect(codeOf(await preset('x', PLACE))).toBe('BOOKMARK')
    const presets = (cookie: string) => server.ask('{ bookmarks(holds: "layers") { name own } }', {}, cookie)
    expect((await presets(duty)).data.bookmarks).toEqual([{ name: '夜班', own: true }])
    expect((await listed(duty)).filter(({ name }) => name === '夜班')).toHaveLength(1)
    expect(codeOf(await server.ask('{ bookmarks(holds: "secrets") { name } }', {}, duty))).toBe('BAD_USER_INPUT')
  })

  it('is refused to a wall and a crew, without a name, and for what is no place', async () => {
    for (const login of ['crew', 'wall']) expect(codeOf(await save(await server.signIn(login), 'x'))).toBe('FORBIDDEN')
    expect(codeOf(await save(duty, '  '))).toBe('BOOKMARK')
    expect(codeOf(await save(duty, 'x', false, '<script>'))).toBe('BOOKMARK')
  })

  it('cannot be made in another’s name or for another department, whatever a command forgot', async () => {
    const [me] = await server.database.sql<{ id: number; department_id: number }>(
      "select id, department_id from app_user where login = 'gas'",
    )
    if (!me) throw new Error('no gas')
    const at = new Date()
    const actor = { ...SYSTEM, userId: me.id, role: 'owner', seesAll: false, departmentIds: [me.department_id] }
    const row = {
      name: 'forged',
      holds: 'view' as const,
      place: PLACE,
      shared: true,
      ownerId: me.id,
      departmentId: me.department_id,
      createdAt: at,
      updatedAt: at,
    }
    const add = (part: object) => transact(server.database.db, actor, (tx) => addBookmark(tx, { ...row, ...part }))
    await expect(add({ ownerId: me.id + 1 })).rejects.toThrow(/row-level security/)
    await expect(add({ departmentId: me.department_id + 1 })).rejects.toThrow(/row-level security/)
    expect(await add({})).toBeGreaterThan(0)
    const seen = await read(server.database.db, { ...actor, userId: me.id + 1, departmentIds: [] }, (tx) =>
      bookmarksOf(tx, me.id + 1, 10),
    )
    expect(seen.map(({ name }) => name)).not.toContain('forged')
  })
})
