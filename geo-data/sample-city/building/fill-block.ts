import type { Chance } from '../chance.ts'
import type { Board } from '../ground.ts'
import type { Zone } from '../land/frame.ts'
import type { Block } from '../land/street.ts'
import type { Campus } from './campus.ts'
import { storeyMetres } from './people.ts'

/** A building on the board: a right-angled footprint, its use and height. */
export interface Sketch {
  readonly use: string
  readonly at: Board
  readonly alongU: number
  readonly alongV: number
  readonly heightM: number
}

type Fill = (block: Block, chance: Chance) => Sketch[]

const inset = (block: Block, metres: number): Block => ({
  ...block,
  west: block.west + metres,
  east: block.east - metres,
  south: block.south + metres,
  north: block.north - metres,
})

/** Cuts [from, to] into pieces of about `size`, with `gap` between them; pieces are returned as [middle, length]. */
const pieces = (from: number, to: number, size: number, gap: number): [number, number][] => {
  const room = to - from
  const count = Math.floor((room + gap) / (size + gap))
  if (count < 1) return room > size * 0.6 ? [[(from + to) / 2, room]] : []
  const length = (room - gap * (count - 1)) / count
  return Array.from({ length: count }, (_, at) => [from + at * (length + gap) + length / 2, length])
}

const storeys = (use: string, count: number): number => Math.round(count * storeyMetres(use) * 10) / 10

/** Rows of narrow houses with shops below along the edges, as grown over centuries. */
const oldTown: Fill = (block, chance) =>
  pieces(block.south + 1.5, block.north - 1.5, chance.between(11, 14), 4.5).flatMap(([v, depth], row, rows) => {
    const edge = row === 0 || row === rows.length - 1
    const sketches: Sketch[] = []
    let u = block.west + 1.5
    while (u < block.east - 7) {
      const front = Math.min(chance.between(7, 16), block.east - 1.5 - u)
      if (front < 6) break
      if (!chance.happens(0.11)) {
        const use = edge && chance.happens(0.35) ? 'shop' : 'house'
        sketches.push({
          use,
          at: [u + front / 2, v + chance.between(-0.8, 0.8)],
          alongU: front - chance.between(0.4, 1.6),
          alongV: depth * chance.between(0.74, 0.95),
          heightM: storeys(use, chance.pick([1, 2, 2, 2, 3, 3, 4, 5])),
        })
      }
      u += front + (chance.happens(0.14) ? chance.between(3, 7) : 0.6)
    }
    return sketches
  })

/** Slabs facing south, further apart the higher they are. */
const slabs: Fill = (block, chance) => {
  const floors = chance.pick([6, 6, 6, 7, 11, 11, 18])
  const height = storeys('residential', floors)
  const inner = inset(block, 9)
  return pieces(inner.south, inner.north, 13, Math.max(24, height * 1.15)).flatMap(([v], row) =>
    pieces(inner.west, inner.east, floors > 7 ? 44 : 58, 14).flatMap(([u, length]): Sketch[] => {
      if (chance.happens(0.16)) return []
      const shopRow = row === 0 && chance.happens(0.25)
      if (shopRow) return [{ use: 'shop', at: [u, v], alongU: length, alongV: 12, heightM: storeys('shop', 2) }]
      return [
        { use: 'residential', at: [u, v + chance.between(-1.5, 1.5)], alongU: length, alongV: 13, heightM: height },
      ]
    }),
  )
}

/** Point towers on a green, staggered, over a row of shops along the southern street. */
const towers: Fill = (block, chance) => {
  const floors = chance.whole(18, 33)
  const inner = inset(block, 14)
  const hasShops = inner.north - inner.south > 60 && chance.happens(0.6)
  const high = pieces(inner.south + (hasShops ? 24 : 0), inner.north, 25, 31).flatMap(([v], row) =>
    pieces(inner.west, inner.east, 30, 24).flatMap(([u], column): Sketch[] => {
      if (chance.happens(0.08)) return []
      const stagger = (column % 2) * 8 - 4
      return [
        {
          use: 'residential',
          at: [u, v + stagger],
          alongU: 30,
          alongV: 21,
          heightM: storeys('residential', floors - (row % 3) * 2),
        },
      ]
    }),
  )
  return hasShops ? [...high, ...shopRow(inner, chance)] : high
}

/** Two storeys of shops along a street, with gaps for the gates. */
const shopRow = (inner: Block, chance: Chance): Sketch[] =>
  pieces(inner.west, inner.east, chance.between(34, 58), 9).map(
    ([u, length]): Sketch => ({
      use: 'shop',
      at: [u, inner.south + 6],
      alongU: length,
      alongV: 12,
      heightM: storeys('shop', chance.pick([1, 2, 2, 3])),
    }),
  )

/** A podium with a tower, now and then a hotel. */
const centre: Fill = (block, chance) => {
  const inner = inset(block, 11)
  return pieces(inner.west, inner.east, 52, 16).flatMap(([u, width]) =>
    pieces(inner.south, inner.north, 50, 16).flatMap(([v, depth]): Sketch[] => {
      const floors = chance.whole(9, 22) + (chance.happens(0.18) ? chance.whole(14, 32) : 0)
      const use = chance.happens(0.15) ? 'hotel' : 'office'
      const podium = chance.happens(0.6)
      const tower: Sketch = {
        use,
        at: [u + chance.between(-4, 4), v + chance.between(-4, 4)],
        alongU: Math.min(width * 0.62, 44),
        alongV: Math.min(depth * 0.62, 40),
        heightM: storeys(use, floors),
      }
      return podium
        ? [{ use: 'shop', at: [u, v], alongU: width, alongV: depth, heightM: storeys('shop', 3) }, tower]
        : [tower]
    }),
  )
}

