/** Red, green, blue, 0 to 255. */
export type Colour = readonly [number, number, number]

/** Rows of red, green, blue from the upper left corner. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

/** A picture in the making: plain shapes with soft edges, later ones over earlier ones. Pixels, from the upper left corner. */
export interface Canvas {
  readonly box: (left: number, top: number, right: number, bottom: number, colour: Colour) => void
  readonly disc: (x: number, y: number, radius: number, colour: Colour) => void
  readonly stroke: (
    from: readonly [number, number],
    to: readonly [number, number],
    width: number,
    colour: Colour,
  ) => void
  readonly picture: () => Picture
}

/** Distance of a pixel's centre from the edge of a shape, negative inside. */
type Distance = (x: number, y: number) => number
type Frame = readonly [left: number, top: number, right: number, bottom: number]

export const openCanvas = (width: number, height: number, ground: Colour): Canvas => {
  const pixels = new Uint8Array(width * height * 3)
  for (let at = 0; at < pixels.length; at += 3) pixels.set(ground, at)
  const paint = ([left, top, right, bottom]: Frame, distance: Distance, colour: Colour): void => {
    for (let y = Math.max(0, Math.floor(top) - 1); y <= Math.min(height - 1, bottom + 1); y += 1)
      for (let x = Math.max(0, Math.floor(left) - 1); x <= Math.min(width - 1, right + 1); x += 1) {
        const cover = Math.min(1, Math.max(0, 0.5 - distance(x + 0.5, y + 0.5)))
        const at = (y * width + x) * 3
        for (const part of [0, 1, 2] as const)
          pixels[at + part] = Math.round((pixels[at + part] ?? 0) * (1 - cover) + colour[part] * cover)
      }
  }
  return {
    box: (left, top, right, bottom, colour) =>
      paint([left, top, right, bottom], (x, y) => Math.max(left - x, x - right, top - y, y - bottom), colour),
    disc: (x, y, radius, colour) =>
      paint([x - radius, y - radius, x + radius, y + radius], (a, b) => Math.hypot(a - x, b - y) - radius, colour),
    stroke: (from, to, thick, colour) => {
      const half = thick / 2
      const frame = [
        Math.min(from[0], to[0]) - half,
        Math.min(from[1], to[1]) - half,
        Math.max(from[0], to[0]) + half,
        Math.max(from[1], to[1]) + half,
      ] as const
      paint(frame, (x, y) => awayFrom(from, to, x, y) - half, colour)
    },
    picture: () => ({ width, height, pixels }),
  }
}

/** From a point to the nearest of a line between two. */
const awayFrom = (
  [ax, ay]: readonly [number, number],
  [bx, by]: readonly [number, number],
  x: number,
  y: number,
): number => {
  const [dx, dy] = [bx - ax, by - ay]
  const share = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)))
  return Math.hypot(x - ax - share * dx, y - ay - share * dy)
}
