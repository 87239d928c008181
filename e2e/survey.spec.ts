import { execFile } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import { aSurveyBook, asWorkbook, code, FAULTS } from '../geo-data/import/test-survey-book.ts'
import { writeElevations } from '../geo-data/terrain/test-elevations.ts'
import { writeBoxTileset } from './box-tileset.ts'
import { startOnServer } from './ground.ts'
import { leave, type Person, signIn } from './person.ts'
import { takePicture } from './picture.ts'
import type { Product } from './product.ts'

const POINTS = 16
/** 121.893° E, 29.914° N in CGCS2000, three-degree zone of 123° E (EPSG:4550). */
const OLD_TOWN = { north: 3_311_095, east: 393_094 }
/** In the old town. */
const BOX = { longitude: 121.893, latitude: 29.914, half: 20, height: 60, ground: 12 }
/** A hill of 60 m in the west of the city, one height every 100 m. */
const SIDE = 64
const TOP = { longitude: 121.873, latitude: 29.914 }
const HILL = {
  heights: Array.from({ length: SIDE }, (_, row) =>
    Array.from({ length: SIDE }, (_, column) => 60 * Math.exp(-((row - 32) ** 2 + (column - 32) ** 2) / 60)),
  ),
  origin: [TOP.longitude - 0.032, TOP.latitude + 0.032],
  step: 0.001,
} as const
const LEVEL_BYTES = 2_000
const RUN = fileURLToPath(new URL('../scripts/run.mjs', import.meta.url))
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

test.describe.configure({ mode: 'serial' })

let product: Product
let hill: string
let officer: Person

test.beforeAll(async ({ browser }) => {
  test.setTimeout(600_000)
  hill = await writeElevations(HILL)
  product = await startOnServer('survey', { TERRAIN: hill })
  officer = await signIn(browser, product.url, 'admin', { viewport: { width: 1440, height: 900 } })
})

test.afterAll(async ({ browser }) => {
  await leave(browser)
  await product?.stop()
  await rm(dirname(hill), { recursive: true, force: true })
})

/** A book as a contractor hands it in: two of its rows are spoilt as rows of such books are. */
const book = (): Buffer => {
  const survey = aSurveyBook(POINTS, OLD_TOWN)
  FAULTS['a depth in Chinese numerals']?.spoil(survey, 3)
  FAULTS['a pipe with no start point']?.spoil(survey, 9)
  return asWorkbook(survey)
}

test('a survey book is dropped, previewed and refused row by row before anything is written', async () => {
  const { page } = officer
  await page.goto('/desk/data?tab=import')
  await page.locator('input[type=file]').setInputFiles({ name: '测绘成果.xlsx', mimeType: XLSX, buffer: book() })
  await expect(page.getByText('测绘成果.xlsx')).toBeVisible()
  await page.getByLabel('导入为').selectOption('gas')
  await page.getByLabel('坐标系').fill('EPSG:4550')
  await expect(page.getByRole('button', { name: /^导入 \d+ 条$/ })).toBeEnabled()
  await expect(page.getByText('起点物探点号').first()).toBeVisible()
  await expect(page.getByRole('table', { name: /拒收记录/ }).getByRole('row')).toHaveCount(3)
  await takePicture(page, 'desk-import', officer.errors)
})

test('it is applied, and its pipes stand joined on the map and in depth', async () => {
  const { page } = officer
  await page.getByRole('button', { name: /^导入 \d+ 条$/ }).click()
  await expect(page.getByText(/已导入，批次/)).toBeVisible()
  await page.goto('/desk')
  await page.getByRole('combobox').first().fill(code(2))
  await page.getByRole('option').first().click()
  await expect(page.getByText(code(2)).first()).toBeVisible()
  await page.getByText('3D', { exact: true }).click()
  await expect(page.locator('canvas').last()).toBeVisible()
  await takePicture(page, 'desk-surveyed', officer.errors)
})

test('it can be taken back whole', async () => {
  const { page } = officer
  await page.goto('/desk/data?tab=import')
  await page.getByRole('button', { name: '撤销' }).first().click()
  await expect(page.getByText('已撤销').first()).toBeVisible()
})

test('the ground is shaded as high as the city’s elevation model says, and in depth everything stands on it', async () => {
  const { page } = officer
  const around = (by: number) =>
    [TOP.longitude - by, TOP.latitude - by / 2, TOP.longitude + by, TOP.latitude + by / 2].join(',')
  // A square of level ground is a picture of one colour: one of a slope is asked for too.
  const slope = page.waitForResponse(
    async (answer) => answer.url().includes('/tiles/hillshade/') && (await answer.body()).length > LEVEL_BYTES,
  )
  await page.goto(`/desk?bounds=${around(0.02)}`)
  await slope
  await takePicture(page, 'desk-relief', officer.errors)
  await page.goto(`/desk?bounds=${around(0.006)}&view=3d`)
  await expect(page.getByText(/地形 hill.*每 \d+ 米一个高程/)).toBeVisible()
  await takePicture(page, 'desk-relief-depth', officer.errors)
})

/** Keeps a tileset among the models of this machine and imports it by reference. @returns its path */
const keepTileset = async (name: string): Promise<string> => {
  const path = await writeBoxTileset(join(product.settings.DATA_DIR ?? '', 'models', name), BOX)
  const args = [RUN, 'scripts/import.ts', path, '--as', 'scene.3d-tiles', '--json']
  await promisify(execFile)('node', args, { env: { ...process.env, ...product.settings } })
  return path
}

/** The browser itself complains of the address that has gone: of that one, once. */
const withoutTheGone = (errors: readonly string[]): string[] => {
  const gone = errors.findIndex((error) => error.includes('404'))
  return errors.filter((_, index) => index !== gone)
}

test('a model kept by reference stands in the scene, and one that has gone says so', async () => {
  const { page } = officer
  await keepTileset('tower')
  await rm(dirname(await keepTileset('gone')), { recursive: true })
  const [west, south, east, north] = [
    BOX.longitude - 0.002,
    BOX.latitude - 0.001,
    BOX.longitude + 0.002,
    BOX.latitude + 0.001,
  ]
  await page.goto(`/desk?bounds=${west},${south},${east},${north}&view=3d`)
  const models = page.getByRole('region', { name: '此处的三维模型' })
  await expect(models.getByRole('listitem').filter({ hasText: 'tower' })).toContainText('已绘制', { timeout: 60_000 })
  await expect(models.getByRole('listitem').filter({ hasText: 'gone' })).toContainText('地址打不开')
  await takePicture(page, 'desk-model', withoutTheGone(officer.errors))
})

test('the data say what they lack, and where a sensor is missing', async () => {
  const { page } = officer
  await page.goto('/desk/data')
  await expect(page.getByRole('table', { name: '待整改记录' }).or(page.getByText('没有待整改记录'))).toBeVisible()
  await takePicture(page, 'desk-quality', withoutTheGone(officer.errors))
  await page.getByRole('tab', { name: '布点缺口' }).click()
  await expect(page.getByRole('table', { name: '缺测位置' }).or(page.getByText('没有缺测位置'))).toBeVisible()
  await takePicture(page, 'desk-placement', withoutTheGone(officer.errors))
})
