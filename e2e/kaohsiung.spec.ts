import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type Browser, expect, test } from '@playwright/test'
import { startOnServer } from './ground.ts'
import { completeAll, granted, leave, type Person, waitOutside } from './person.ts'
import type { Product } from './product.ts'
import {
  clearSpot,
  compareHoles,
  drawScenario,
  followCascade,
  pointAndAsk,
  readCard,
  type Spot,
  takeReports,
} from './walk/analysis-walk.ts'

// Real pipelines: public data beside the project, never committed. Where they are absent there is nothing to prove.
const PIPES = fileURLToPath(new URL('../../shared/data/hazchem/', import.meta.url))
const RUN = fileURLToPath(new URL('../scripts/run.mjs', import.meta.url))
const UNITS = ['gas', 'owner', 'crew', 'crew-north', 'fire', 'police', 'drainage', 'street', 'park', 'commander']

test.skip(!existsSync(PIPES), 'the Kaohsiung files are not beside this checkout (../shared/data)')
test.describe.configure({ mode: 'serial' })

let product: Product
let commander: Person
let analyst: Person

test.beforeAll(async ({ browser }) => {
  test.setTimeout(600_000)
  product = await startOnServer('kaohsiung')
  commander = await waitOutside(browser, product.url, 'commander')
})

test.afterAll(async ({ browser }) => {
  await leave(browser)
  await product?.stop()
})

const imported = async (file: string, kind: string) => {
  const args = [RUN, 'scripts/import.ts', `${PIPES}${file}`, '--as', kind, '--region', 'Kaohsiung', '--json']
  const { stdout } = await promisify(execFile)('node', args, { env: { ...process.env, ...product.settings } })
  return JSON.parse(stdout.trim().split('\n').at(-1) as string)
}

test('every pipeline of Kaohsiung is read and imported into the running city, once', async () => {
  expect(await imported('kh_petroleum_pipelines_wgs84.geojson', 'hazchem.pipeline')).toMatchObject({
    read: 59,
    imported: 59,
    rejected: 0,
  })
  expect(await imported('kh_ng_pipelines_wgs84.geojson', 'gas.main')).toMatchObject({
    read: 609,
    imported: 609,
    rejected: 0,
  })
  expect(await imported('kh_ng_pipelines_wgs84.geojson', 'gas.main')).toMatchObject({
    read: 609,
    imported: 0,
    updated: 0,
  })
})

const aMain = async (): Promise<string> => {
  const { regions } = granted(
    await commander.ask<{ regions: { id: string; name: { zh: string } }[] }>('{ regions { id name { zh } } }'),
  )
  const regionId = regions.find(({ name }) => name.zh === 'Kaohsiung')?.id
  const filter = { sectorId: 'gas', kind: 'main', regionId }
  const { assets } = granted(
    await commander.ask<{
      assets: { totalCount: number; edges: { node: { id: string; lengthM: number; assumed: string[] } }[] }
    }>(
      'query ($filter: AssetFilter) { assets(record: "segment", filter: $filter, first: 200) { totalCount edges { node { id lengthM assumed } } } }',
      { filter },
    ),
  )
  expect(assets.totalCount).toBe(609)
  const long = assets.edges.find(({ node }) => node.lengthM > 200)?.node
  expect(long?.assumed).toContain('diameter_mm')
  return long?.id as string
}

interface Alarm {
  readonly id: string
  readonly exercise: boolean
  readonly incident: { readonly id: string } | null
}

const drillAlarms = async (): Promise<Alarm[]> => {
  const open = '{ alarms(filter: { open: true }) { edges { node { id exercise incident { id } } } } }'
  const { alarms } = granted(await commander.ask<{ alarms: { edges: { node: Alarm }[] } }>(open))
  return alarms.edges.map(({ node }) => node).filter(({ exercise }) => exercise)
}