const sheds: Fill = (block, chance) => {
  const inner = inset(block, 12)
  return pieces(inner.west, inner.east, chance.between(70, 110), 18).flatMap(([u, width]) =>
    pieces(inner.south, inner.north, chance.between(38, 60), 16).flatMap(([v, depth]): Sketch[] => {
      if (chance.happens(0.12)) return []
      const office = chance.happens(0.1)
      return [
        {
          use: office ? 'office' : chance.happens(0.3) ? 'warehouse' : 'industrial',
          at: [u, v],
          alongU: office ? width * 0.4 : width * chance.between(0.8, 1),
          alongV: office ? 16 : depth,
          heightM: office ? storeys('office', 4) : Math.round(chance.between(8, 15) * 10) / 10,
        },
      ]
    }),
  )
}

/** Process units and a control room on the west third; the rest of the block belongs to the tanks. */
const process: Fill = (block, chance) => {
  const inner = inset(block, 18)
  const edge = inner.west + (inner.east - inner.west) * 0.36
  return pieces(inner.south, inner.north, 42, 22).map(
    ([v, depth], row): Sketch => ({
      use: row === 0 ? 'office' : 'process',
      at: [(inner.west + edge) / 2, v],
      alongU: (edge - inner.west) * 0.8,
      alongV: row === 0 ? 15 : depth * 0.7,
      heightM: row === 0 ? 11.7 : Math.round(chance.between(14, 34) * 10) / 10,
    }),
  )
}

const warehouses: Fill = (block) => {
  const inner = inset(block, 25)
  const west = { ...inner, east: inner.west + (inner.east - inner.west) * 0.4 }
  return pieces(west.west, west.east, 90, 25).flatMap(([u, width]) =>
    pieces(west.south, west.north, 55, 30).map(
      ([v, depth]): Sketch => ({ use: 'warehouse', at: [u, v], alongU: width, alongV: depth, heightM: 12 }),
    ),
  )
}

/** A village: houses in crooked rows along its lanes, near one corner of the fields. */
const hamlet: Fill = (block, chance) => {
  const villages = Math.max(1, Math.round(((block.east - block.west) * (block.north - block.south)) / 190_000))
  return Array.from({ length: villages }, () => oneHamlet(block, chance)).flat()
}

const oneHamlet: Fill = (block, chance) => {
  const [u0, v0] = [
    chance.between(block.west + 25, Math.max(block.west + 26, block.east - 190)),
    chance.between(block.south + 25, Math.max(block.south + 26, block.north - 130)),
  ]
  const columns = chance.whole(5, 10)
  const lean = chance.between(-0.25, 0.25)
  return Array.from({ length: chance.whole(16, 46) }, (_, at): Sketch => {
    const [column, row] = [at % columns, Math.floor(at / columns)]
    return {
      use: 'house',
      at: [
        u0 + column * 17 + row * 9 * lean + chance.between(-2, 2),
        v0 + row * 21 + column * 17 * lean + chance.between(-2, 2),
      ],
      alongU: chance.between(9, 13),
      alongV: chance.between(8, 11),
      heightM: storeys('house', chance.pick([2, 2, 3])),
    }
  }).filter(
    ({ at: [u, v] }) =>
      u > block.west + 8 && v > block.south + 8 && u < block.east - 10 && v < block.north - 10 && !chance.happens(0.12),
  )
}

const FILLS: Readonly<Record<Zone, Fill>> = {
  'old-town': oldTown,
  centre,
  'new-town': (block, chance) => (chance.happens(0.72) ? towers : slabs)(block, chance),
  residential: slabs,
  industrial: sheds,
  chemical: process,
  port: warehouses,
  village: hamlet,
  hill: () => [],
  park: () => [],
}

/** What stands on a block. */
export const fillBlock = (block: Block, chance: Chance): Sketch[] => FILLS[block.zone](block, chance)

const CAMPUS_FLOORS: Readonly<Record<Campus['kind'], number>> = {
  school: 5,
  kindergarten: 3,
  hospital: 11,
  'nursing-home': 5,
  mall: 5,
  public: 4,
}

/** A campus: one large house for a mall or a hall, wings around a yard for the others. */
export const fillCampus = (block: Block, { kind }: Campus): Sketch[] => {
  const inner = inset(block, 12)
  const [width, height] = [inner.east - inner.west, inner.north - inner.south]
  const [u, v] = [(inner.west + inner.east) / 2, (inner.south + inner.north) / 2]
  const heightM = storeys(kind, CAMPUS_FLOORS[kind])
  if (kind === 'mall' || kind === 'public') {
    return [{ use: kind, at: [u, v], alongU: Math.min(width, 150), alongV: Math.min(height, 120), heightM }]
  }
  const wing = Math.min(18, height * 0.28)
  const length = Math.min(width, 92)
  return [
    { use: kind, at: [u, inner.north - wing / 2], alongU: length, alongV: wing, heightM },
    { use: kind, at: [u, inner.south + wing / 2], alongU: length * 0.8, alongV: wing, heightM: heightM * 0.6 },
    {
      use: kind,
      at: [u - length / 2 + wing / 2, v],
      alongU: wing,
      alongV: Math.max(10, height - wing * 2 - 12),
      heightM: heightM * 0.8,
    },
  ]
}
