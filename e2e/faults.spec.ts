import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { type Browser, chromium, expect, test } from '@playwright/test'
import { aGatewayOf, type FieldGateway } from './field-gateway.ts'
import { follow } from './follower.ts'
import { asked, type Breakable, startOnBreakable } from './ground.ts'
import { leave, type Person, refusedWith, signIn, waitOutside } from './person.ts'

// One map at a time: the wall draws one, the desk sits in a browser that cannot.
test.describe.configure({ mode: 'serial' })

let product: Breakable
let gateway: FieldGateway
let listener: Person
let wall: Person
let desk: Person
let mapless: Browser

test.beforeAll(async ({ browser }) => {
  test.setTimeout(600_000)
  product = await startOnBreakable('faults')
  gateway = await aGatewayOf(product)
  listener = await waitOutside(browser, product.url, 'commander')
  const { executablePath, args } = test.info().project.use.launchOptions ?? {}
  const withoutGl = (args ?? []).filter((argument) => !/gl|swiftshader/.test(argument))
  mapless = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [...withoutGl, '--disable-gpu', '--disable-3d-apis'],
  })
  desk = await signIn(mapless, product.url, 'duty')
  wall = await signIn(browser, product.url, 'wall', { viewport: { width: 1280, height: 720 } })
  // Once it has been told how the city stands: an outage then makes that old.
  await expect(wall.page.locator('[data-exception="offline"]')).toContainText('/')
})

test.afterAll(async ({ browser }) => {
  await leave(browser)
  await mapless?.close()
  await product?.stop()
})

let cries = 0

/** The next sensor of the gateway cries by itself; the gateway repeats it until it is taken. @returns the alarm's id. */
const raise = async (): Promise<string> => {
  const sensor = gateway.sensors[cries] as string
  cries += 1
  const at = Date.now()
  await gateway.deliver(`cry-${cries}`, { events: [{ sensor, kind: 'self-alarm', at }] })
  // The sample city's past year has alarms too.
  const alarms = `select alarm.id from alarm join sensor on sensor.id = alarm.sensor_id
    where sensor.code = $1 and raised_at >= $2`
  const [alarm, ...others] = await asked<{ id: string }>(product.postgres.url, alarms, [sensor, new Date(at)])
  expect(others, 'alarms raised twice').toEqual([])
  return String(alarm?.id)
}

const onWall = (id: string) => wall.page.locator(`[data-alarm="${id}"]`)
const staleWall = () => wall.page.getByText('数据停留在')
const staleDesk = () => desk.page.getByText('实时连接中断')

const health = async (): Promise<{ status: number; body: { database?: boolean; nerve?: boolean } }> => {
  const response = await fetch(`${product.url}/health`)
  return { status: response.status, body: await response.json().catch(() => ({})) }
}

const redis = (...command: string[]): string =>
  execFileSync('redis-cli', ['-u', product.redis.url, ...command], { encoding: 'utf8' }).trim()

test.describe('Redis', () => {
  test('emptied: the next alarm is on the wall', async () => {
    expect(redis('flushall')).toBe('OK')
    await expect(onWall(await raise())).toBeVisible()
  })

  test('killed: samples are taken, alarms are raised and seen; back, the readings are in it again by themselves', async () => {
    await product.redis.kill()
    await expect.poll(async () => (await health()).body.nerve).toBe(false)
    expect((await health()).status).toBe(200)
    await expect(onWall(await raise())).toBeVisible()
    await product.redis.start()
    await expect.poll(async () => (await health()).body.nerve).toBe(true)
    await expect.poll(() => Number(redis('hlen', 'one-map:readings'))).toBeGreaterThan(0)
    await expect(onWall(await raise())).toBeVisible()
    await expect(staleWall()).toBeHidden()
  })
})

test('PostgreSQL killed: nothing is taken that is not kept, every screen says how old it is; back, all goes on by itself', async () => {
  const [sensor = ''] = gateway.sensors.slice(-1)
  const at = Date.now()
  const reading = (ms: number) => ({ samples: [{ sensor, at: at + ms, value: 0.1, unit: '%VOL' }] })
  expect((await gateway.send('before', reading(0))).status).toBe(200)
  await product.postgres.kill()

  const refused = await gateway.send('during', reading(1000))
  expect(refused.status).toBe(503)
  expect(Number(refused.retryAfter)).toBeGreaterThan(0)
  const answer = await listener.ask('{ assets { totalCount } }')
  expect(refusedWith(answer)).toBe('UNAVAILABLE')
  expect(JSON.stringify(answer)).not.toMatch(/ECONN|127\.0\.0\.1|postgres|\.ts:/)
  expect((await health()).status).toBe(503)
  await expect(staleWall()).toBeVisible({ timeout: 15_000 })
  await expect(staleDesk()).toBeVisible({ timeout: 15_000 })

  await product.postgres.start()
  const taken = await gateway.deliver('during', reading(1000))
  expect(JSON.parse(taken.text)).toMatchObject({ received: 1, stored: 1 })
  expect((await gateway.send('during', reading(1000))).text).toBe(taken.text)
  const stored = await asked<{ at: string }>(
    product.postgres.url,
    `select extract(epoch from sample.at) * 1000 as at from sample join sensor on sensor.id = sample.sensor_id
     where sensor.code = $1 and sample.at = any($2) order by 1`,
    [sensor, [new Date(at), new Date(at + 1000)]],
  )
  expect(stored.map((row) => Number(row.at))).toEqual([at, at + 1000])
  await expect(staleWall()).toBeHidden()
  await expect(staleDesk()).toBeHidden()
  await expect(onWall(await raise())).toBeVisible()
})

