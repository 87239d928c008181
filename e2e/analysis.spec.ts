import { expect, test } from '@playwright/test'
import { startOnServer } from './ground.ts'
import { granted, leave, type Person, waitOutside } from './person.ts'
import { takePicture } from './picture.ts'
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

// An analyst asks how far harm would reach, as people do: by pointing at a pipe. Nothing live may change by it.
test.describe.configure({ mode: 'serial' })

let product: Product
let analyst: Person
let before: string

test.beforeAll(async ({ browser }) => {
  test.setTimeout(600_000)
  product = await startOnServer('analysis')
  analyst = await waitOutside(browser, product.url, 'analyst', { viewport: { width: 1600, height: 900 } })
  before = await live()
})

test.afterAll(async ({ browser }) => {
  await leave(browser)
  await product?.stop()
})

/** What everybody else sees of the city: open alarms, incidents, what happens to them. */
const live = async (): Promise<string> =>
  JSON.stringify(
    granted(
      await analyst.ask(
        '{ alarms(first: 200) { edges { node { id verification } } } incidents(first: 200) { edges { node { id state impactZoneSet { id } } } } }',
      ),
    ),
  )

interface Main {
  readonly id: string
  readonly attributes: { readonly pressure_mpa?: number }
  readonly geometry: { readonly coordinates: readonly (readonly number[])[] }
}

/** On a medium-pressure main. */
const aMain = async (): Promise<Spot> => {
  const { assets } = granted(
    await analyst.ask<{ assets: { edges: { node: Main }[] } }>(
      '{ assets(record: "segment", filter: { sectorId: "gas", kind: "main" }, first: 200) { edges { node { id attributes geometry } } } }',
    ),
  )
  const mains = assets.edges.filter(({ node }) => (node.attributes.pressure_mpa ?? 0) >= 0.1)
  return clearSpot(mains.map(({ node }) => node.geometry.coordinates))
}

test('the analyst points at a main, and the bench opens with what may be asked of it', async () => {
  await pointAndAsk(analyst, await aMain())
})

test('a figure that cannot be says which, why, and what would be taken', async () => {
  const { page } = analyst
  const pressure = page.locator('[data-input="pressure_mpa"] input')
  await pressure.fill('-1')
  await page.getByRole('button', { name: '绘制影响范围' }).click()
  await expect(page.locator('[data-input="pressure_mpa"]').getByRole('alert')).toContainText('可接受')
  await pressure.fill('')
})

test('zones with their criteria, bands and people; the card says how', async () => {
  const { page, errors } = analyst
  await drawScenario(analyst, 'gas.main-leak', 'jet-fire')
  await takePicture(page, 'analysis-bench', errors)
  await readCard(analyst, /^卡片：喷射火/, () => takePicture(page, 'analysis-card', errors))
})

test('what may follow is followed, and the reports are taken away', async () => {
  await followCascade(analyst)
  await takeReports(analyst, ['PDF', 'Word'])
})

test('two what-ifs lie beside one another, in the table and on the map', async () => {
  const { page, errors } = analyst
  await compareHoles(analyst, 100)
  await takePicture(page, 'analysis-compared', errors)
  await page.getByRole('button', { name: '清除对比' }).click()
})

/** How much of the land the map shows, degrees of longitude, as the address says. */
const shown = (address: string): number => {
  const [west = 0, , east = 360] = (new URL(address).searchParams.get('bounds') ?? '').split(',').map(Number)
  return east - west
}

test('a link opens the same analysis, and goes there though it says no place; nothing live has changed by any of it', async () => {
  const { page } = analyst
  const selection = new URL(page.url()).searchParams.get('sel')
  await page.goto(`/desk?sel=${selection}`)
  await expect(page.getByRole('table', { name: '影响范围' })).toBeVisible()
  await expect.poll(() => shown(page.url())).toBeLessThan(0.05)
  expect(await live()).toBe(before)
})
