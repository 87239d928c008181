import { text } from '../../sectors/text.ts'
import { type Chance, chanceOf } from '../chance.ts'
import { polygon } from '../city-record.ts'
import { type Board, ringOf } from '../ground.ts'
import { CANALS, middleOf } from '../land/canal.ts'
import { BRIDGES, NORTH_BANK, riverAt, SOUTH_BANK } from '../land/frame.ts'
import { BAY_BRIDGE } from '../land/rail-line.ts'
import type { Rank, Street } from '../land/street.ts'
import { metresApart, numbered, type PlacedAsset, partWay, standing } from '../network/lay.ts'
import { DEPARTMENT } from '../society/department.ts'
import type { BridgePlan } from './bridge-plan.ts'
import { BAY, INTERCHANGES, RIVER_PLANS } from './bridge-plan.ts'

const BRIDGE = { sector: 'bridge', ownerAt: () => DEPARTMENT.bridge }

/** Width of a deck over water, m. */
const DECK: Readonly<Record<Rank, number>> = { arterial: 30, secondary: 15, lane: 7 }

/** A bridge on the board: a straight deck between two points. */
interface Span {
  readonly code: string
  readonly plan: BridgePlan
  readonly from: Board
  readonly to: Board
  readonly widthM: number
}

const deckRing = ({ from, to, widthM }: Span) => {
  const length = metresApart(from, to)
  const [x, y] = [((to[1] - from[1]) / length) * (widthM / 2), ((from[0] - to[0]) / length) * (widthM / 2)]
  return ringOf(
    [
      [from[0] + x, from[1] + y],
      [to[0] + x, to[1] + y],
      [to[0] - x, to[1] - y],
      [from[0] - x, from[1] - y],
    ],
    40,
  )
}

const itself = ({ code, plan, from, to, widthM }: Span): PlacedAsset =>
  standing(BRIDGE, {
    kind: 'bridge',
    code,
    at: partWay(from, to, 0.5),
    name: plan.name,
    attributes: {
      ...plan.facts,
      structure: plan.structure,
      length_m: Math.round(metresApart(from, to)),
      main_span_m: plan.mainSpanM,
      width_m: widthM,
      clearance_m: plan.clearanceM,
    },
  })

const deck = (span: Span): PlacedAsset =>
  standing(BRIDGE, {
    kind: 'deck',
    code: `${span.code}-M`,
    at: partWay(span.from, span.to, 0.5),
    name: text(`${span.plan.name.zh}桥面`, `${span.plan.name.en} deck`),
    attributes: { deck_height_m: span.plan.clearanceM + 2, thickness_m: span.plan.mainSpanM > 60 ? 3.2 : 1.4 },
    geometry: polygon(deckRing(span)),
  })

/** Piers at both ends of the main span and evenly outside it; a short bridge rests on its abutments. */
const piers = ({ code, plan, from, to }: Span): PlacedAsset[] => {
  const length = metresApart(from, to)
  const side = Math.max(0, (length - plan.mainSpanM) / 2)
  const step = 45
  const offsets = Array.from({ length: Math.floor(side / step) + 1 }, (_, at) => plan.mainSpanM / 2 + at * step)
  if (side < 6) return []
  return offsets
    .flatMap((off) => [-off, off])
    .filter((off) => Math.abs(off) < length / 2 - 4)
    .map((off, index) =>
      standing(BRIDGE, {
        kind: 'pier',
        code: `${code}-D${index + 1}`,
        at: partWay(from, to, 0.5 + off / length),
        name: text(`${plan.name.zh}${index + 1}号墩`, `${plan.name.en} pier ${index + 1}`),
        attributes: {
          height_m: plan.clearanceM + 1,
          single_column: plan.facts.single_column_pier === true,
          in_water: plan.overWater && index < 2,
        },
      }),
    )
}

