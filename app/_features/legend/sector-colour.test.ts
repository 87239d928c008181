import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { KINDS, SECTORS } from '../../../geo-data/sectors/registry.ts'
import { GROUND } from '../map/style/map-palette.ts'

type Three = readonly [number, number, number]

const linear = (hex: string): Three => {
  const channel = (at: number) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

/** Oklab (B. Ottosson, 2020): equal distances look about equally different. */
const oklab = (hex: string): Three => {
  const [r, g, b] = linear(hex)
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

const difference = (one: string, other: string): number => {
  const [a, b] = [oklab(one), oklab(other)]
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}

/** Contrast ratio of WCAG 2. */
const contrast = (one: string, other: string): number => {
  const luminance = (hex: string) => {
    const [r, g, b] = linear(hex)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

const tokens = readFileSync(new URL('../../_ui/tokens.css', import.meta.url), 'utf8')
const WARNING = [...tokens.matchAll(/--level-(?:red|orange|yellow|blue): (#[0-9a-f]{6})/g)].map(([, hex]) => hex ?? '')
const DAYLIGHT_PANEL = '#ffffff'

const pairs = SECTORS.flatMap((one, at) => SECTORS.slice(at + 1).map((other) => [one, other] as const))

describe('the colours of all sectors together', () => {
  test('no two of them are mistaken for one another', () => {
    const alike = pairs.filter(([one, other]) => difference(one.colour, other.colour) < 0.055)
    expect(alike.map(([one, other]) => `${one.id} ${other.id}`)).toEqual([])
  })

  test('none of them, and of their kinds, comes near a warning colour', () => {
    expect(WARNING).toHaveLength(4)
    const seen = [
      ...SECTORS.map(({ id, colour }) => ({ id, colour, least: 0.12 })),
      ...KINDS.map(({ ref, it }) => ({ id: ref, colour: it.symbol.colour, least: 0.1 })),
    ]
    const near = seen.filter(({ colour, least }) => WARNING.some((warning) => difference(colour, warning) < least))
    expect(near.map(({ id }) => id)).toEqual([])
  })

  test('each is readable on the map of the wall, and seen on a phone in daylight', () => {
    for (const { id, colour } of SECTORS) {
      expect(contrast(colour, GROUND.building), id).toBeGreaterThanOrEqual(3)
      expect(contrast(colour, GROUND.land), id).toBeGreaterThanOrEqual(3)
      expect(contrast(colour, DAYLIGHT_PANEL), id).toBeGreaterThanOrEqual(2)
    }
    for (const { ref, it } of KINDS) expect(contrast(it.symbol.colour, GROUND.land), ref).toBeGreaterThanOrEqual(2)
  })

  test('each sector has one character of its own, each symbol at most one', () => {
    const glyphs = SECTORS.map(({ glyph }) => glyph)
    expect(glyphs.every((glyph) => [...glyph].length === 1)).toBe(true)
    expect(new Set(glyphs).size).toBe(SECTORS.length)
    const long = KINDS.filter(({ it }) => it.symbol.as === 'point' && [...it.symbol.glyph].length > 1)
    expect(long.map(({ ref }) => ref)).toEqual([])
  })
})
