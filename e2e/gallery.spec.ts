import { expect, test } from '@playwright/test'
import { WALL_SCENES } from '../geo-data/sectors/wall-scene.ts'
import { startOnServer } from './ground.ts'
import { goTo, leave, type Person, waitOutside } from './person.ts'
import { takePictureAt } from './picture.ts'
import type { Product } from './product.ts'
import { type Played, playDrill, takeCall } from './walk/gallery-course.ts'
import { DESK_STOPS, FIELD_TABS, openStop } from './walk/gallery-stops.ts'

// Every scene of the wall, every card and tool of the desk, the field face: in every size and both languages. By parts: -g 'wall 1920'.
const LANGUAGES = ['zh', 'en'] as const

/** Sizes and widths of screens.md's table, and two televisions side by side. */
const WALLS = [
  { name: '1920', width: 1920, height: 1080, widthMm: 1210 },
  { name: '3840', width: 3840, height: 2160, widthMm: 2160 },
  { name: '5760', width: 5760, height: 2160, widthMm: 3630 },
  { name: '3840x1080', width: 3840, height: 1080, widthMm: 2420 },
] as const

const LEADER = { zh: '林晓岚', en: 'Lin Xiaolan' } as const

const SCENES = ['overview', ...WALL_SCENES.map(({ id }) => id), 'blind', 'receipts', 'handover']

const DESKS = [
  { name: '1920', width: 1920, height: 1080 },
  { name: 'phone', width: 390, height: 844 },
  { name: '3840', width: 3840, height: 2160 },
] as const

test.describe.configure({ mode: 'serial', timeout: 1_800_000 })

let product: Product
let duty: Person
let crew: Person
let wall: Person
let played: Played
/** The one incident that is no drill: it takes every wall from then on. */
let call: Promise<string> | undefined

test.beforeAll(async ({ browser }) => {
  test.setTimeout(600_000)
  product = await startOnServer('gallery')
  duty = await waitOutside(browser, product.url, 'duty')
  crew = await waitOutside(browser, product.url, 'crew', { isMobile: true })
  wall = await waitOutside(browser, product.url, 'wall')
  // Whoever wants no motion is spared the pulses and the flights, and so is the processor that draws here.
  played = await playDrill(duty)
})

test.afterAll(async ({ browser }) => {
  await leave(browser)
  await product?.stop()
})

/** One map at a time: whoever has been looked at goes dark. */
test.afterEach(async () => {
  for (const { page } of [duty, crew, wall]) await page.goto('about:blank')
})

const show = async (
  { page, context }: Person,
  language: 'zh' | 'en',
  { width, height }: { readonly width: number; readonly height: number },
): Promise<void> => {
  await context.addCookies([{ name: 'locale', value: language, url: product.url }])
  await page.setViewportSize({ width, height })
}

/** What is wrong with one picture does not keep the others from being taken: all of it is said at the end. */
const saidAtEnd =
  (name: string) =>
  (error: Error): void =>
    expect.soft(error.message, name).toBe('a whole picture')

const keep = ({ page, errors }: Person, name: string): Promise<void> =>
  takePictureAt(page, `test-results/gallery/${name}.jpg`, errors).catch(saidAtEnd(name))

for (const size of WALLS)
  for (const language of LANGUAGES) {
    const address = `/wall?w=${size.widthMm}&d=4&map=0.5&leader=${LEADER[language]}`
    const name = `wall ${size.name} ${language}`

    test(`${name}: every scene, and a drill that takes it`, async () => {
      await show(wall, language, size)
      await wall.page.goto(`${address}&scene=overview`)
      for (const scene of SCENES) {
        await goTo(wall, `${address}&scene=${scene}`)
        await expect(wall.page.locator(`[data-scene="${scene}"]`)).toBeVisible()
        await keep(wall, `wall-${size.name}-${language}-${scene}`)
      }
      await wall.page.goto(`${address}&sel=incident:${played.drill}`)
      await expect(wall.page.locator(`[data-takeover="${played.drill}"] [data-line]`).first()).toBeVisible()
      await keep(wall, `wall-${size.name}-${language}-drill`)
    })
  }

for (const size of DESKS)
  for (const language of LANGUAGES) {
    test(`desk ${size.name} ${language}: every card and every tool`, async () => {
      await show(duty, language, size)
      for (const [at, stop] of DESK_STOPS.entries()) {
        const name = `desk-${size.name}-${language}-${stop.name}`
        await openStop(duty.page, stop, played, DESK_STOPS[at - 1]).catch(saidAtEnd(name))
        await keep(duty, name)
      }
    })

    test(`field ${size.name} ${language}: the lists and a task`, async () => {
      await show(crew, language, size)
      for (const tab of FIELD_TABS) {
        await crew.page.goto(`/field?tab=${tab}`)
        await expect(crew.page.getByRole('tab').first()).toBeVisible()
        await keep(crew, `field-${size.name}-${language}-${tab}`)
      }
      await crew.page.goto('/field')
      await crew.page.getByRole('tabpanel').getByRole('button').first().click()
      await keep(crew, `field-${size.name}-${language}-task`)
    })
  }

for (const size of WALLS)
  for (const language of LANGUAGES)
    test(`takeover ${size.name} ${language}: what somebody has found to be true takes the wall`, async () => {
      call ??= takeCall(duty, played.home)
      const id = await call
      await show(wall, language, size)
      await wall.page.goto(`/wall?w=${size.widthMm}&d=4&map=0.5&leader=${LEADER[language]}&sel=incident:${id}`)
      await expect(wall.page.locator(`[data-takeover="${id}"] [data-line]`).first()).toBeVisible()
      await keep(wall, `wall-${size.name}-${language}-incident`)
      // A chip under a sheet is nowhere to be seen: what a picture says of itself is never covered.
      for (const chip of await wall.page.locator('figure video + p > span').all())
        await chip.click({ trial: true, timeout: 5_000 }).catch(saidAtEnd('chips'))
    })
