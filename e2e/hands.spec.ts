import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { startOnServer } from './ground.ts'
import { granted, leave, type Person, signIn, waitOutside } from './person.ts'
import { takePicture } from './picture.ts'
import type { Product } from './product.ts'
import { takeCall } from './walk/gallery-course.ts'

test.describe.configure({ mode: 'serial' })

let product: Product
let duty: Person
let sewer: Hit

interface Hit {
  readonly id: string
  readonly longitude: number
  readonly latitude: number
}

test.beforeAll(async ({ browser }) => {
  test.setTimeout(600_000)
  product = await startOnServer('hands')
  duty = await signIn(browser, product.url, 'duty', { viewport: { width: 1440, height: 900 } })
  sewer = await theSewer()
})

test.afterAll(async ({ browser }) => {
  await leave(browser)
  await product?.stop()
})

/** A rain sewer whose levels are on record, as its plate says. */
const theSewer = async (): Promise<Hit> => {
  const query = '{ search(text: "PS-YG-1267", first: 1) { id record longitude latitude } }'
  const [hit] = granted(await duty.ask<{ search: Hit[] }>(query)).search
  if (!hit) throw new Error('the sample city has no sewer PS-YG-1267')
  return hit
}

/** Without it the sample city's cameras have no test picture, and say so. */
const hasFfmpeg = (): boolean => spawnSync('ffmpeg', ['-version']).status === 0

/** Half the side of what is looked at, degrees. */
const around = ({ longitude, latitude }: Hit, deg: number): string =>
  [longitude - deg, latitude - deg, longitude + deg, latitude + deg].map((one) => one.toFixed(5)).join(',')

const chooseTool = async (name: string): Promise<void> => {
  await duty.page.getByRole('button', { name: '工具', exact: true }).click()
  await duty.page.getByRole('menuitem', { name }).click()
}

test('a sewer is followed upstream from its card, and every end says why it is one', async () => {
  const { page, errors } = duty
  await page.goto(`/desk?sel=segment:${sewer.id}&bounds=${around(sewer, 0.003)}`)
  const card = page.getByRole('complementary', { name: '查询结果' })
  await card.getByRole('button', { name: '追溯', exact: true }).click()
  await page.getByRole('menuitem', { name: /^上游/ }).click()
  await expect(page.getByText(/管段 \d+ 条，共/)).toBeVisible()
  await expect(page.getByText('管网末端').first()).toBeVisible()
  expect(new URL(page.url()).searchParams.get('trace')).toBe(`upstream:segment:${sewer.id}`)
  await card.getByRole('button', { name: '关闭' }).first().click()
  await expect(card).toBeHidden()
  await takePicture(page, 'desk-trace', errors)
})

test('a street is cut open along a line that a hand draws: each pipe at its depth, and how far they are apart', async () => {
  const { page, errors } = duty
  await page.goto(`/desk?bounds=${around(sewer, 0.0004)}`)
  const map = page.locator('canvas.maplibregl-canvas')
  await expect(page.locator('[aria-busy="false"]:has(canvas.maplibregl-canvas)')).toBeVisible()
  await chooseTool('道路断面')
  const box = await map.boundingBox()
  if (!box) throw new Error('the desk has no map')
  const [middle, row] = [box.x + box.width / 2, box.y + box.height / 2]
  await expect(map).toHaveCSS('cursor', 'crosshair')
  await page.mouse.click(middle - 200, row)
  await page.mouse.move(middle, row)
  // A hand clicks again once it sees the line follow it.
  await expect(page.getByText(/长 (?!0\.00 )[\d.]+ m/).first()).toBeVisible()
  await page.mouse.click(middle + 200, row)
  await expect(page.getByText(/A—B 长 [\d.]+ m，穿过 \d+ 处/)).toBeVisible()
  expect(new URL(page.url()).searchParams.get('cut')).not.toBeNull()
  await takePicture(page, 'desk-section', errors)
})

test('the desk looks back: it says so, ties its hands, and is live again in one press', async () => {
  const { page, errors } = duty
  await page.goto('/desk')
  await page.getByRole('button', { name: '回看', exact: true }).click()
  await expect(page.getByText(/^回看 .*非实时/)).toBeVisible()
  await page.getByRole('button', { name: '24小时' }).click()
  await page.getByRole('slider', { name: '时刻' }).focus()
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('PageDown')
  await expect(page.getByRole('button', { name: '接报' })).toBeDisabled()
  await expect.poll(() => new URL(page.url()).searchParams.get('time')).not.toBeNull()
  await takePicture(page, 'desk-past', errors)
  await page.getByRole('button', { name: '回到实时' }).click()
  await expect(page.getByText(/^回看 .*非实时/)).toHaveCount(0)
  await expect(page.getByRole('button', { name: '接报' })).toBeEnabled()
})

