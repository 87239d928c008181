import { text } from '../../sectors/text.ts'
import type { Board } from '../ground.ts'
import { groundElevation } from '../land/terrain.ts'
import { lying, metresApart, numbered, type PlacedAsset, standing } from './lay.ts'
import { coverOf, pathBelow } from './section.ts'
import { main, type Pipe, WATER, type Waterworks } from './water-main.ts'
import { type Knot, nearestKnot } from './weave.ts'

/** What stands where tracks meet or pass: mostly a plain node, here and there a pump station or a tank. */
export const SPECIAL: readonly (readonly [kind: 'pump-station' | 'tank', zh: string, en: string, at: Board])[] = [
  ['pump-station', '府前路加压泵站', 'Fuqian Road Booster', [-2350, -212]],
  ['pump-station', '科技路加压泵站', 'Keji Road Booster', [850, 1438]],
  ['pump-station', '港湾路加压泵站', 'Gangwan Road Booster', [1988, -1600]],
  ['pump-station', '滨海加压泵站', 'Binhai Booster', [3188, 1950]],
  ['pump-station', '化工园加压泵站', 'Chemical Park Booster', [2600, -2162]],
  ['tank', '北环高位水池', 'Beihuan Service Reservoir', [-1200, 2488]],
  ['tank', '城西清水池', 'Chengxi Clear-water Tank', [-3012, -1600]],
  ['tank', '南环清水池', 'Nanhuan Clear-water Tank', [300, -2162]],
]

export const specialAt = (
  [kind, zh, en, at]: (typeof SPECIAL)[number],
  index: number,
  node: PlacedAsset,
): PlacedAsset => ({
  ...node,
  record: {
    ...node.record,
    kind,
    name: text(zh, en),
    attributes:
      kind === 'tank'
        ? { volume_m3: 4000 + 2500 * index, built_year: 2006 + index, ground_elevation_m: groundElevation(at) }
        : { outlet_mpa: 0.42, pumps: 3 + (index % 3), built_year: 2005 + index },
  },
})

const WORKS: readonly (readonly [zh: string, en: string, plant: Board, intake: Board, turn: Board])[] = [
  ['西山水厂', 'Xishan Water Works', [-3034, 962], [-3560, 2090], [-3034, 2090]],
  ['澜江水厂', 'Lanjiang Water Works', [-3734, -618], [-3734, 492], [-3734, 492]],
]

/** Raw water runs in a bored main of its own, deeper than every street line it passes. */
export const supply = (works: Waterworks, knots: readonly Knot[], nodes: ReadonlyMap<string, PlacedAsset>): void => {
  for (const [index, [zh, en, at, intakeAt, turn]] of WORKS.entries()) {
    const plant = standing(WATER, {
      kind: 'plant',
      code: `GS-SC-${index + 1}`,
      at,
      name: text(zh, en),
      attributes: { capacity_m3d: [220_000, 150_000][index] ?? 0, pressure_mpa: 0.5, built_year: 1998 + 9 * index },
    })
    const intake = standing(WATER, {
      kind: 'intake',
      code: `GS-QS-${index + 1}`,
      at: intakeAt,
      name: text(`${zh}取水口`, `${en} intake`),
      attributes: { capacity_m3d: [240_000, 165_000][index] ?? 0, built_year: 1998 + 9 * index },
    })
    const bend =
      metresApart(turn, intakeAt) > 1
        ? [
            standing(WATER, {
              kind: 'node',
              code: `GS-QN-${index + 1}`,
              at: turn,
              name: text('原水管转角', 'Raw-water bend'),
            }),
          ]
        : []
    works.extra.push(plant, intake, ...bend)
    const chain = [intake, ...bend, plant]
    for (const [step, to] of chain.slice(1).entries()) raw(works, zh, en, chain[step] as PlacedAsset, to)
    const node = nodes.get(nearestKnot(knots, at).key) as PlacedAsset
    const pipe: Pipe = { diameterMm: 600, material: 'steel', builtYear: 1998 + 9 * index, role: 'outlet' }
    works.segments.push(main(works, text(zh, en), pipe, plant, node))
  }
}

const raw = (works: Waterworks, zh: string, en: string, from: PlacedAsset, to: PlacedAsset): void => {
  works.segments.push(
    lying(WATER, {
      kind: 'main',
      code: `GS-YS-${numbered(works.segments.length + 1)}`,
      name: text(`${zh}原水管`, `${en} raw-water main`),
      from,
      to,
      path: pathBelow('raw-water', from.at, to.at, works.ground),
      attributes: {
        role: 'intake',
        substance: 'raw-water',
        pressure_mpa: 0.3,
        diameter_mm: 1000,
        material: 'pccp',
        built_year: 1998,
        depth_m: coverOf('raw-water', from.at, 1000),
        leak_count: 1,
      },
    }),
  )
}
