import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Engine } from './engine.ts'
import { type Client, createLease } from './lease.ts'
import { query } from './protocol.ts'

/** An engine that only knows begin, rollback and commit, and writes down what it was asked. */
const aLedger = (): { readonly engine: Engine; readonly asked: string[] } => {
  const asked: string[] = []
  let inTransaction = false
  const execute = async (request: Buffer): Promise<Buffer> => {
    const sql = request.toString('latin1', 5, request.length - 1)
    asked.push(sql)
    if (sql.startsWith('begin')) inTransaction = true
    if (sql === 'commit' || sql === 'rollback') inTransaction = false
    await sleep(1)
    return Buffer.from([0x5a, 0, 0, 0, 5, inTransaction ? 0x54 : 0x49])
  }
  return { engine: { execute, close: async () => undefined }, asked }
}

type TestClient = Client & { answered: number; left: boolean }
const aClient = (onCut: () => void = () => undefined): TestClient => {
  const client: TestClient = {
    answered: 0,
    left: false,
    send: () => {
      client.answered += 1
    },
    cut: onCut,
    gone: () => client.left,
  }
  return client
}

const noNotices = (): void => undefined

test('while one client is in a transaction the others wait for its end', async () => {
  const { engine, asked } = aLedger()
  const lease = createLease(Promise.resolve(engine), noNotices)
  const [a, b] = [aClient(), aClient()]
  lease.submit(a, query('begin a'))
  lease.submit(b, query('select b'))
  await sleep(20)
  expect(b.answered).toBe(0)
  lease.submit(a, query('commit'))
  await sleep(20)
  expect(asked).toEqual(['begin a', 'commit', 'select b'])
  expect([a.answered, b.answered]).toEqual([2, 1])
})

test('a client that vanishes in a transaction is rolled back, its further requests forgotten', async () => {
  const { engine, asked } = aLedger()
  const lease = createLease(Promise.resolve(engine), noNotices)
  const [a, b] = [aClient(), aClient()]
  lease.submit(a, query('begin a'))
  await sleep(10)
  a.left = true
  lease.leave(a)
  lease.submit(b, query('select b'))
  await sleep(20)
  expect(asked).toEqual(['begin a', 'rollback', 'select b'])
})

test('a client that vanishes while its own request runs is rolled back too', async () => {
  const { engine, asked } = aLedger()
  const lease = createLease(Promise.resolve(engine), noNotices)
  const a = aClient()
  lease.submit(a, query('begin a'))
  lease.submit(a, query('insert'))
  a.left = true
  lease.leave(a)
  await sleep(20)
  expect(asked).toEqual(['begin a', 'rollback'])
})

test('a client that sits silent in a transaction is cut, and the session goes to the next', async () => {
  const { engine, asked } = aLedger()
  const lease = createLease(Promise.resolve(engine), noNotices, 30)
  const a: TestClient = aClient(() => {
    a.left = true
    lease.leave(a)
  })
  const b = aClient()
  lease.submit(a, query('begin a'))
  lease.submit(b, query('select b'))
  await sleep(100)
  expect(asked).toEqual(['begin a', 'rollback', 'select b'])
  expect(b.answered).toBe(1)
})