test('a drill on one of these mains goes from a sample to an archive', async ({ browser }) => {
  const start = 'mutation ($id: ID) { startDrill(drill: "gas-leak", segmentId: $id) { id } }'
  granted(await commander.ask(start, { id: await aMain() }))
  await expect.poll(async () => (await drillAlarms()).length, { timeout: 150_000 }).toBeGreaterThan(0)
  const id = (await drillAlarms())[0]?.id
  granted(await commander.ask('mutation ($id: ID!) { acknowledgeAlarm(id: $id) { id } }', { id }))
  granted(await commander.ask('mutation ($id: ID!) { verifyAlarm(id: $id, verification: "true") { id } }', { id }))
  const incident = async () => (await drillAlarms()).find((alarm) => alarm.id === id)?.incident?.id
  await expect.poll(incident).toBeTruthy()
  const incidentId = (await incident()) as string
  const push = 'mutation ($id: ID!) { pushJudgement(incidentId: $id, content: "疑为该管泄漏") { id } }'
  granted(await commander.ask(push, { id: incidentId }))
  granted(await commander.ask('mutation ($id: ID!) { startResponse(incidentId: $id) { id } }', { id: incidentId }))
  await everyoneCompletes(browser, incidentId)
  const close = 'mutation ($id: ID!) { closeIncident(id: $id, summary: "演练完成") { state } }'
  granted(await commander.ask(close, { id: incidentId }))
  await expect.poll(() => archiveOf(incidentId)).toBeTruthy()
  const archive = await commander.context.request.get((await archiveOf(incidentId)) as string)
  expect(JSON.stringify(await archive.json())).toContain('疑为该管泄漏')
})

const everyoneCompletes = async (browser: Browser, incidentId: string): Promise<void> => {
  for (const login of UNITS) {
    const person = await waitOutside(browser, product.url, login)
    await completeAll(person, incidentId)
    await person.context.close()
  }
}

const archiveOf = async (incidentId: string): Promise<string | undefined> => {
  const ask = 'query ($id: ID!) { incident(id: $id) { archive { jsonUrl } } }'
  const { incident } = granted(
    await commander.ask<{ incident: { archive: { jsonUrl: string } | null } }>(ask, { id: incidentId }),
  )
  return incident.archive?.jsonUrl
}

interface Pipeline {
  readonly region: { readonly name: { readonly zh: string } }
  readonly attributes: { readonly substance?: string }
  readonly geometry: { readonly coordinates: readonly (readonly number[])[] }
}

const aPipeline = async (): Promise<Spot> => {
  const { assets } = granted(
    await commander.ask<{ assets: { edges: { node: Pipeline }[] } }>(
      '{ assets(record: "segment", filter: { sectorId: "hazchem", kind: "pipeline" }, first: 200) { edges { node { region { name { zh } } attributes geometry } } } }',
    ),
  )
  const here = assets.edges.filter(({ node }) => node.region.name.zh === 'Kaohsiung')
  const propylene = here.filter(({ node }) => node.attributes.substance === 'propylene')
  return clearSpot(propylene.map(({ node }) => node.geometry.coordinates))
}

test('an analyst points at a propylene line, and what nobody has recorded of it is shown as assumed', async ({
  browser,
}) => {
  analyst = await waitOutside(browser, product.url, 'analyst', { viewport: { width: 1440, height: 900 } })
  await pointAndAsk(analyst, await aPipeline(), async (card) => {
    await expect(card).toContainText(/公称直径.*假定值/)
  })
  for (const name of ['pressure_mpa', 'diameter_mm', 'substance'])
    await expect(analyst.page.locator(`[data-input="${name}"]`)).toContainText('假定')
  // Nobody measures the weather there.
  await expect(analyst.page.locator('[data-input="temperature_c"]')).toContainText('默认')
})

test('zones with bands, who is not counted, what lies inside; the card, the cascade, what-ifs and the report', async () => {
  const { page } = analyst
  const zones = await drawScenario(analyst, 'hazchem.pipeline-leak', 'jet-fire')
  await expect(zones).toContainText(/\d+–\d+ m/)
  await expect(page.getByText('人数未统计')).toBeVisible()
  await expect(page.getByText(/危化品管道·危化品管道/)).toBeVisible()
  await readCard(analyst, /^卡片：喷射火/, async (card) => {
    await expect(card.getByRole('row', { name: /公称直径 diameter_mm/ })).toContainText('假定')
    await expect(card.getByRole('row', { name: /风向 wind/ })).toContainText('无气象数据')
  })
  await followCascade(analyst)
  await takeReports(analyst, ['PDF'])
  await compareHoles(analyst, 100)
  expect(analyst.errors).toEqual([])
  await analyst.context.close()
})
