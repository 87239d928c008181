import { expect, test } from '@playwright/test'
import { DRILLS } from '../geo-data/sample-city/drills.ts'
import { hazardOf, metricByRef, SECTORS } from '../geo-data/sectors/registry.ts'
import type { Sector } from '../geo-data/sectors/sector.ts'
import { startOnServer } from './ground.ts'
import { goTo, granted, leave, type Person, waitOutside } from './person.ts'
import { takePicture, takePictureAt } from './picture.ts'
import type { Product } from './product.ts'
import { type Answered, answer, type Watched, watchedBy } from './walk/sector-course.ts'

/** The drill that plays a hazard of the sector itself. */
const drillOf = ({ id }: Sector) => {
  const drill = DRILLS.find(
    ({ sectorId, tracks }) => sectorId === id && hazardOf(tracks[0]?.metric ?? '.')?.sector.id === id,
  )
  if (!drill) throw new Error(`nobody rehearses ${id}`)
  return drill
}

/** Whether the registry names a law for what the drill plays: then a ring is drawn, else a card says why none is. */
const hasLaw = (sector: Sector): boolean =>
  hazardOf(drillOf(sector).tracks[0]?.metric ?? '.')?.it.scenarios.some(({ laws }) => laws.length > 0) ?? false

test.describe.configure({ mode: 'serial' })

let product: Product
let duty: Person
let wall: Person
/** What the drill of each sector has led to. */
let answered: ReadonlyMap<string, Answered>

test.beforeAll(async ({ browser }) => {
  test.setTimeout(600_000)
  product = await startOnServer('sectors')
  duty = await waitOutside(browser, product.url, 'duty', { viewport: { width: 1280, height: 800 } })
  wall = await waitOutside(browser, product.url, 'wall', { viewport: { width: 1920, height: 1080 } })
  await wall.context.addCookies([{ name: 'locale', value: 'en', url: product.url }])
  // Whoever wants no motion is spared the pulses and the flights, and so is the processor that draws here.
})

test.afterAll(async ({ browser }) => {
  await leave(browser)
  await product?.stop()
})

/** A few streets: what the map must draw while cards are read. */
const OLD_TOWN = 'bounds=121.896,29.917,121.904,29.923'

test('the desk offers a drill for every sector, and all of them begin', async () => {
  await duty.page.goto(`/desk?${OLD_TOWN}`)
  await duty.page.getByRole('button', { name: '演练', exact: true }).click()
  for (const sector of SECTORS) {
    const { id, name } = drillOf(sector)
    await expect(duty.page.getByRole('menuitem', { name: name.zh, exact: true })).toBeVisible()
    granted(await duty.ask('mutation ($drill: ID!) { startDrill(drill: $drill) { id } }', { drill: id }))
  }
  await duty.page.keyboard.press('Escape')
})

for (const sector of SECTORS) {
  const metric = metricByRef(drillOf(sector).tracks[0]?.metric ?? '.')?.it
  test(`${sector.id}: its layer alone, the card of a thing, a year of a sensor and its thresholds`, async () => {
    const { page } = duty
    const one: Watched = await watchedBy(duty, sector.id, metric?.id ?? '')
    await goTo(duty, `/desk?sel=${one.asset.record}:${one.asset.id}`)
    await page.getByRole('button', { name: `只看${sector.name.zh}`, exact: true }).click()
    await expect(page.getByRole('button', { name: '看全部行业' })).toHaveAttribute('aria-pressed', 'true')
    const card = page.getByRole('complementary', { name: '查询结果' })
    await expect(card.getByRole('heading', { name: one.asset.name?.zh ?? one.asset.code })).toBeVisible()
    await card
      .getByRole('button', { name: metric?.name.zh ?? '' })
      .first()
      .click()
    await card.getByRole('button', { name: '一年' }).click()
    await expect(card.getByRole('img', { name: /^一年曲线/ })).toBeVisible()
    await expect(
      card
        .getByRole('list', { name: '阈值' })
        .getByText(/已核实|未核实/)
        .first(),
    ).toBeVisible()
  })
}

test('every drill becomes an incident with the tasks of its plan', async () => {
  answered = await answer(
    duty,
    SECTORS.map(({ id }) => id),
  )
})

test('a desk sends them to the wall one after another, and the wall gives each its map', async () => {
  await duty.page.goto('about:blank')
  await wall.page.goto('/wall?map=0.4')
})

for (const sector of SECTORS) {
  test(`${sector.id}: the wall shows where it is, how far it reaches or that no law says so, and what comes next`, async () => {
    const { page, errors } = wall
    const { incident } = answered.get(sector.id) as Answered
    await goTo(wall, `/wall?map=0.4&sel=incident:${incident.id}`)
    const card = page.locator(`[data-takeover="${incident.id}"]`)
    await expect(card.getByRole('heading')).toContainText(incident.hazardName.en.slice(0, 12))
    await expect(card.getByText(/^Next: |^Late: /).first()).toBeVisible()
    await expect(card.locator('[data-line="cordon"]').or(card.getByText('No validated model'))).toBeVisible()
    await takePictureAt(page, `test-results/sectors/${sector.id}.png`, errors)
  })
}

test('the wall goes dark: one map at a time', async () => {
  await wall.page.goto('about:blank')
})

for (const sector of SECTORS) {
  test(`${sector.id}: the desk shows the incident, how far it reaches or why no ring is drawn, and the plan's tasks`, async () => {
    const { page, errors } = duty
    const { incident, tasks } = answered.get(sector.id) as Answered
    const address = `/desk?${OLD_TOWN}&sel=incident:${incident.id}`
    if (page.url() === 'about:blank') await page.goto(address)
    else await goTo(duty, address)
    await expect(page.getByRole('heading', { name: incident.title.zh })).toBeVisible()
    await page.getByRole('tab', { name: '概况' }).click()
    await page.getByRole('button', { name: '定位' }).click()
    const why = page.getByRole('button', { name: '为什么是这个圈' })
    if (hasLaw(sector)) await expect(why.first()).toBeVisible()
    else {
      await expect(page.getByText(/^无经验证模型：不画圈/)).toBeVisible()
      await expect(why).toHaveCount(0)
    }
    await takePicture(page, `sectors/${sector.id}.jpg`, errors)
    await page.getByRole('tab', { name: '处置' }).click()
    for (const { title } of tasks) await expect(page.getByText(title.zh, { exact: true }).first()).toBeVisible()
  })
}