const towers = ({ code, plan, from, to }: Span): PlacedAsset[] => {
  if (plan.towerM === undefined) return []
  const share = plan.mainSpanM / 2 / metresApart(from, to)
  return [0.5 - share, 0.5 + share].map((at, index) =>
    standing(BRIDGE, {
      kind: 'tower',
      code: `${code}-T${index + 1}`,
      at: partWay(from, to, at),
      name: text(
        `${plan.name.zh}${index === 0 ? '南' : '北'}塔`,
        `${plan.name.en} ${index === 0 ? 'first' : 'second'} tower`,
      ),
      attributes: { height_m: plan.towerM ?? 0 },
    }),
  )
}

const built = (span: Span): PlacedAsset[] => [itself(span), deck(span), ...piers(span), ...towers(span)]

const overRiver = (): Span[] =>
  BRIDGES.map((u, index): Span => {
    const plan = RIVER_PLANS[index] as BridgePlan
    return {
      code: `QL-J-${numbered(index + 1)}`,
      plan,
      from: [u, SOUTH_BANK + 14],
      to: [u, NORTH_BANK - 14],
      widthM: plan.structure === 'cable-stayed' ? 34 : 30,
    }
  })

/** Every street that a canal meets passes over it on a small bridge. */
const overCanals = (streets: readonly Street[], chance: Chance): Span[] => {
  const spans: Span[] = []
  for (const canal of CANALS) {
    const middle = middleOf(canal)
    for (const street of streets) {
      if (street.axis === canal.axis || street.at < canal.from || street.at > canal.to) continue
      if (street.from > middle - 12 || street.to < middle + 12 || isOverRiver(street, middle)) continue
      const ends: [Board, Board] =
        street.axis === 'u'
          ? [
              [middle - 13, street.at],
              [middle + 13, street.at],
            ]
          : [
              [street.at, middle - 13],
              [street.at, middle + 13],
            ]
      const [from, to] = ends
      const plan = smallBridge(street, canal.name.zh, canal.name.en, chance)
      spans.push({ code: `QL-X-${numbered(spans.length + 1)}`, plan, from, to, widthM: DECK[street.rank] })
    }
  }
  return spans
}

/** Where a canal has run into the river there is no street of its own to carry. */
const isOverRiver = ({ axis, at }: Street, middle: number): boolean => {
  const [u, v] = axis === 'u' ? [middle, at] : [at, middle]
  const river = riverAt(u)
  return Math.abs(v - river.middle) < river.half
}

const smallBridge = (street: Street, zh: string, en: string, chance: Chance): BridgePlan => {
  const builtYear = chance.whole(1968, 2019)
  return {
    name: text(`${street.name.zh}${zh}桥`, `${street.name.en} Bridge over the ${en}`),
    structure: builtYear < 1985 ? chance.pick(['arch', 'girder']) : 'girder',
    mainSpanM: chance.pick([16, 18, 20]),
    clearanceM: 2.6,
    overWater: true,
    facts: {
      use: 'city',
      maintenance_class: street.rank === 'arterial' ? 'iii' : chance.pick(['iv', 'v']),
      condition_grade: builtYear < 1990 ? chance.pick(['b', 'c', 'c', 'd']) : chance.pick(['a', 'a', 'b']),
      built_year: builtYear,
      load_limit_t: street.rank === 'lane' ? 10 : chance.pick([20, 30, 55]),
      defects: builtYear < 1980,
      overload_risk: chance.happens(0.12),
      collision_risk: false,
    },
  }
}

const bay = (): Span => {
  const [from, to] = [BAY_BRIDGE.line[4] as Board, BAY_BRIDGE.line.at(-2) as Board]
  return { code: 'QL-H-0001', plan: BAY, from, to, widthM: 33 }
}

const interchanges = (): Span[] =>
  INTERCHANGES.map(
    ({ plan, from, to, widthM }, index): Span => ({ code: `QL-G-${numbered(index + 1)}`, plan, from, to, widthM }),
  )

/** Bridges over the river, the bay, the canals and other roads, of every kind that R172 singles out. */
export const bridges = (streets: readonly Street[]): PlacedAsset[] =>
  [...overRiver(), bay(), ...interchanges(), ...overCanals(streets, chanceOf('linlan bridges'))].flatMap(built)
