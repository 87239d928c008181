import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { transact } from '../../geo-data/db/transact.ts'
import { answerWallView } from '../../geo-data/wall-view/wall-view.commands.ts'
import { addWallView } from '../../geo-data/wall-view/wall-view.repository.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
let duty: string
beforeAll(async () => {
  server = await startTestServer()
  duty = await server.signIn('duty')
})
afterAll(() => server.close())

const SEND =
  'mutation ($place: String!, $seconds: Int!) { sendViewToWall(place: $place, seconds: $seconds) { id endsAt } }'
const NOW = '{ wallView { id place answer sentBy { login } } }'
const PLACE = 'bounds=121.89,29.91,121.9,29.93&sel=asset:1&view=3d'

const send = async (cookie: string, place = PLACE, seconds = 300) => server.ask(SEND, { place, seconds }, cookie)
const codeOf = (answer: { errors?: readonly { extensions: { code: string } }[] }) => answer.errors?.[0]?.extensions.code

describe('a view sent to the wall', () => {
  it('is a row that whoever comes later finds, until it is taken back', async () => {
    const { data } = await send(duty)
    const commander = await server.signIn('commander')
    const seen = (await server.ask(NOW, {}, commander)).data.wallView
    expect(seen).toEqual({ id: data.sendViewToWall.id, place: PLACE, answer: null, sentBy: { login: 'duty' } })
    const take = 'mutation ($id: ID!) { takeViewFromWall(id: $id) }'
    for (const _ of [1, 2])
      expect((await server.ask(take, { id: seen.id }, commander)).data.takeViewFromWall).toBe(true)
    expect((await server.ask(NOW, {}, duty)).data.wallView).toBeNull()
  })

  it('gives way to a newer one, and the newer leaves nothing behind', async () => {
    await send(duty)
    const { data } = await send(duty, 'bounds=121,29,122,30', 30)
    expect((await server.ask(NOW, {}, duty)).data.wallView.place).toBe('bounds=121,29,122,30')
    await server.ask('mutation ($id: ID!) { takeViewFromWall(id: $id) }', { id: data.sendViewToWall.id }, duty)
    expect((await server.ask(NOW, {}, duty)).data.wallView).toBeNull()
  })

  it('is sent by those who lead alone: others are refused by the command, and by the record whatever a command forgot', async () => {
    for (const login of ['gas', 'crew', 'fire'])
      expect(codeOf(await send(await server.signIn(login)))).toBe('FORBIDDEN')
    const analyst = { userId: 1, name: '', role: 'analyst', seesAll: true, departmentIds: [], regionIds: [] }
    const sentAt = new Date()
    const view = { place: PLACE, sentBy: 1, sentAt, endsAt: new Date(sentAt.getTime() + 60_000) }
    await expect(transact(server.database.db, analyst, (tx) => addWallView(tx, view))).rejects.toThrow(
      /row-level security/,
    )
    await send(duty)
    expect((await server.ask(NOW, {}, await server.signIn('gas'))).data.wallView).toBeNull()
  })

  it('is refused without a place or for a time that nobody meant', async () => {
    expect(codeOf(await send(duty, '<script>'))).toBe('NO_PLACE')
    expect(codeOf(await send(duty, PLACE, 5))).toBe('DURATION_OUT_OF_RANGE')
    expect(codeOf(await send(duty, PLACE, 100_000))).toBe('DURATION_OUT_OF_RANGE')
  })

  it('is answered for by the wall alone', async () => {
    const { data } = await send(duty)
    const answer = 'mutation ($id: ID!) { answerWallView(id: $id, answer: "shown") { answer } }'
    expect(codeOf(await server.ask(answer, { id: data.sendViewToWall.id }, duty))).toBe('FORBIDDEN')
    const wall = { userId: 1, name: '', role: 'wall', seesAll: true, departmentIds: [], regionIds: [] }
    const id = Number(data.sendViewToWall.id)
    const say = (said: 'shown' | 'pinned' | 'taken') =>
      transact(server.database.db, wall, (tx) => answerWallView(tx, wall, { id, answer: said }, new Date()))
    await say('shown')
    await say('pinned')
    expect((await server.ask(NOW, {}, duty)).data.wallView.answer).toBe('shown')
    await say('taken')
    expect((await server.ask(NOW, {}, duty)).data.wallView.answer).toBe('taken')
  })
})
