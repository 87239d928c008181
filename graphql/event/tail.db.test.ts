import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { SYSTEM } from '../../geo-data/db/actor.ts'
import { transact } from '../../geo-data/db/transact.ts'
import { emit } from '../../geo-data/event/event.commands.ts'
import { lineTo, promised, until } from '../testing/test-line.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const at = new Date('2026-11-22T08:00:00Z')

/** Something of which only a department hears; its number is told. */
const happen = (number: number, departmentId = server.city.departments.gas): Promise<unknown> =>
  transact(server.database.db, SYSTEM, (tx) => emit(tx, { type: 'import.finished', at, departmentId, ids: { number } }))

interface Heard {
  readonly cursors: string[]
  readonly numbers: number[]
  readonly closed: Promise<{ readonly code: number }>
  readonly stop: () => Promise<void>
}

const listenTo = (query: string, take: (data: Record<string, unknown>) => void, cookie: string, variables = {}) =>
  lineTo(server.url(), query, take, cookie, variables)

const hear = (cookie: string, after: string | null): Heard => {
  const cursors: string[] = []
  const numbers: number[] = []
  const query = 'subscription ($after: String) { events(after: $after) { cursor event { type ids } } }'
  const line = listenTo(
    query,
    (data) => {
      const { cursor, event } = data.events as { cursor: string; event: { type: string; ids: { number?: number } } }
      cursors.push(cursor)
      if (event.ids.number !== undefined) numbers.push(event.ids.number)
    },
    cookie,
    { after },
  )
  return { cursors, numbers, closed: line.closed, stop: line.stop }
}

const cursorNow = async (cookie: string): Promise<string> =>
  (await server.ask('{ eventCursor }', {}, cookie)).data.eventCursor

describe('the stream of events', () => {
  it('tells in order what happens from the cursor on, also what happened before one listened', async () => {
    const duty = await server.signIn('duty')
    const from = await cursorNow(duty)
    for (const number of [1, 2, 3]) await happen(number)
    const heard = hear(duty, from)
    await until(() => heard.numbers.length === 3)
    for (const number of [4, 5]) await happen(number)
    await until(() => heard.numbers.length === 5)
    await heard.stop()
    expect(heard.numbers).toEqual([1, 2, 3, 4, 5])
  })

  it('misses nothing and repeats nothing when the server restarts in the middle', async () => {
    const duty = await server.signIn('duty')
    const writing = (async () => {
      for (let number = 100; number < 160; number++) {
        await happen(number)
        await pause(40)
      }
    })()
    const from = await cursorNow(duty)
    const first = hear(duty, from)
    await until(() => first.numbers.length >= 10)
    await server.restart()
    const second = hear(duty, first.cursors.at(-1) ?? from)
    await writing
    const all = () => [...first.numbers, ...second.numbers]
    await until(() => all().at(-1) === 159)
    await second.stop()
    const [begin] = all()
    expect(all()).toEqual(Array.from({ length: 160 - (begin ?? 0) }, (_, index) => (begin ?? 0) + index))
    expect(begin).toBeLessThan(115)
  })

  it('does not overtake a transaction that is still running', async () => {
    const duty = await server.signIn('duty')
    const heard = hear(duty, await cursorNow(duty))
    await pause(300)
    const slow = promised<void>()
    const slowly = transact(server.database.db, SYSTEM, async (tx) => {
      await emit(tx, { type: 'import.finished', at, departmentId: 1, ids: { number: 200 } })
      await slow.promise
    })
    await pause(200)
    await happen(201)
    await pause(1500)
    expect(heard.numbers).toEqual([])
    slow.resolve()
    await slowly
    await until(() => heard.numbers.length === 2)
    await heard.stop()
    expect(heard.numbers).toEqual([200, 201])
  })

  it('is not held up by a long transaction that tells nothing', async () => {
    const duty = await server.signIn('duty')
    const heard = hear(duty, await cursorNow(duty))
    await pause(300)
    const importing = new pg.Client({ connectionString: server.database.url })
    await importing.connect()
    await importing.query('begin; select pg_current_xact_id()')
    await happen(210)
    await until(() => heard.numbers.length === 1)
    await importing.end()
    await heard.stop()
    expect(heard.numbers).toEqual([210])
  })

  it('hears every one of sixty who tell at once and end as they will, and none who takes it back', async () => {
    const duty = await server.signIn('duty')
    const heard = hear(duty, await cursorNow(duty))
    await pause(300)
    const tell = async (number: number): Promise<void> => {
      await pause((number * 37) % 90)
      await transact(server.database.db, SYSTEM, async (tx) => {
        await emit(tx, { type: 'import.finished', at, departmentId: 1, ids: { number } })
        await pause((number * 53) % 110)
        if (number % 5 === 0) throw new Error('taken back')
      }).catch((error: Error) => expect(error.message).toBe('taken back'))
    }
    const numbers = Array.from({ length: 60 }, (_, index) => 400 + index)
    await Promise.all(numbers.map(tell))
    const kept = numbers.filter((number) => number % 5 !== 0)
    await until(() => heard.numbers.length === kept.length)
    await heard.stop()
    expect(heard.numbers.toSorted()).toEqual(kept)
    const ids = heard.cursors.map(Number)
    expect(ids).toEqual(ids.toSorted((a, b) => a - b))
  })

  it('tells a company nothing of another, the centre everything, in one order for all', async () => {
    const [duty, gas, hazchem, crew] = await Promise.all(
      ['duty', 'gas', 'hazchem', 'crew'].map((login) => server.signIn(login)),
    )
    const from = await cursorNow(duty ?? '')
    const listeners = [duty, gas, hazchem, crew].map((cookie) => hear(cookie ?? '', from))
    await pause(300)
    const { departments } = server.city
    for (let number = 300; number < 320; number++)
      await happen(number, number % 2 === 0 ? departments.gas : departments.hazchem)
    await until(() => listeners[0]?.numbers.length === 20)
    await pause(300)
    const numbers = Array.from({ length: 20 }, (_, index) => 300 + index)
    const heard = listeners.map((one) => one.numbers)
    expect(heard).toEqual([numbers, numbers.filter((n) => n % 2 === 0), numbers.filter((n) => n % 2 === 1), []])
    for (const listener of listeners) await listener.stop()
  })

  it('refuses a cursor that is none', async () => {
    const line = listenTo(
      'subscription { events(after: "x") { cursor } }',
      () => undefined,
      await server.signIn('duty'),
    )
    await until(() => line.errors.length === 1)
    expect(JSON.stringify(line.errors)).toContain('BAD_USER_INPUT')
    await line.stop()
  })
})

