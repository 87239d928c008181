import { type Text, text } from '../../sectors/text.ts'
import { type Chance, chanceOf } from '../chance.ts'
import type { Board } from '../ground.ts'
import { BASINS, canalGround } from './canal.ts'
import {
  ARTERIAL_U,
  ARTERIAL_V,
  BRIDGES,
  NORTH,
  NORTH_BANK,
  PORT,
  PORT_U,
  REACH_ALONG_U,
  REACH_ALONG_V,
  SOUTH,
  SOUTH_BANK,
  WEST,
  type Zone,
  zoneAt,
} from './frame.ts'
import { ARTERIAL_NAMES, LANE_NAMES, STREET_NAMES } from './street-name.ts'

export type Rank = 'arterial' | 'secondary' | 'lane'

/** A street: straight on the board, along u (v constant) or along v (u constant). */
export interface Street {
  readonly id: number
  readonly axis: 'u' | 'v'
  /** The constant coordinate. */
  readonly at: number
  readonly from: number
  readonly to: number
  readonly rank: Rank
  readonly zone: Zone
  readonly name: Text
}

/** Half the width of the road reserve, metres. */
export const HALF_WIDTH: Readonly<Record<Rank, number>> = { arterial: 19, secondary: 10, lane: 5 }

/** Ground between streets, already set back from them. */
export interface Block {
  readonly zone: Zone
  readonly west: number
  readonly east: number
  readonly south: number
  readonly north: number
}

export interface StreetPlan {
  readonly streets: readonly Street[]
  readonly blocks: readonly Block[]
}

/** The longest side of a block, metres, by zone. */
const BLOCK: Readonly<Record<Zone, number>> = {
  'old-town': 112,
  centre: 175,
  'new-town': 235,
  residential: 290,
  industrial: 330,
  chemical: 420,
  port: 700,
  village: 3000,
  hill: 3000,
  park: 3000,
}

/** How far from its middle a block may be cut in two, as a share of its side, and how often one is left as a garden. */
const UNEVEN: Readonly<Partial<Record<Zone, number>>> = { 'old-town': 0.2, residential: 0.14, 'new-town': 0.12 }
const GARDENS: Readonly<Partial<Record<Zone, number>>> = {
  'old-town': 0.012,
  residential: 0.035,
  'new-town': 0.06,
  centre: 0.05,
}

export const pointOn = (street: Street, s: number): Board => (street.axis === 'u' ? [s, street.at] : [street.at, s])

type Draft = Omit<Street, 'id' | 'name'> & { readonly name?: Text }

interface Cell extends Block {
  /** Ranks of the streets along its west, east, south and north sides. */
  readonly sides: readonly [Rank, Rank, Rank, Rank]
}

const arterials = (): Draft[] => {
  const acrossRiver = ARTERIAL_U.flatMap((at, index): Draft[] => {
    const street = (from: number, to: number): Draft => ({
      axis: 'v',
      at,
      from,
      to,
      rank: 'arterial',
      zone: zoneAt([at + 40, (from + to) / 2]),
      ...named(ARTERIAL_NAMES.v[index]),
    })
    const [south, north] = REACH_ALONG_V[at] ?? [SOUTH, NORTH]
    if (BRIDGES.includes(at)) return [street(south, north)]
    return [street(south, SOUTH_BANK), street(NORTH_BANK, north)]
  })
  const alongRiver = ARTERIAL_V.map(
    (at, index): Draft => ({
      axis: 'u',
      at,
      from: REACH_ALONG_U[at]?.[0] ?? WEST,
      to: REACH_ALONG_U[at]?.[1] ?? 3200,
      rank: 'arterial',
      zone: zoneAt([0, at + 40]),
      ...named(ARTERIAL_NAMES.u[index]),
    }),
  )
  const port = PORT_U.slice(1).flatMap((at, index) =>
    onQuay(at).map(
      ([from, to]): Draft => ({
        axis: 'v',
        at,
        from,
        to,
        rank: 'arterial',
        zone: 'port',
        ...named(ARTERIAL_NAMES.port[index]),
      }),
    ),
  )
  return [...acrossRiver, ...alongRiver, ...port]
}

/** A road along the quay ends at each dock and goes on behind it. */
const onQuay = (u: number): [number, number][] => {
  const docks = BASINS.filter(([west]) => west < u).sort((a, b) => a[2] - b[2])
  const ends = [-3200, ...docks.flatMap(([, , south, north]) => [south - 20, north + 20]), -1600]
  return ends.flatMap((from, at): [number, number][] => (at % 2 === 0 ? [[from, ends[at + 1] as number]] : []))
}

const named = (name: Text | undefined): { name: Text } | Record<string, never> => (name ? { name } : {})

const gaps = (lines: readonly number[]): [number, number][] => lines.slice(1).map((to, at) => [lines[at] as number, to])

