import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import { startOnServer } from './ground.ts'
import { completeAll, granted, leave, type Person, refusedWith, signIn, waitOutside } from './person.ts'
import { takePicture } from './picture.ts'
import type { Product } from './product.ts'
import { seeOnDesk, sharePosition } from './walk/follow-crew.ts'
import { walk } from './walk/reach.ts'
import { fallSilent } from './walk/unwatched.ts'

const JUDGED = '建设路人井内天然气聚集，疑为中压管泄漏，请立即关阀、疏散、断电。'
const DONE = '上游阀门已关闭。'
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true }
const SUMMARY = '中压管接口泄漏，已关阀抢修，复测为零。'

test.describe.configure({ mode: 'serial' })

let product: Product
let duty: Person
let wall: Person
let commander: Person
let owner: Person
let crew: Person
let alarmId: string
let incidentId: string

test.beforeAll(async ({ browser }) => {
  test.setTimeout(600_000)
  product = await startOnServer('loop')
  duty = await signIn(browser, product.url, 'duty', { moves: true })
  wall = await signIn(browser, product.url, 'wall', { viewport: { width: 1920, height: 1080 }, moves: true })
  commander = await waitOutside(browser, product.url, 'commander')
  owner = await waitOutside(browser, product.url, 'owner', PHONE)
  crew = await waitOutside(browser, product.url, 'crew', PHONE)
})

test.afterAll(async ({ browser }) => {
  await leave(browser)
  await product?.stop()
})

const openAlarms = async (): Promise<
  { id: string; exercise: boolean; priority: string; incident: { id: string } | null }[]
> => {
  const answer = await duty.ask<{
    alarms: { edges: { node: { id: string; exercise: boolean; priority: string; incident: { id: string } | null } }[] }
  }>('{ alarms(filter: { open: true }) { edges { node { id exercise priority incident { id } } } } }')
  return granted(answer)
    .alarms.edges.map(({ node }) => node)
    .filter(({ exercise }) => exercise)
}

test('before anything happens the three faces are whole', async () => {
  await duty.page.goto('/desk')
  await wall.page.goto('/wall')
  await expect(duty.page.getByText('离线').first()).toBeVisible()
  await takePicture(duty.page, 'desk', duty.errors)
  await takePicture(wall.page, 'wall', wall.errors)
})

test('a named manhole, what lies around it, last night, underground, and onto the wall: in twelve clicks', async ({
  browser,
}) => {
  await duty.page.goto('about:blank')
  await wall.page.goto('about:blank')
  const { clicks, seconds, sensor } = await walk(browser, product.url, duty)
  test.info().annotations.push({ type: 'reach', description: `${clicks} clicks, ${seconds.toFixed(0)} s` })
  expect(clicks).toBeLessThanOrEqual(12)
  await wall.page.goto('/wall')
  const sent = wall.page.getByRole('status', { name: '送来的画面' })
  await expect(sent).toContainText('由 林晓岚 送来')
  await expect(sent).toContainText(sensor.slice(0, 8))
  await expect(wall.page.locator('.cesium-widget canvas')).toBeVisible()
  await takePicture(wall.page, 'wall-sent', wall.errors)
  granted(await duty.ask('mutation { takeViewFromWall(id: "1") }'))
  await expect(sent).toBeHidden()
  await duty.page.goto('/desk')
})

test('a manhole fills with gas: the desk and the wall show the alarm', async () => {
  await duty.page.getByRole('button', { name: '演练' }).click()
  await duty.page.getByRole('menuitem', { name: /燃气/ }).click()
  await duty.page.getByRole('button', { name: '开始演练' }).click()
  await expect.poll(async () => (await openAlarms()).length, { timeout: 150_000, intervals: [500] }).toBeGreaterThan(0)
  alarmId = (await openAlarms())[0]?.id as string
  await expect(duty.page.getByRole('button', { name: '确认', exact: true }).first()).toBeVisible()
  await expect(
    wall.page
      .getByRole('list', { name: /未关闭的报警/ })
      .getByText('演练')
      .first(),
  ).toBeVisible()
  await wall.page.goto('about:blank')
})

test('zones are drawn before anybody has verified it, and say so', async () => {
  await duty.page.goto(`/desk?sel=alarm:${alarmId}`)
  await expect(duty.page.getByText('假设属实').first()).toBeVisible({ timeout: 60_000 })
  await expect(duty.page.getByText('必须撤离').first()).toBeVisible()
  await expect(duty.page.getByText('筛查').first()).toBeVisible()
})

