import { expect, type Locator } from '@playwright/test'
import type { Person } from '../person.ts'

/** Longitude, latitude. */
export type Spot = readonly [number, number]
type Path = readonly (readonly number[])[]

/** The middle of the longest straight piece of these lines, so that a click on it means the pipe. */
export const clearSpot = (paths: readonly Path[]): Spot => {
  const pieces = paths.flatMap((path) => path.slice(1).map((to, index) => [path[index] ?? to, to] as const))
  const length = ([from, to]: (typeof pieces)[number]) =>
    Math.hypot((to[0] ?? 0) - (from[0] ?? 0), (to[1] ?? 0) - (from[1] ?? 0))
  const [longest] = pieces.toSorted((a, b) => length(b) - length(a))
  const middle = (axis: number) => ((longest?.[0][axis] ?? 0) + (longest?.[1][axis] ?? 0)) / 2
  return [middle(0), middle(1)]
}

/** Points at what lies on the map there, as people do, and opens the bench by its card. `seen` looks at the card before. */
export const pointAndAsk = async (
  { page }: Person,
  [longitude, latitude]: Spot,
  seen: (card: Locator) => Promise<void> = async () => undefined,
): Promise<void> => {
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
  await seen(page.getByRole('complementary', { name: '查询结果' }))
  await ask.click()
  await expect(page.getByRole('region', { name: '研判台' })).toBeVisible()
  await expect(page.getByLabel('危害')).toBeVisible()
}

/** Chooses how it may go, and draws: zones with their bands; the address names the analysis. */
export const drawScenario = async ({ page }: Person, hazard: string, scenario: string): Promise<Locator> => {
  await page.getByLabel('危害').selectOption(hazard)
  await page.getByLabel('情景').selectOption(scenario)
  await page.getByRole('button', { name: '绘制影响范围' }).click()
  const zones = page.getByRole('table', { name: '影响范围' })
  await expect(zones.getByRole('row')).not.toHaveCount(0)
  await expect(zones.locator('[data-band]').first()).toBeVisible()
  expect(page.url()).toContain('sel=analysis:')
  return zones
}

/** Opens the first card whose zone is called so, and shuts it once it was looked at. */
export const readCard = async ({ page }: Person, zone: RegExp, seen: (card: Locator) => Promise<void>) => {
  await page.getByRole('table', { name: '影响范围' }).getByRole('button', { name: zone }).first().click()
  const card = page.getByRole('dialog')
  await expect(card.getByText('逐步计算')).toBeVisible()
  await seen(card)
  await page.keyboard.press('Escape')
  await expect(card).toBeHidden()
}

/** Opens the graph of what may follow, and reads the likeliest chain to its end. */
export const followCascade = async ({ page }: Person, seen: () => Promise<void> = async () => undefined) => {
  await expect(page.getByRole('heading', { name: '可能的连锁后果' })).toBeVisible()
  await page.getByRole('button', { name: /^展开关系图/ }).click()
  const graph = page.getByRole('dialog')
  // The failure itself, and at least one that follows; each step of the chain says why.
  expect(await graph.getByRole('listitem').count()).toBeGreaterThan(1)
  await expect(graph.getByText(/相距 .+，可及 /).first()).toBeVisible()
  await seen()
  await page.keyboard.press('Escape')
  await expect(graph).toBeHidden()
}

/** Takes every kind of report away in these formats. */
export const takeReports = async ({ page, context }: Person, formats: readonly string[]): Promise<void> => {
  for (const format of formats) {
    const address = await page.getByRole('link', { name: format }).first().getAttribute('href')
    const report = await context.request.get(address as string)
    expect(report.status()).toBe(200)
    expect((await report.body()).length).toBeGreaterThan(5_000)
  }
}

/** Draws it once more through a larger hole, and lays both beside one another. */
export const compareHoles = async ({ page }: Person, holeMm: number): Promise<Locator> => {
  await page.locator('[data-input="hole_mm"] input').fill(String(holeMm))
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
  return compared
}