test('on a phone the map stands above one panel under it, and the way out is on the screen', async () => {
  const { page, errors } = duty
  await page.setViewportSize({ width: 390, height: 844 })
  const canvas = page.locator('canvas.maplibregl-canvas')
  const list = page.getByRole('tab', { name: /报警/ })
  await expect(list).toBeVisible()
  const height = async () => (await canvas.boundingBox())?.height ?? 0
  const [least, half] = [100, 422]
  await expect.poll(height).toBeLessThan(half)
  expect(await height()).toBeGreaterThan(least)
  await page.getByRole('button', { name: '只看地图' }).click()
  await expect(list).toBeHidden()
  await expect.poll(height).toBeGreaterThan(half)
  await page.getByRole('button', { name: '列表与详情' }).click()
  await expect(page.getByRole('button', { name: '林晓岚' })).toBeInViewport({ ratio: 1 })
  await takePicture(page, 'desk-phone', errors)
  await page.goto(`/desk?sel=segment:${sewer.id}&bounds=${around(sewer, 0.002)}`)
  const card = page.getByRole('button', { name: '12.5 m 内' })
  await expect(card).toBeInViewport()
  const map = await canvas.boundingBox()
  expect((await card.boundingBox())?.y).toBeGreaterThan((map?.y ?? 0) + (map?.height ?? 0))
  await page.setViewportSize({ width: 1440, height: 900 })
})

test('now and an hour ago lie under one handle, and each side says what it is', async () => {
  const { page } = duty
  await page.goto(`/desk?bounds=${around(sewer, 0.002)}`)
  await chooseTool('卷帘：与一小时前对比')
  const handle = page.getByRole('slider', { name: '卷帘分界' })
  await expect(handle).toHaveAttribute('aria-valuetext', /实时；.*回看 .* 非实时/)
  await handle.focus()
  await page.keyboard.press('ArrowRight')
  await expect(handle).toHaveAttribute('aria-valuenow', '51')
  await expect.poll(() => new URL(page.url()).searchParams.get('beside')).toMatch(/^swipe:51:/)
  await page.keyboard.press('Escape')
  await expect(page.locator('canvas.maplibregl-canvas')).toHaveCount(1)
})

test('a layer is filtered, and the map says how much of it is seen', async () => {
  const filter = 'gas.main~diameter_mm:least:300'
  const query = 'query ($filter: String!) { layerCounts(filter: $filter, sectorId: "gas") { layer shown total } }'
  const { layerCounts } = granted(
    await duty.ask<{ layerCounts: { layer: string; shown: number; total: number }[] }>(query, { filter }),
  )
  const mains = layerCounts.find(({ layer }) => layer === 'gas.main')
  expect(mains?.shown).toBeGreaterThan(0)
  expect(mains?.shown).toBeLessThan(mains?.total ?? 0)
  const [shown, total] = [mains?.shown, mains?.total].map((count) => count?.toLocaleString('en'))
  await duty.page.goto(`/desk?bounds=${around(sewer, 0.002)}&filter=${encodeURIComponent(filter)}`)
  const note = duty.page.getByRole('region', { name: '地图上已过滤' })
  await expect(note).toContainText(`已过滤 ${shown}/${total}`)
  await duty.page.goto('/desk?filter=gas.main~party:is:on')
  await expect(note).toContainText('party')
})

test('a well has a drawing and papers: its owner adds one, what is no paper is refused by name, what does not come says so', async ({
  browser,
}) => {
  const owner = await signIn(browser, product.url, 'owner', { viewport: { width: 1440, height: 900 } })
  const { page } = owner
  const query = '{ search(text: "RQ-JM-0021", first: 1) { id record longitude latitude } }'
  const [well] = granted(await owner.ask<{ search: Hit[] }>(query)).search
  if (!well) throw new Error('the sample city has no well RQ-JM-0021')
  await page.goto(`/desk?sel=asset:${well.id}&bounds=${around(well, 0.002)}`)
  const card = page.getByRole('complementary', { name: '查询结果' })
  await card.getByRole('button', { name: /示意图（示例）/ }).click()
  await expect(page.getByRole('dialog').getByRole('img')).toBeVisible()
  await page.keyboard.press('Escape')
  const paper = { name: '检查.txt', mimeType: 'text/plain', buffer: Buffer.from('井盖完好') }
  const script = { name: '坏.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') }
  await card.locator('input[type=file]').last().setInputFiles([paper, script])
  const adding = page.getByRole('dialog')
  await adding.getByRole('button', { name: /上传 2/ }).click()
  await expect(adding.getByRole('alert')).toContainText('坏.svg')
  await adding.getByRole('button', { name: '取消' }).click()
  await expect(card.getByRole('link', { name: '检查' })).toBeVisible()
  // A browser writes down every answer that is a refusal.
  const errors = owner.errors.filter((error) => !error.includes('409 (Conflict)'))
  await takePicture(page, 'desk-papers', errors)
  await page.route('**/files/attachments/**', (route) => route.abort())
  await page.reload()
  await expect(card.getByText('照片文件取不到')).toBeVisible()
  await page.context().close()
})

