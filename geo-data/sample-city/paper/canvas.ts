import { crc32, deflateSync } from 'node:zlib'

/** Red, green, blue, 0 to 255. */
export type Colour = readonly [number, number, number]

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
  readonly png: () => Buffer
}

/** Distance of a pixel's centre from the edge of a shape, negative inside. */
type Distance = (x: number, y: number) => number
type Frame = readonly [left: number, top: number, right: number, bottom: number]

export const openCanvas = (width: number, height: number, ground: Colour): Canvas => {
  const pixels = Buffer.alloc(width * height * 3)
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
    png: () => pngOf(pixels, width, height),
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

const EIGHT_BITS_OF_RGB = [8, 2, 0, 0, 0] as const

/** ISO/IEC 15948: no filter on any row, one block of compressed pixels. */
const pngOf = (pixels: Buffer, width: number, height: number): Buffer => {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set(EIGHT_BITS_OF_RGB, 8)
  const rows = Array.from({ length: height }, (_, y) =>
    Buffer.concat([Buffer.of(0), pixels.subarray(y * width * 3, (y + 1) * width * 3)]),
  )
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const chunk = (name: string, data: Uint8Array): Buffer => {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const whole = Buffer.alloc(named.length + 8)
  whole.writeUInt32BE(data.length, 0)
  named.copy(whole, 4)
  whole.writeUInt32BE(crc32(named), named.length + 4)
  return whole
}
