import { mkdir, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { overlappingTexts } from './overlap.ts'

const PICTURES = fileURLToPath(new URL('../docs/pictures/', import.meta.url))

/** A canvas with fewer colours than this shows nothing: an empty map is one colour, an axis a few. */
const FEWEST_COLOURS = 12

/** Text stays legible, and the pictures of all sectors stay small. */
const JPEG_QUALITY = 0.72

/** Listens from now on; a picture may not be taken of a page that has complained. */
export const listenForErrors = (page: Page): string[] => {
  const errors: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  page.on('pageerror', (error) => errors.push(error.message))
  return errors
}

/** Saves `docs/pictures/NAME` (`.png`, or `.jpg` where there are many) once nothing is blank, clipped, overlapping, in error or out of reach. */
export const takePicture = async (page: Page, name: string, errors: readonly string[]): Promise<void> => {
  await takePictureAt(page, join(PICTURES, name.endsWith('.jpg') ? name : `${name}.png`), errors)
  await expectAccessible(page, name)
}

/** The same into a file that stands anywhere: for what is looked at and not printed. */
export const takePictureAt = async (page: Page, path: string, errors: readonly string[]): Promise<void> => {
  const name = basename(path)
  await standStill(page, name)
  let seen: Seen | undefined
  const blank = async (): Promise<readonly string[]> => {
    seen = await look(page, name.endsWith('.jpg'))
    return seen.blank
  }
  await expect.poll(blank, { message: `${name}: canvases that show nothing`, timeout: 240_000 }).toEqual([])
  expect(await clippedTexts(page), `${name}: texts that are cut off`).toEqual([])
  expect(await overlappingTexts(page), `${name}: texts over one another`).toEqual([])
  expect(errors, `${name}: console errors`).toEqual([])
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, seen?.picture ?? '')
}

/** Until no map moves or waits for tiles and no list for its answer, in several looks: one that has just been told where to go has yet to set out. */
const standStill = async (page: Page, name: string): Promise<void> => {
  let looks = 0
  const busy = async (): Promise<readonly string[]> => {
    const names = await page.locator('[aria-busy="true"]:visible').evaluateAll(namesOfElements)
    looks = names.length === 0 ? looks + 1 : 0
    return looks === 3 ? [] : [...names, `${looks} looks`]
  }
  await expect.poll(busy, { message: `${name}: what is still busy`, timeout: 240_000, intervals: [400] }).toEqual([])
}

/** In the page: enough to find it. */
const namesOfElements = (all: readonly Element[]): string[] =>
  all.map((element) => `${element.tagName} ${element.getAttribute('aria-label') ?? ''} ${element.className}`)

/** What was on the screen at one moment. */
interface Seen {
  readonly picture: Buffer
  /** Canvases that showed nothing. */
  readonly blank: readonly string[]
}

/**
 * One picture, for software takes seconds to draw another. Its pixels are looked at as they are on screen: a WebGL canvas cannot be read
 * back after its frame; and not `canvas.screenshot()`, which waits for an element to stand still, as a live map never does.
 */
const look = async (page: Page, jpeg: boolean): Promise<Seen> => {
  const png = await page.screenshot({ timeout: 240_000 })
  const { blank, packed } = await page.evaluate(readPicture, {
    base64: png.toString('base64'),
    fewest: FEWEST_COLOURS,
    quality: jpeg ? JPEG_QUALITY : null,
  })
  return { blank, picture: packed === null ? png : Buffer.from(packed, 'base64') }
}

/** In the page: which of its canvases are blank in this picture of it, and the picture as JPEG where a quality is given. */
const readPicture = async ({ base64, fewest, quality }: { base64: string; fewest: number; quality: number | null }) => {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
  const paper = new OffscreenCanvas(bitmap.width, bitmap.height)
  const context = paper.getContext('2d', { willReadFrequently: true })
  if (!context) return { blank: ['no canvas to look at canvases'], packed: null }
  context.drawImage(bitmap, 0, 0)
  const blank = [...document.querySelectorAll('canvas')].flatMap((canvas) => {
    const { left, top, width, height } = canvas.getBoundingClientRect()
    const outside = top + height <= 0 || left + width <= 0 || top >= bitmap.height || left >= bitmap.width
    if (width < 1 || height < 1 || outside || !canvas.checkVisibility()) return []
    // Buttons and names lie on the edges of a map and have colours of their own: what counts is its middle.
    const edge = canvas.classList.contains('maplibregl-canvas') ? 0.25 : 0
    const middle = [left + width * edge, top + height * edge, width * (1 - 2 * edge), height * (1 - 2 * edge)] as const
    const { data } = context.getImageData(...middle)
    const colours = new Set(new Uint32Array(data.buffer)).size
    return colours < fewest ? [`${canvas.className || 'canvas'}: ${colours} colours`] : []
  })
  if (quality === null) return { blank, packed: null }
  const packed = new Uint8Array(await (await paper.convertToBlob({ type: 'image/jpeg', quality })).arrayBuffer())
  return { blank, packed: btoa(Array.from(packed, (byte) => String.fromCharCode(byte)).join('')) }
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