describe('a line', () => {
  it('is not opened without a session', async () => {
    const heard = hear('', null)
    expect((await heard.closed).code).toBe(4403)
  })

  it('is cut when its session ends here', async () => {
    const cookie = await server.signInAnew('duty')
    const heard = hear(cookie, null)
    await pause(300)
    await server.ask('mutation { signOut }', {}, cookie)
    expect((await heard.closed).code).toBe(4403)
  })

  it('is cut when its session is revoked by another process, or its user is disabled', async () => {
    const heard = hear(await server.signInAnew('wall'), null)
    await pause(300)
    await server.database.sql("update app_user set disabled_at = now() where login = 'wall'")
    expect((await heard.closed).code).toBe(4403)
  })

  it('carries subscriptions only, within the same limits as questions', async () => {
    const duty = await server.signIn('duty')
    const question = listenTo('{ eventCursor }', () => undefined, duty)
    await until(() => question.errors.length === 1)
    expect(JSON.stringify(question.errors)).toContain('only subscriptions')
    const aliases = Array.from({ length: 40 }, (_, index) => `a${index}: cursor`).join(' ')
    const many = listenTo(`subscription { events { ${aliases} } }`, () => undefined, duty)
    await until(() => many.errors.length === 1)
    expect(JSON.stringify(many.errors)).toContain('too much at once')
    const words = listenTo(`subscription { events { ${'cursor '.repeat(3000)} } }`, () => undefined, duty)
    await until(() => words.errors.length === 1)
    expect(JSON.stringify(words.errors)).toContain('2000 tokens')
    for (const line of [question, many, words]) await line.stop()
  })

  it('that says nothing is cut', async () => {
    const socket = new WebSocket(`${server.url().replace('http', 'ws')}/graphql`, 'graphql-transport-ws')
    const code = await new Promise((resolve) => socket.on('close', resolve))
    expect(code).toBe(4408)
  })
})
