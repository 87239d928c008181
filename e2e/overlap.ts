import type { Page } from '@playwright/test'

/** Two lines of writing may touch: what is more than this many pixels into one another, both ways, cannot be read. */
const TOUCH_PX = 2

/**
 * Texts written over one another: their lines intersect, neither stands in the element of the other, and at that place no opaque ground
 * lies between them, as it does under a dialog or a menu. Names on a map are drawn on its canvas, which keeps its own apart. The words of a
 * drill cannot be closed, so nothing may stand under their sign either.
 */
export const overlappingTexts = async (page: Page): Promise<string[]> => {
  // What lets the pointer through would not be found by asking what stands at a point.
  const style = await page.addStyleTag({ content: '* { pointer-events: auto !important }' })
  const found = await page.evaluate(findOverlaps, TOUCH_PX)
  await style.evaluate((element) => (element as unknown as Element).remove())
  return found
}

/** In the page. */
const findOverlaps = (touchPx: number): string[] => {
  interface Line {
    readonly owner: Element
    readonly words: string
    readonly left: number
    readonly top: number
    readonly right: number
    readonly bottom: number
  }
  const isShown = (element: Element): boolean => {
    const { clipPath, position } = getComputedStyle(element)
    const forReadersOnly = clipPath !== 'none' || (position === 'absolute' && element.clientWidth <= 1)
    return !forReadersOnly && element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })
  }
  /** The lines of one text, as high as its letters: a line box is higher. */
  const linesOf = (node: Text): Line[] => {
    const owner = node.parentElement
    const words = node.data.trim()
    if (!owner || words === '' || !isShown(owner)) return []
    if (owner.closest('[data-drill]')) {
      const { left, right, top, bottom } = owner.getBoundingClientRect()
      return [{ owner, words, left, right, top, bottom }]
    }
    const range = document.createRange()
    range.selectNodeContents(node)
    const size = Number.parseFloat(getComputedStyle(owner).fontSize)
    return [...range.getClientRects()].map(({ left, right, top, bottom }) => {
      const middle = (top + bottom) / 2
      return { owner, words, left, right, top: middle - size * 0.4, bottom: middle + size * 0.4 }
    })
  }
  const isOpaque = (element: Element): boolean => {
    const colour = getComputedStyle(element).backgroundColor
    const [, , , alpha = '1'] = colour.match(/[\d.]+/g) ?? []
    return (colour.startsWith('rgb') && Number(alpha) > 0.5) || /^(canvas|img|video)$/i.test(element.tagName)
  }
  /** The texts are laid one on the other as a sheet is on a table. */
  const isCovered = ({ owner }: Line, stack: readonly Element[]): boolean => {
    const at = stack.indexOf(owner)
    const isSheet = (above: Element) => !above.contains(owner) && !above.closest('[data-drill]') && isOpaque(above)
    return at < 0 || stack.slice(0, at).some(isSheet)
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const lines: Line[] = []
  while (walker.nextNode()) lines.push(...linesOf(walker.currentNode as Text))
  lines.sort((a, b) => a.left - b.left)
  return lines.flatMap((one, index) => {
    const found: string[] = []
    for (const other of lines.slice(index + 1)) {
      if (other.left > one.right - touchPx) break
      if (one.owner.contains(other.owner) || other.owner.contains(one.owner)) continue
      const [left, right] = [other.left, Math.min(one.right, other.right)]
      const [top, bottom] = [Math.max(one.top, other.top), Math.min(one.bottom, other.bottom)]
      if (right - left <= touchPx || bottom - top <= touchPx) continue
      const stack = document.elementsFromPoint((left + right) / 2, (top + bottom) / 2)
      if (isCovered(one, stack) || isCovered(other, stack)) continue
      found.push(`${one.words.slice(0, 30)} × ${other.words.slice(0, 30)}`)
    }
    return found
  })
}
