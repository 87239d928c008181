import type { Browser, Page } from '@playwright/test'
import { type Person, waitOutside } from '../../e2e/person.ts'
import { catchEngine, rest } from './engine.ts'

const PATIENCE_MS = 180_000
/** A window's size at a desk; another for whoever develops. */
const [width = 1920, height = 1080] = (process.env.MAP_VIEWPORT ?? '').split('x').flatMap((part) => Number(part) || [])
export const VIEWPORT = { width, height }

/** Somebody signed in before an address whose map rests: a browser that knows nothing yet, and the engine in the bench's hand. */
export const openMap = async (browser: Browser, url: string, address: string): Promise<Person> => {
  const person = await waitOutside(browser, url, 'duty', { viewport: VIEWPORT, moves: true })
  const { page } = person
  await page.addInitScript(catchEngine)
  await page.goto(address)
  const marks = address.startsWith('/desk') ? ['map-drawn', 'sensors-told'] : ['map-drawn']
  const marked = (names: string[]) => names.every((name) => performance.getEntriesByName(name).length > 0)
  await page.waitForFunction(marked, marks, { polling: 200, timeout: PATIENCE_MS })
  await resting(page)
  return person
}

/** Until its map stands still with every square of it. */
export const resting = (page: Page): Promise<void> => page.evaluate(rest, { patienceMs: PATIENCE_MS })
