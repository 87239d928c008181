import { text } from '../../sectors/text.ts'
import { type Chance, chanceOf } from '../chance.ts'
import { point, polygon } from '../city-record.ts'
import { type Board, circle, footprint, place } from '../ground.ts'
import type { Block } from '../land/street.ts'
import { numbered, type PlacedAsset, standing } from '../network/lay.ts'
import { DEPARTMENT } from '../society/department.ts'
import { TRADES, type Trade } from './trade.ts'

const middleOf = ({ west, east, south, north }: Block): Board => [(west + east) / 2, (south + north) / 2]

const creditCode = (number: number): string => `91330200MA2${String(8_100_000 + number * 7919).slice(0, 7)}`

/** Blocks of the zones in which a trade settles, the largest first, none twice. */
const groundFor = (trade: Trade, blocks: readonly Block[], taken: Set<Block>, count: number): Block[] => {
  const size = ({ west, east, south, north }: Block): number => (east - west) * (north - south)
  const free = blocks.filter((block) => trade.zones.includes(block.zone) && !taken.has(block) && size(block) > 3500)
  const chosen = trade.large ? [...free].sort((a, b) => size(b) - size(a)).slice(0, count) : spread(free, count)
  for (const block of chosen) taken.add(block)
  return chosen
}

const spread = <T>(list: readonly T[], count: number): T[] =>
  Array.from({ length: Math.min(count, list.length) }, (_, at) => list[Math.floor((at * list.length) / count)] as T)

interface Settled {
  readonly trade: Trade
  readonly block: Block
  readonly index: number
  readonly number: number
}

const ownerOf = ({ trade, index }: Settled): string => (index === 0 ? trade.owner : DEPARTMENT.industry)

const works = (one: Settled, chance: Chance): PlacedAsset[] => {
  const { trade, block, index, number } = one
  const [zh, en] = trade.names[index % trade.names.length] as readonly [string, string]
  const round = Math.floor(index / trade.names.length)
  const name = text(`${zh}${round > 0 ? `${round + 1}厂` : ''}`, `${en}${round > 0 ? ` ${round + 1}` : ''}`)
  const estate = { sector: 'enterprise', ownerAt: () => ownerOf(one) }
  const at = middleOf(block)
  const code = `QY-${numbered(number)}`
  const attributes = {
    credit_code: creditCode(number),
    workers: chance.whole(trade.workers[0], trade.workers[1]),
    risk_level: index === 0 ? 'major' : chance.pick(['larger', 'general', 'general', 'low'] as const),
    built_year: chance.whole(1988, 2021),
    ...trade.own(chance),
  }
  const site = standing(estate, { kind: trade.kind, code, at, name, attributes })
  const parts = trade.parts.flatMap((part, which) =>
    Array.from({ length: part.count }, (_, copy): PlacedAsset => {
      const where =
        part.shape === 'circle' && block.zone === 'chemical' ? frontOf(block, copy) : spotIn(block, which, copy)
      return standing(estate, {
        kind: part.kind,
        code: `${code}-${which + 1}${copy + 1}`,
        at: where,
        name: text(
          `${name.zh}${part.zh}${part.count > 1 ? copy + 1 : ''}`,
          `${name.en} ${part.en}${part.count > 1 ? ` ${copy + 1}` : ''}`,
        ),
        attributes: part.attributes(chance),
        geometry:
          part.shape === 'circle'
            ? polygon(circle(where, part.radius ?? 8))
            : part.shape === 'box'
              ? polygon(footprint(where, 34, 18))
              : point(place(where)),
      })
    }),
  )
  return [site, ...parts]
}

/** Parts stand in rows within the middle of the block; in the port along its southern edge, clear of the docks. */
const spotIn = ({ zone, west, east, south, north }: Block, row: number, column: number): Board => {
  const line = (row + Math.floor(column / 4)) % 4
  const share = zone === 'port' ? 0.1 + 0.03 * line : 0.24 + 0.17 * line
  return [west + (east - west) * (0.24 + 0.17 * (column % 4)), south + (north - south) * share]
}

/** Small tanks stand in the strip before the process units. */
const frontOf = ({ west, east, south }: Block, column: number): Board => [
  west + (east - west) * (0.1 + 0.14 * column),
  south + 9,
]

/** Sixty enterprises of the eight trades, each on ground of its own with what is dangerous in it. */
export const enterprises = (blocks: readonly Block[]): PlacedAsset[] => {
  const chance = chanceOf('linlan enterprises')
  const taken = new Set<Block>()
  let number = 0
  return TRADES.flatMap((trade) =>
    groundFor(trade, blocks, taken, trade.count).flatMap((block, index) => {
      number += 1
      return works({ trade, block, index, number }, chance)
    }),
  )
}