test('the worker is killed in the middle, and nothing is lost or raised twice', async () => {
  const before = (await product.host()).pids
  process.kill(before.workers as number, 'SIGKILL')
  const another = async (): Promise<boolean> => {
    const { workers } = (await product.host()).pids
    return workers !== undefined && workers !== before.workers
  }
  await expect.poll(another).toBe(true)
  const byId = new Map((await openAlarms()).map(({ id, priority }) => [id, priority]))
  expect(byId.has(alarmId)).toBe(true)
})

test('a wrong role is refused, and another company sees nothing', async ({ browser }) => {
  const verify = 'mutation ($id: ID!) { verifyAlarm(id: $id, verification: "true") { id } }'
  expect(refusedWith(await crew.ask(verify, { id: alarmId }))).toBe('FORBIDDEN')
  const north = await waitOutside(browser, product.url, 'owner-north')
  expect(
    granted(await north.ask<{ alarm: unknown }>('query ($id: ID!) { alarm(id: $id) { id } }', { id: alarmId })).alarm,
  ).toBeNull()
  await north.context.close()
})

test('the duty officer acknowledges by name and verifies: an incident opens, the second alarm joins it', async () => {
  const { page } = duty
  await page.getByRole('button', { name: '确认', exact: true }).first().click()
  await expect(page.getByText('林晓岚').first()).toBeVisible()
  await page.getByRole('button', { name: '属实', exact: true }).click()
  await expect
    .poll(async () => (await openAlarms()).find(({ id }) => id === alarmId)?.incident?.id ?? null, { timeout: 60_000 })
    .not.toBeNull()
  incidentId = (await openAlarms()).find(({ id }) => id === alarmId)?.incident?.id as string
  const joined = async (): Promise<number> => {
    const answer = await duty.ask<{ incident: { alarms: { sensor: { id: string } }[] } }>(
      'query ($id: ID!) { incident(id: $id) { alarms { sensor { id } } } }',
      { id: incidentId },
    )
    return new Set(granted(answer).incident.alarms.map(({ sensor }) => sensor.id)).size
  }
  await expect.poll(joined, { timeout: 150_000, intervals: [1000] }).toBeGreaterThan(1)
})

test('the wall gives its map to the verified incident', async () => {
  await duty.page.goto('about:blank')
  await wall.page.goto('/wall')
  await expect(wall.page.getByText('必须撤离').first()).toBeVisible()
  await takePicture(wall.page, 'wall-takeover', wall.errors)
  await wall.page.goto('about:blank')
})

test('the judgement is pushed; the owner reads it and answers', async () => {
  const { page } = duty
  await page.goto(`/desk?sel=incident:${incidentId}`)
  await page.getByRole('tab', { name: '研判推送' }).click()
  await page.getByLabel('研判意见').fill(JUDGED)
  await page.getByRole('button', { name: '一键推送' }).click()
  await expect(page.getByText('已回复').first()).toBeVisible()
  await owner.page.goto('/field')
  await owner.page.getByRole('tab', { name: '推送' }).click()
  await owner.page.getByRole('button', { name: '已阅' }).first().click()
  await owner.page.getByLabel('回复').first().fill('已派抢修队，十五分钟到。')
  await owner.page.getByRole('button', { name: '回复', exact: true }).first().click()
  await expect(page.getByText('已派抢修队，十五分钟到。')).toBeVisible()
})

test('the plan makes tasks; a crew accepts, is seen on its way, arrives, photographs and completes', async () => {
  const { page } = duty
  await page.getByRole('button', { name: '启动响应' }).click()
  await page.getByRole('tab', { name: '处置' }).click()
  await expect(page.getByText('已下达').first()).toBeVisible()
  await takePicture(page, 'desk-incident', duty.errors)
  await page.goto('about:blank')
  await crew.page.goto('/field')
  await crew.page.getByText('待接受').first().click()
  await takePicture(crew.page, 'field-task', crew.errors)
  await crew.page.getByRole('button', { name: '接受任务' }).click()
  const followed = await sharePosition(crew)
  await seeOnDesk(duty, followed)
  await page.goto('about:blank')
  await crew.page.getByRole('button', { name: '我已到场' }).click()
  const photo = await crew.page.screenshot()
  await crew.page.setInputFiles('input[type=file]', { name: 'scene.png', mimeType: 'image/png', buffer: photo })
  await crew.page.getByRole('button', { name: '完成任务' }).click()
  await crew.page.getByLabel('处置结果').fill(DONE)
  await crew.page.getByRole('button', { name: '完成', exact: true }).click()
  await expect(crew.page.getByText('已完成').first()).toBeVisible()
  await expect(crew.page.getByText('没有正在执行的任务，不共享。')).toBeVisible()
  // the phone shows its deed at once and sends it when it can: the record is what the others may build on
  await expect.poll(outcomes, { timeout: 60_000 }).toContain(DONE)
})

