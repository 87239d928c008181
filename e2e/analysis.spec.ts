import { expect, test } from '@playwright/test'
import { startOnServer } from './ground.ts'
import { granted, type Person, waitOutside } from './person.ts'
import { takePicture } from './picture.ts'
import type { Product } from './product.ts'

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

test.afterAll(async () => {
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

/** The middle of the longest straight piece of a medium-pressure main, so that a click on it means the pipe. */
const aMain = async (): Promise<readonly [number, number]> => {
  const { assets } = granted(
    await analyst.ask<{ assets: { edges: { node: Main }[] } }>(
      '{ assets(record: "segment", filter: { sectorId: "gas", kind: "main" }, first: 200) { edges { node { id attributes geometry } } } }',
    ),
  )
  const pieces = assets.edges
    .filter(({ node }) => (node.attributes.pressure_mpa ?? 0) >= 0.1)
    .flatMap(({ node }) =>
      node.geometry.coordinates.slice(1).map((to, index) => [node.geometry.coordinates[index], to]),
    )
  const length = ([from, to]: (readonly number[] | undefined)[]) =>
    Math.hypot((to?.[0] ?? 0) - (from?.[0] ?? 0), (to?.[1] ?? 0) - (from?.[1] ?? 0))
  const [longest] = pieces.toSorted((a, b) => length(b) - length(a))
  const middle = (axis: number) => ((longest?.[0]?.[axis] ?? 0) + (longest?.[1]?.[axis] ?? 0)) / 2
  return [middle(0), middle(1)]
}

test('the analyst points at a main, and the bench opens with what may be asked of it', async () => {
  const { page } = analyst
  const [longitude, latitude] = await aMain()
  const box = [longitude - 0.0012, latitude - 0.0009, longitude + 0.0012, latitude + 0.0009]
  await page.goto(`/desk?bounds=${box.join(',')}`)
  const map = page.locator('canvas.maplibregl-canvas')
  await expect(map).toBeVisible()
  const ask = page.getByRole('button', { name: '研判', exact: true })
  await expect(async () => {
    const frame = await map.boundingBox()
    if (!frame) throw new Error('no map')
    await page.mouse.click(frame.x + frame.width / 2, frame.y + frame.height / 2)
    await expect(ask).toBeVisible({ timeout: 3_000 })
  }).toPass({ timeout: 90_000 })
  await ask.click()
  await expect(page.getByRole('region', { name: '研判台' })).toBeVisible()
  await expect(page.getByLabel('危害')).toBeVisible()
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
  await page.getByLabel('危害').selectOption('gas.main-leak')
  await page.getByLabel('情景').selectOption('jet-fire')
  await page.getByRole('button', { name: '绘制影响范围' }).click()
  const zones = page.getByRole('table', { name: '影响范围' })
  await expect(zones.getByRole('row')).not.toHaveCount(0)
  await expect(zones.locator('[data-band]').first()).toBeVisible()
  expect(page.url()).toContain('sel=analysis:')
  await takePicture(page, 'analysis-bench', errors)
  await zones
    .getByRole('button', { name: /^卡片：喷射火/ })
    .first()
    .click()
  await expect(page.getByRole('dialog').getByText('逐步计算')).toBeVisible()
  await takePicture(page, 'analysis-card', errors)
  await page.keyboard.press('Escape')
})

test('what may follow is told, and the reports are taken away', async () => {
  const { page, context } = analyst
  await expect(page.getByRole('heading', { name: '可能的连锁后果' })).toBeVisible()
  for (const format of ['PDF', 'Word']) {
    const address = await page.getByRole('link', { name: format }).first().getAttribute('href')
    const report = await context.request.get(address as string)
    expect(report.status()).toBe(200)
    expect((await report.body()).length).toBeGreaterThan(5_000)
  }
})

test('two what-ifs lie beside one another, in the table and on the map', async () => {
  const { page, errors } = analyst
  await page.locator('[data-input="hole_mm"] input').fill('100')
  await page.getByRole('button', { name: '按此假设再画' }).click()
  const boxes = page.getByRole('checkbox', { name: /^对比：/ })
  await expect(boxes).toHaveCount(2)
  // What is compared stands in the address: a box is ticked when the address says so.
  for (const box of await boxes.all()) {
    await box.click()
    await expect(box).toBeChecked()
  }
  const compared = page.getByRole('table', { name: '对比' })
  await expect(compared.getByRole('row', { name: /与 A 相差/ })).toBeVisible()
  await compared.scrollIntoViewIfNeeded()
  await takePicture(page, 'analysis-compared', errors)
  await page.getByRole('button', { name: '清除对比' }).click()
})

test('a link opens the same analysis; nothing live has changed by any of it', async () => {
  const { page } = analyst
  await page.reload()
  await expect(page.getByRole('table', { name: '影响范围' })).toBeVisible()
  expect(await live()).toBe(before)
})