test('a phone calls a scene onto the wall, is told that it is shown, and takes it back', async ({ browser }) => {
  await duty.page.goto('about:blank')
  const wall = await waitOutside(browser, product.url, 'wall', { viewport: { width: 1920, height: 1080 } })
  const phone = await waitOutside(browser, product.url, 'duty', {
    viewport: { width: 390, height: 844 },
    isMobile: true,
  })
  await wall.page.goto('/wall')
  await phone.page.goto('/wall/remote')
  await expect(phone.page.getByText('大屏按自己的次序轮换')).toBeVisible()
  await phone.page.getByRole('button', { name: '桥梁' }).click()
  await expect(wall.page.locator('[data-scene="bridge"]')).toBeVisible()
  await expect(phone.page.getByText('大屏正在显示')).toBeVisible()
  await takePicture(phone.page, 'wall-remote', phone.errors)
  await phone.page.getByRole('button', { name: '撤回大屏画面' }).click()
  await expect(wall.page.locator('[data-scene-called]')).toHaveCount(0)
  for (const { context } of [wall, phone]) await context.close()
})

test('the situation of an incident is plotted, a step is undone, and the nearest camera is watched', async () => {
  const { page } = duty
  const incident = await takeCall(duty, [sewer.longitude, sewer.latitude])
  await page.goto(`/desk?sel=incident:${incident}&bounds=${around(sewer, 0.002)}`)
  await page.getByRole('list', { name: '附近摄像机' }).getByRole('button').first().click()
  if (hasFfmpeg()) await expect(page.locator('[data-state="live"] video')).toBeVisible()
  else await expect(page.getByText('apt-get install ffmpeg')).toBeVisible()
  await page.getByRole('tab', { name: '标绘' }).click()
  await page.getByRole('button', { name: '指挥部' }).click()
  await expect(page.getByText('指挥部：单击地图定位')).toBeVisible()
  const box = await page.locator('canvas.maplibregl-canvas').boundingBox()
  if (!box) throw new Error('the desk has no map')
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 3)
  await expect(page.getByText('已标绘 1')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('还没有标绘')).toBeVisible()
  await page.keyboard.press('Control+Shift+z')
  await expect(page.getByText('已标绘 1')).toBeVisible()
})

test('a view is kept under a name, left, and gone back to', async () => {
  const { page } = duty
  const kept = around(sewer, 0.003)
  await page.goto(`/desk?bounds=${kept}`)
  await chooseTool('书签')
  await page.getByRole('textbox', { name: '名称' }).fill('中山路雨水管')
  await page.getByRole('button', { name: '记下当前视图' }).click()
  await expect(page.getByTitle('前往 中山路雨水管')).toBeVisible()
  await page.goto('/desk')
  await chooseTool('书签')
  await page.getByTitle('前往 中山路雨水管').click()
  const west = (): number => Number(new URL(page.url()).searchParams.get('bounds')?.split(',')[0])
  await expect.poll(() => Math.abs(west() - sewer.longitude)).toBeLessThan(0.01)
})

test('the map is printed: recorded first, then handed over as a PDF', async () => {
  test.setTimeout(600_000)
  const { page, errors } = duty
  await page.goto(`/desk?bounds=${around(sewer, 0.002)}`)
  await chooseTool('打印')
  await expect(page.getByRole('img', { name: /预览/ })).toBeVisible()
  await expect(page.getByText(/^A4 预览，1:/)).toBeVisible({ timeout: 240_000 })
  await takePicture(page, 'desk-print', errors)
  const file = page.waitForEvent('download', { timeout: 300_000 })
  await page.getByRole('button', { name: '出图', exact: true }).click()
  const pdf = await readFile(await (await file).path())
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.length).toBeGreaterThan(100_000)
  await expect(page.getByText(/已出图，编号 P-\d{6}/)).toBeVisible()
})