const outcomes = async (): Promise<(string | null)[]> => {
  const tasks = 'query ($id: ID!) { disposalTasks(filter: { incidentId: $id }) { outcome } }'
  const answer = await commander.ask<{ disposalTasks: { outcome: string | null }[] }>(tasks, { id: incidentId })
  return granted(answer).disposalTasks.map(({ outcome }) => outcome)
}

test('the others complete theirs; an open task keeps the incident open', async ({ browser }) => {
  const close = 'mutation ($id: ID!, $summary: String!) { closeIncident(id: $id, summary: $summary) { state } }'
  const early = await commander.ask(close, { id: incidentId, summary: SUMMARY })
  expect(early.errors?.length).toBe(1)
  for (const login of ['crew', 'fire', 'police', 'drainage', 'street', 'gas', 'owner', 'commander']) {
    const person = await waitOutside(browser, product.url, login)
    await completeAll(person, incidentId)
    await person.context.close()
  }
  const open = granted(
    await commander.ask<{
      disposalTasks: { title: { zh: string }; state: string; department: { name: { zh: string } } }[]
    }>(
      'query ($id: ID!) { disposalTasks(filter: { incidentId: $id, open: true }) { title { zh } state department { name { zh } } } }',
      { id: incidentId },
    ),
  ).disposalTasks
  expect(open).toEqual([])
})

test('the commander closes it, and the archive tells the whole story', async () => {
  const { page } = commander
  await page.goto(`/desk?sel=incident:${incidentId}`)
  await page.getByRole('button', { name: '现场已受控' }).click()
  await page.getByRole('button', { name: '办结…' }).click()
  await page.getByLabel('办结总结').fill(SUMMARY)
  await page.getByRole('dialog').getByRole('button', { name: '办结…' }).click()
  const archive = async () => {
    const answer = await commander.ask<{
      incident: { state: string; archive: { pdfUrl: string; jsonUrl: string } | null }
    }>('query ($id: ID!) { incident(id: $id) { state archive { pdfUrl jsonUrl } } }', { id: incidentId })
    return granted(answer).incident.archive
  }
  await expect.poll(archive, { timeout: 60_000 }).not.toBeNull()
  const { pdfUrl, jsonUrl } = (await archive()) as { pdfUrl: string; jsonUrl: string }
  const pdf = await commander.context.request.get(pdfUrl)
  expect(pdf.ok()).toBe(true)
  const path = test.info().outputPath('archive.pdf')
  await writeFile(path, await pdf.body())
  const { stdout } = await promisify(execFile)('pdftotext', ['-raw', path, '-'])
  const told = stdout.replace(/\s/g, '') // a cell folds its text where its width ends, in the middle of a word too
  for (const words of ['林晓岚', '属实', '必须撤离', SUMMARY.slice(0, 8), DONE, '已派抢修队'])
    expect(told).toContain(words)
  expect(JSON.stringify(await (await commander.context.request.get(jsonUrl)).json())).toContain(JUDGED)
  await page.getByRole('tab', { name: '归档' }).click()
  await takePicture(page, 'desk-archive', commander.errors)
})

test('a gateway falls silent: within three heartbeats what it watched is drawn as unwatched, and who stands in it is listed', async () => {
  test.skip(!process.env.LONG, 'a silent gateway is missed after a minute: LONG=1 waits for it')
  const record = new URL(process.env.TEST_DATABASE_URL ?? '')
  record.pathname = '/journey_loop'
  await duty.page.goto('about:blank')
  await wall.page.goto('/wall?scene=blind')
  const unwatched = wall.page.locator('[data-exception="blind"]')
  await expect(unwatched).toContainText(/\d/)
  const { total, names } = await fallSilent(record.href, duty)
  await expect(unwatched).toContainText(String(total))
  await takePicture(wall.page, 'wall-blind', wall.errors)
  await wall.page.goto('about:blank')
  await duty.page.goto('/desk?tab=blind')
  for (const name of names.slice(0, 5)) await expect(duty.page.getByText(name).first()).toBeVisible()
  await takePicture(duty.page, 'desk-blind', duty.errors)
})
