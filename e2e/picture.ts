import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, type Page } from '@playwright/test'

const PICTURES = fileURLToPath(new URL('../docs/pictures/', import.meta.url))

/** A canvas with fewer colours than this shows nothing: an empty map is one colour, an axis a few. */
const FEWEST_COLOURS = 12

/** Listens from now on; a picture may not be taken of a page that has complained. */
export const listenForErrors = (page: Page): string[] => {
  const errors: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  page.on('pageerror', (error) => errors.push(error.message))
  return errors
}

/** Saves `docs/pictures/NAME.png` once nothing is blank, clipped or in error. */
export const takePicture = async (page: Page, name: string, errors: readonly string[]): Promise<void> => {
  await expect
    .poll(() => blankCanvases(page), { message: `${name}: canvases that show nothing`, timeout: 60_000 })
    .toEqual([])
  expect(await clippedTexts(page), `${name}: texts that are cut off`).toEqual([])
  expect(errors, `${name}: console errors`).toEqual([])
  const path = join(PICTURES, `${name}.png`)
  await mkdir(dirname(path), { recursive: true })
  await page.screenshot({ path, timeout: 60_000 })
}

/** Looks at the pixels as they are on screen: a WebGL canvas cannot be read back after its frame. */
const blankCanvases = async (page: Page): Promise<string[]> => {
  const blank: string[] = []
  for (const canvas of await page.locator('canvas:visible').all()) {
    // Not canvas.screenshot(): that waits for an element to stand still, and a live map never does.
    const clip = await canvas.boundingBox()
    if (!clip) continue
    const png = await page.screenshot({ clip, timeout: 60_000 })
    const colours = await page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
      if (!context) return 0
      context.drawImage(bitmap, 0, 0)
      return new Set(new Uint32Array(context.getImageData(0, 0, bitmap.width, bitmap.height).data.buffer)).size
    }, png.toString('base64'))
    if (colours < FEWEST_COLOURS) blank.push(`${(await canvas.getAttribute('class')) ?? 'canvas'}: ${colours} colours`)
  }
  return blank
}

/** Elements whose own text is wider or taller than the box that hides the rest. */
const clippedTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const ownText = (element: Element): string =>
      [...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => node.textContent?.trim() ?? '')
        .join('')
    const hides = (value: string): boolean => value === 'hidden' || value === 'clip'
    return [...document.querySelectorAll<HTMLElement>('body *')].flatMap((element) => {
      if (ownText(element) === '' || !element.checkVisibility({ checkOpacity: true })) return []
      const { overflowX, overflowY, clipPath, position } = getComputedStyle(element)
      // Text for screen readers alone is clipped on purpose.
      if (clipPath !== 'none' || (position === 'absolute' && element.clientWidth <= 1)) return []
      const cut =
        (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (hides(overflowY) && element.scrollHeight > element.clientHeight + 2)
      return cut ? [`${element.tagName.toLowerCase()}.${element.className}: ${ownText(element).slice(0, 60)}`] : []
    })
  })