const cells = (): Cell[] => {
  const columns: [number, number][] = [[WEST, ARTERIAL_U[0]], ...gaps(ARTERIAL_U)]
  const rows: [number, number][] = [[SOUTH, ARTERIAL_V[0]], ...gaps(ARTERIAL_V), [3100, NORTH]]
  const inland = columns.flatMap(([west, east]) =>
    rows.filter(([south]) => south !== SOUTH_BANK).map(([south, north]): Cell => cellOf(west, east, south, north)),
  )
  const portRows = rows.filter(([, north]) => north <= PORT.north)
  const port = [...gaps(PORT_U), [4350, PORT.east - 30] as [number, number]].flatMap(([west, east]) =>
    portRows.map(([south, north]) => cellOf(west, east, south, north)),
  )
  return [...inland, ...port]
}

const cellOf = (west: number, east: number, south: number, north: number): Cell => ({
  west,
  east,
  south,
  north,
  zone: zoneAt([(west + east) / 2, (south + north) / 2]),
  sides: ['arterial', 'arterial', 'arterial', 'arterial'],
})

/** Splits a cell by streets until no side is longer than its zone allows; each split is a street of its own. */
const split = (cell: Cell, depth: number, chance: Chance, streets: Draft[]): Block[] => {
  const [width, height] = [cell.east - cell.west, cell.north - cell.south]
  if (Math.max(width, height) <= BLOCK[cell.zone] * chance.between(0.95, 1.25)) return [leaf(cell, chance)]
  const rank: Rank = depth <= 1 ? 'secondary' : 'lane'
  const uneven = UNEVEN[cell.zone] ?? 0.08
  const share = chance.between(0.5 - uneven, 0.5 + uneven)
  const across = width >= height
  const at = onGrid(across ? cell.west + width * share : cell.south + height * share)
  streets.push({
    axis: across ? 'v' : 'u',
    at,
    from: across ? cell.south : cell.west,
    to: across ? cell.north : cell.east,
    rank,
    zone: cell.zone,
  })
  const [w, e, s, n] = cell.sides
  const halves: [Cell, Cell] = across
    ? [
        { ...cell, east: at, sides: [w, rank, s, n] },
        { ...cell, west: at, sides: [rank, e, s, n] },
      ]
    : [
        { ...cell, north: at, sides: [w, e, s, rank] },
        { ...cell, south: at, sides: [w, e, rank, n] },
      ]
  return halves.flatMap((half) => split(half, depth + 1, chance, streets))
}

/** Two streets that end on a third from both sides meet exactly or stand well apart, never a hand's breadth. */
const onGrid = (metres: number): number => Math.round(metres / 4) * 4

const leaf = (cell: Cell, chance: Chance): Block => {
  const block = setBack(cell)
  const size = Math.min(block.east - block.west, block.north - block.south)
  return size > 40 && chance.happens(GARDENS[cell.zone] ?? 0) ? { ...block, zone: 'park' } : block
}

const setBack = ({ zone, west, east, south, north, sides: [w, e, s, n] }: Cell): Block => {
  const across = { from: south, to: north, axis: 'v' } as const
  const along = { from: west, to: east, axis: 'u' } as const
  return {
    zone,
    west: west + HALF_WIDTH[w] + canalGround({ ...across, street: west, towards: 1 }),
    east: east - HALF_WIDTH[e] - canalGround({ ...across, street: east, towards: -1 }),
    south: south + HALF_WIDTH[s] + canalGround({ ...along, street: south, towards: 1 }),
    north: north - HALF_WIDTH[n] - canalGround({ ...along, street: north, towards: -1 }),
  }
}

/** All streets with their names, and the ground between them. */
export const streetPlan = (): StreetPlan => {
  const chance = chanceOf('linlan streets')
  const drafts = arterials()
  const blocks = cells().flatMap((cell) => split(cell, 0, chance, drafts))
  const wide = blocks.filter((block) => block.east - block.west > 20 && block.north - block.south > 20)
  return { streets: nameAll(drafts), blocks: wide }
}

const nameAll = (drafts: readonly Draft[]): Street[] => {
  let streets = 0
  let lanes = 0
  return drafts.map((draft, id): Street => {
    if (draft.name) return { ...draft, id, name: draft.name }
    return { ...draft, id, name: draft.rank === 'secondary' ? streetName(streets++) : laneName(lanes++) }
  })
}

/** Names come round again with a compass word, as they do in cities. */
const ROUND = [text('', ''), text('东', 'East '), text('西', 'West '), text('南', 'South '), text('北', 'North ')]

const streetName = (index: number): Text => {
  const base = STREET_NAMES[index % STREET_NAMES.length] as Text
  const round = ROUND[Math.floor(index / STREET_NAMES.length) % ROUND.length] as Text
  return text(`${base.zh}${round.zh}街`, `${round.en}${base.en} Street`)
}

const laneName = (index: number): Text => {
  const base = LANE_NAMES[index % LANE_NAMES.length] as Text
  const round = Math.floor(index / LANE_NAMES.length)
  return round === 0
    ? text(`${base.zh}巷`, `${base.en} Lane`)
    : text(`${base.zh}巷${round}弄`, `Alley ${round}, ${base.en} Lane`)
}
