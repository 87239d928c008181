import type { ReadSquare } from './read-square.ts'
import { SIDE_PX, type Square, type System, type Warp, warpOf } from './warp.ts'

/** A picture with nothing on it: where a source has none, ours is seen. */
export const clear = (): Promise<ImageBitmap> => createImageBitmap(new ImageData(1, 1))

const canvas = (width: number, height: number) => {
  const pen = new OffscreenCanvas(width, height).getContext('2d')
  if (!pen) throw new Error('no canvas to draw on')
  return pen
}

/** The source's squares beside one another. */
async function mosaic({ squares, columns, rows }: Warp, read: ReadSquare, signal: AbortSignal) {
  const pictures = await Promise.all(
    squares.map(async (square) => {
      const bytes = await read(square, signal)
      return bytes && createImageBitmap(new Blob([bytes]))
    }),
  )
  const pen = canvas(columns * SIDE_PX, rows * SIDE_PX)
  for (const [place, picture] of pictures.entries()) {
    if (!picture) continue
    pen.drawImage(picture, (place % columns) * SIDE_PX, Math.floor(place / columns) * SIDE_PX, SIDE_PX, SIDE_PX)
    picture.close()
  }
  return pictures.some(Boolean) ? pen.canvas : null
}

/** One square of ours, put together from a source in another datum or grid. */
export async function composed(
  square: Square,
  system: System,
  read: ReadSquare,
  signal: AbortSignal,
): Promise<ImageBitmap> {
  const warp = warpOf(square, system)
  const whole = await mosaic(warp, read, signal)
  if (!whole) return clear()
  const pen = canvas(SIDE_PX, SIDE_PX)
  for (const { from, to } of warp.parts)
    pen.drawImage(whole, from.x, from.y, from.width, from.height, to.x, to.y, to.width, to.height)
  return pen.canvas.transferToImageBitmap()
}
