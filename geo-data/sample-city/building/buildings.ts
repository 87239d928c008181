import { text } from '../../sectors/text.ts'
import { chanceOf } from '../chance.ts'
import { type BuildingRecord, polygon, type TargetRecord } from '../city-record.ts'
import { type Board, footprint, ringOf } from '../ground.ts'
import { waterAt } from '../land/canal.ts'
import { isInSwath } from '../land/rail-line.ts'
import { subdistrictAt } from '../land/region.ts'
import type { Block } from '../land/street.ts'
import { type Campus, campusBlocks } from './campus.ts'
import { fillBlock, fillCampus, type Sketch } from './fill-block.ts'
import { peopleAlike, peopleByHour } from './people.ts'

/** Where each building stands on the board, kept for whoever places pipes and premises beside it. */
export interface Built {
  readonly sketch: Sketch
  readonly record: BuildingRecord
}

export interface Stock {
  readonly built: readonly Built[]
  readonly targets: readonly PlacedTarget[]
}

/** A place to protect, and where it lies on the board. */
export interface PlacedTarget {
  readonly at: Board
  readonly record: TargetRecord
}

const record = (sketch: Sketch, people: readonly number[]): BuildingRecord => ({
  region: subdistrictAt(sketch.at),
  use: sketch.use,
  heightM: Math.round(sketch.heightM * 10) / 10,
  peopleByHour: people,
  geometry: polygon(footprint(sketch.at, sketch.alongU, sketch.alongV)),
})

/** Nothing is built in water, on a railway's ground or on an avenue that cuts through. */
const standsFree = ({ at: [u, v], alongU, alongV }: Sketch): boolean =>
  [-0.5, 0, 0.5].every((shareU) =>
    [-0.5, 0, 0.5].every((shareV) => {
      const corner: Board = [u + shareU * alongU, v + shareV * alongV]
      return !isInSwath(corner) && waterAt(corner, 4) === undefined
    }),
  )

/** A campus has a known number of people, shared among its houses by floor area. Its name is that of the place to protect. */
const campusBuildings = (block: Block, campus: Campus): Built[] => {
  const sketches = fillCampus(block, campus)
  const area = ({ alongU, alongV, heightM }: Sketch): number => alongU * alongV * heightM
  const total = sketches.reduce((sum, sketch) => sum + area(sketch), 0)
  return sketches.map((sketch) => ({
    sketch,
    record: record(sketch, peopleAlike(campus.kind, (campus.people * area(sketch)) / total)),
  }))
}

const targetOf = (block: Block, campus: Campus): PlacedTarget => {
  const { west, east, south, north } = block
  const number = Math.abs(Math.round(campus.at[0] * 7 + campus.at[1] * 13)) % 9000
  const at: Board = [(west + east) / 2, (south + north) / 2]
  return {
    at,
    record: {
      region: subdistrictAt(at),
      kind: campus.kind,
      name: campus.name,
      peopleByHour: peopleAlike(campus.kind, campus.people),
      phone: `0599-555${String(1000 + number)}`,
      geometry: polygon(
        ringOf([
          [west, south],
          [east, south],
          [east, north],
          [west, north],
        ]),
      ),
    },
  }
}

/** Every building, and the places that must be protected. */
export const buildings = (blocks: readonly Block[]): Stock => {
  const chance = chanceOf('linlan buildings')
  const campuses = campusBlocks(blocks)
  const built = blocks.flatMap((block): Built[] => {
    const campus = campuses.get(block)
    if (campus) return campusBuildings(block, campus)
    return fillBlock(block, chance)
      .filter(standsFree)
      .map((sketch) => ({
        sketch,
        record: record(sketch, peopleByHour(sketch.use, sketch.alongU * sketch.alongV, sketch.heightM)),
      }))
  })
  return { built, targets: [...campuses].map(([block, campus]) => targetOf(block, campus)) }
}

/** The tower a newcomer remembers, named after it is built: the highest of the centre. */
export const nameLandmark = (stock: Stock): Stock => {
  const highest = stock.built.reduce((best, one) => (one.sketch.heightM > best.sketch.heightM ? one : best))
  const named = { ...highest, record: { ...highest.record, name: text('澜江中心', 'Lan River Tower') } }
  return { ...stock, built: stock.built.map((one) => (one === highest ? named : one)) }
}
