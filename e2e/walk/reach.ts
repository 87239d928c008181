import { type Browser, expect, type Locator } from '@playwright/test'
import { arrive, granted, PASSWORD, type Person } from '../person.ts'
import { takePicture } from '../picture.ts'

interface Sensors {
  readonly sensors: {
    readonly edges: readonly {
      readonly node: { readonly name: Said; readonly asset: { readonly name: Said } | null }
    }[]
  }
}
interface Said {
  readonly zh: string
}

/** A manhole with a gas sensor in it, by the names that stand on its plate. */
const namedManhole = async (asker: Person): Promise<{ manhole: string; sensor: string }> => {
  const query = `{ sensors(filter: { sectorId: "gas", metric: "methane-adjacent" }, first: 40) {
    edges { node { name { zh } asset { name { zh } } } } } }`
  const { sensors } = granted(await asker.ask<Sensors>(query))
  const found = sensors.edges.find(({ node }) => node.asset?.name.zh.includes('污水井'))
  if (!found?.node.asset) throw new Error('no manhole has a gas sensor')
  return { manhole: found.node.asset.name.zh, sensor: found.node.name.zh }
}

/** What the walk came to. */
export interface Walk {
  readonly clicks: number
  readonly seconds: number
  readonly sensor: string
}

/**
 * From the login page with nothing known but the screen: a manhole by its name, what lies within 12.5 m of it, the curve of last night, the
 * same place underground, and that view sent to the wall. Keys are free, every press of a button counts.
 */
export const walk = async (browser: Browser, url: string, asker: Person): Promise<Walk> => {
  const { manhole, sensor } = await namedManhole(asker)
  const { page, context, errors } = await arrive(browser, url, { viewport: { width: 1280, height: 720 } })
  let clicks = 0
  const click = async (what: Locator): Promise<void> => {
    clicks += 1
    await what.click()
  }
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
  await page.goto('/login')
  const begun = Date.now()
  await click(page.getByLabel('用户名'))
  await page.keyboard.type('duty')
  await click(page.getByLabel('密码'))
  await page.keyboard.type(PASSWORD)
  await click(button('登录'))
  await click(page.getByRole('combobox', { name: /搜索/ }))
  await page.keyboard.type(manhole)
  await click(page.getByRole('option', { name: manhole, exact: false }).first())
  await click(button('12.5 m 内'))
  const list = page.getByRole('list', { name: '范围内' })
  await expect(list.getByText(manhole, { exact: true })).toBeVisible()
  await click(list.getByRole('button').filter({ hasText: sensor }).first())
  await click(button('昨夜'))
  await expect(page.getByLabel(/昨夜曲线/)).toBeVisible()
  await takePicture(page, 'desk-around', errors)
  await click(button('看三维场景'))
  await expect(page.locator('.cesium-widget canvas')).toBeVisible()
  await click(button('送大屏'))
  await click(page.getByRole('menuitem', { name: '5 分钟', exact: true }))
  await expect(page.getByText(/大屏还没有回应|大屏正在显示/)).toBeVisible()
  const seconds = (Date.now() - begun) / 1000
  expect(errors).toEqual([])
  await context.close()
  return { clicks, seconds, sensor }
}
