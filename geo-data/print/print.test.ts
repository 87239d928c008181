import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayExport } from '../export/export.ts'
import { placeAt } from '../place/place.ts'
import { KINDS, SECTORS } from '../sectors/registry.ts'
import { ROLES } from '../user/user.ts'
import { jpegSize } from './jpeg.ts'
import { HAPPENING, legendLine, legendOf, SURROUNDINGS } from './legend.ts'
import { DOTS_PER_INCH, layoutOf, MM_PER_INCH, PAPERS, type PaperId } from './paper.ts'
import { type AskedPrint, mayPrint, numberOf, printFault } from './print.ts'
import { boundsOf, DENOMINATORS, denominatorToHold, middleOf, SCALES, scaleBar, scaleWords, zoomOf } from './scale.ts'

const PAGES = (Object.keys(PAPERS) as PaperId[]).flatMap((paper) =>
  (['portrait', 'landscape'] as const).flatMap((orientation) =>
    [true, false].map((legend) => ({ paper, orientation, legend })),
  ),
)

/** Lengths of a degree on WGS 84 in metres, from the tables of the American Practical Navigator (Bowditch 2019, table 7). */
const DEGREE = [
  { latitude: 0, north: 110_574, east: 111_320 },
  { latitude: 30, north: 110_852, east: 96_486 },
  { latitude: 45, north: 111_132, east: 78_847 },
]

describe('the scale of a print', () => {
  it.each(DEGREE)('is true on the ground at $latitude° within 0.4 %, east and north', ({ latitude, north, east }) => {
    const framed = { centre: placeAt(121.9, latitude), denominator: 5_000 }
    const bounds = boundsOf(framed, { width: 200, height: 100 })
    expect(((bounds.east - bounds.west) * east) / 1_000).toBeCloseTo(1, 2)
    expect(Math.abs(((bounds.east - bounds.west) * east) / 1_000 - 1)).toBeLessThan(0.004)
    expect(Math.abs(((bounds.north - bounds.south) * north) / 500 - 1)).toBeLessThan(0.004)
  })

  it('halves with each level of zoom, and every scale that is offered can be drawn by the map of a desk', () => {
    expect(zoomOf(5_000, 29.92) - zoomOf(10_000, 29.92)).toBeCloseTo(1, 9)
    for (const denominator of SCALES) {
      expect(zoomOf(denominator, 29.92)).toBeGreaterThan(8)
      expect(zoomOf(denominator, 29.92)).toBeLessThan(19.5)
    }
  })

  it('as on the screen holds everything that the screen shows, and no twentieth more on its tighter side', () => {
    const frame = { width: 190, height: 160 }
    fc.assert(
      fc.property(
        fc.double({ min: -60, max: 60, noNaN: true }),
        fc.integer({ min: 400, max: 400_000 }),
        fc.double({ min: 0.3, max: 3, noNaN: true }),
        (latitude, denominator, share) => {
          const seen = boundsOf({ centre: placeAt(10, latitude), denominator }, { width: 100 * share, height: 100 })
          const held = denominatorToHold(seen, frame)
          const [longitude, middle] = middleOf(seen)
          const shown = boundsOf({ centre: placeAt(longitude, middle), denominator: held }, frame)
          const slack = 1e-9
          expect(shown.west).toBeLessThanOrEqual(seen.west + slack)
          expect(shown.east).toBeGreaterThanOrEqual(seen.east - slack)
          expect(shown.south).toBeLessThanOrEqual(seen.south + slack)
          expect(shown.north).toBeGreaterThanOrEqual(seen.north - slack)
          const wide = (seen.east - seen.west) / (shown.east - shown.west)
          const high = (seen.north - seen.south) / (shown.north - shown.south)
          if (held > DENOMINATORS.least) expect(Math.max(wide, high)).toBeGreaterThan(0.95)
        },
      ),
    )
  })

  it('is written as maps write it, and its bar is a round length that is as long on paper as it says', () => {
    expect(scaleWords(50_000)).toBe('1:50,000')
    for (const denominator of SCALES) {
      const { metres, mm } = scaleBar(denominator, 190)
      expect(String(metres)).toMatch(/^[125]0*$/)
      expect((mm * denominator) / 1000).toBeCloseTo(metres, 9)
      expect(mm).toBeGreaterThan(190 / 4 / 2.51)
      expect(mm).toBeLessThanOrEqual(190 / 4)
    }
  })
})