test('the workers and the server of questions killed: both stand up again, and whoever listened has missed nothing', async () => {
  const follower = await follow(listener, product.url)
  const [before] = await asked<{ id: string }>(product.postgres.url, 'select max(id) as id from event')
  const { pids } = await product.host()
  for (const name of ['graphql', 'workers']) process.kill(pids[name] as number, 'SIGKILL')
  const id = await raise()
  await expect(onWall(id)).toBeVisible()
  const now = (await product.host()).pids
  for (const name of ['graphql', 'workers']) expect(now[name], name).not.toBe(pids[name])
  const [raised] = await asked<{ id: string }>(
    product.postgres.url,
    `select id from event where type = 'alarm.raised' and alarm_id = $1`,
    [id],
  )
  await expect.poll(() => follower.heard).toContain(Number(raised?.id))
  const between = await asked<{ id: string }>(
    product.postgres.url,
    'select id from event where id > $1 and id <= $2 order by id',
    [before?.id, raised?.id],
  )
  follower.stop()
  expect([...follower.heard].sort((a, b) => a - b)).toEqual(
    expect.arrayContaining(between.map((event) => Number(event.id))),
  )
  expect(new Set(follower.heard).size).toBe(follower.heard.length)
  await expect(staleWall()).toBeHidden()
  expect(wall.errors.filter((error) => !/^map: |Failed to load resource|WebSocket/.test(error))).toEqual([])
})

test('a map whose squares do not come says so, and is whole by itself when they do; one whose picture is lost is drawn anew', async () => {
  const { page } = wall
  await page.route('**/tiles/**', (route) => route.abort())
  await page.reload()
  const away = page.getByText('部分地图瓦片取不到')
  await expect(away).toBeVisible()
  await page.unroute('**/tiles/**')
  await expect(away).toBeHidden()
  const lose = `document.querySelector('canvas.maplibregl-canvas').getContext('webgl2').getExtension('WEBGL_lose_context').loseContext()`
  await page.evaluate(lose)
  const lost = page.getByText('图形显示中断')
  await expect(lost).toBeVisible()
  await expect(lost).toBeHidden()
  await expect(page.locator('canvas.maplibregl-canvas')).toBeVisible()
  await page.goto('about:blank')
})

test('without WebGL the desk says so, and an alarm is acknowledged from its list', async () => {
  const { page } = desk
  await expect(page.getByText('这台设备画不出地图')).toBeVisible()
  const before = await page.getByRole('button', { name: '确认', exact: true }).count()
  expect(before).toBeGreaterThan(0)
  await page.getByRole('button', { name: '确认', exact: true }).first().click()
  await expect(page.getByRole('button', { name: '确认', exact: true })).toHaveCount(before - 1)
  await page.getByRole('button', { name: /3D|三维/ }).click()
  await expect(page.getByText('这台设备画不出三维场景')).toBeVisible()
  await expect(page.getByRole('button', { name: '确认', exact: true }).first()).toBeVisible()
})

test('a session that has run out: the desk asks to sign in, and nobody is told anything more', async () => {
  const { page, context } = desk
  const [session] = (await context.cookies()).filter(({ name }) => name === 'one_map_session')
  const hash = createHash('sha256')
    .update(session?.value ?? '')
    .digest('hex')
  const ended = 'update session set expires_at = now() where token_hash = $1 returning 1'
  expect(await asked(product.postgres.url, ended, [hash])).toHaveLength(1)
  await page.waitForURL((there) => there.pathname === '/login', { timeout: 15_000 })
  await expect(page.getByLabel('用户名')).toBeVisible()
  expect(new URL(page.url()).searchParams.get('next')).toMatch(/^\/desk/)

  const alarms = await desk.ask<unknown>('{ alarms { edges { node { id } } } }')
  expect(refusedWith(alarms)).toBe('UNAUTHENTICATED')
  expect(alarms.data ?? null).toBeNull()
  for (const path of ['/tiles/gas-segments/14/0/0', '/files/attachments/1', '/files/archives/1.pdf'])
    expect((await context.request.get(path)).status(), path).toBe(401)
})