describe('a sheet', () => {
  it('is A4 or A3 of ISO 216, and nothing on it lies over its edge or over anything else', () => {
    expect(PAPERS.A4).toEqual({ width: 210, height: 297 })
    expect(PAPERS.A3).toEqual({ width: 297, height: 420 })
    for (const page of PAGES) {
      const { sheet, legend, ...others } = layoutOf(page)
      const boxes = [...Object.values(others), ...(legend ? [legend] : [])]
      for (const [index, { left, top, width, height }] of boxes.entries()) {
        expect(Math.min(left, top, sheet.width - left - width, sheet.height - top - height)).toBeGreaterThanOrEqual(10)
        for (const other of boxes.slice(index + 1)) {
          const apart =
            other.left >= left + width ||
            left >= other.left + other.width ||
            other.top >= top + height ||
            top >= other.top + other.height
          expect(apart, JSON.stringify([page, index])).toBe(true)
        }
      }
    }
  })

  it('has a map that any graphics card can draw, at 200 dots an inch at least', () => {
    for (const page of PAGES) {
      const { map } = layoutOf(page)
      const dots = DOTS_PER_INCH[page.paper]
      expect(dots).toBeGreaterThanOrEqual(200)
      expect((Math.max(map.width, map.height) / MM_PER_INCH) * dots).toBeLessThanOrEqual(4096)
    }
  })
})

describe('the legend', () => {
  it('knows every kind, every sector’s sensors and whatever else a map draws, and shows each once in one order', () => {
    const refs = [
      ...Object.keys(SURROUNDINGS),
      ...KINDS.map(({ ref }) => ref),
      ...SECTORS.map(({ id }) => `${id}.sensor`),
      ...Object.keys(HAPPENING),
    ]
    expect(refs.filter((ref) => !legendLine(ref))).toEqual([])
    const lines = legendOf([...refs, ...refs])
    expect(lines).toHaveLength(refs.length)
    expect(lines[0]?.ref).toBe('alarm.P1')
    expect(lines.at(-1)?.ref).toBe('road')
    const chapters = lines.map(({ chapter }) => chapter.en)
    expect(chapters.filter((chapter, place) => chapter !== chapters[place - 1])).toHaveLength(new Set(chapters).size)
  })

  it('leaves out what nobody draws', () => {
    expect(legendOf(['gas.nothing', 'constructor', 'label', 'gas.main']).map(({ ref }) => ref)).toEqual(['gas.main'])
  })
})

const NOW = new Date('2026-11-23T04:00:00Z')
const aPrint = (part: Partial<AskedPrint>): AskedPrint => ({
  title: '建设路',
  paper: 'A4',
  orientation: 'landscape',
  format: 'pdf',
  language: 'zh',
  denominator: 5_000,
  centre: placeAt(121.9, 29.92),
  dataAt: NOW,
  contents: ['legend', 'north'],
  layers: ['gas.main', 'zone.cordon'],
  ...part,
})

describe('what is asked to be printed', () => {
  it('may be printed when everything is said', () => expect(printFault(aPrint({}), NOW)).toBeNull())

  it.each<[string, Partial<AskedPrint>, RegExp]>([
    ['no title', { title: '  ' }, /title/],
    ['a title of a whole page', { title: '长'.repeat(81) }, /title/],
    ['a title with a control character', { title: 'a\u0000b' }, /title/],
    ['a paper that we have not', { paper: 'A0' }, /paper/],
    ['paper from Object’s own', { paper: 'toString' }, /paper/],
    ['askew', { orientation: 'askew' }, /orientation/],
    ['another format', { format: 'exe' }, /format/],
    ['another language', { language: 'fr' }, /language/],
    ['half a denominator', { denominator: 500.5 }, /scale/],
    ['the whole world', { denominator: 100_000_000 }, /scale/],
    ['the pole', { centre: placeAt(0, 89) }, /centre/],
    ['tomorrow', { dataAt: new Date('2026-11-24T04:00:00Z') }, /dataAt/],
    ['no time at all', { dataAt: new Date(Number.NaN) }, /dataAt/],
    ['something unheard of on it', { contents: ['logo'] }, /contents/],
    ['a layer that no map draws', { layers: ['gas.nothing'] }, /layers/],
    ['more layers than there are', { layers: Array.from({ length: 401 }, () => 'gas.main') }, /layers/],
  ])('may not with %s', (_, part, said) => expect(printFault(aPrint(part), NOW)?.en).toMatch(said))

  it('is printed by the roles that may carry layers out of the house, and by no others', () => {
    for (const role of ROLES) expect(mayPrint(role), role).toBe(mayExport(role))
    expect(ROLES.filter(mayPrint)).not.toContain('crew')
  })

  it('has a number that can be read aloud', () => expect(numberOf(12)).toBe('P-000012'))
})

describe('a picture that came', () => {
  const HEAD = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 11, 8, 0x03, 0x20, 0x05, 0xdc, 1, 1, 0x11, 0]
  it('says its size in its frame header', () => {
    expect(jpegSize(Uint8Array.from(HEAD))).toEqual({ width: 1500, height: 800 })
  })
  it('is none when it is cut off, of another kind, or nothing', () => {
    for (let length = 0; length < 17; length += 1) expect(jpegSize(Uint8Array.from(HEAD.slice(0, length)))).toBeNull()
    fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => void jpegSize(bytes)))
  })
})
