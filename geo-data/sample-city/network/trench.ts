import { text } from '../../sectors/text.ts'
import { type Chance, chanceOf } from '../chance.ts'
import type { Street } from '../land/street.ts'
import { DEPARTMENT } from '../society/department.ts'
import { type Estate, lying, type Network, numbered, type PlacedAsset, standing } from './lay.ts'
import { coverOf, type Ground, OFFSET, pathBelow } from './section.ts'
import { beside, type Knot, type Track, weave } from './weave.ts'

/*
 * Ducts of power and telecom beside the gas mains, adjacent spaces of R108 that are no sector of their own: 9 m from the medium main, within
 * the 12.5 m of R111.
 */

const NEIGHBOUR: Estate = { sector: 'gas', ownerAt: () => DEPARTMENT.drainage }

type Utility = 'telecom' | 'power'

const WORD = {
  telecom: { letter: 'T', zh: '通信', en: 'telecom', bore: 150 },
  power: { letter: 'D', zh: '电力', en: 'power', bore: 200 },
} as const

const WINDOW = { west: -1800, east: 2700, south: -2200, north: 2000 }

/** Telecom under the streets along the river, power under those across it. */
const tracksOf = (utility: Utility, streets: readonly Street[]): Track[] =>
  streets
    .filter(({ rank, axis }) => rank === 'arterial' && (axis === 'u') === (utility === 'telecom'))
    .flatMap((street) => beside(street, OFFSET[utility].arterial ?? 0, WINDOW))
    .filter((track) => track.to - track.from > 60)

const well = (utility: Utility, knot: Knot, track: Track, chance: Chance): PlacedAsset => {
  const { letter, zh, en } = WORD[utility]
  const { name } = track.street
  const depth = Math.round(chance.between(1.2, 1.9) * 10) / 10
  return standing(NEIGHBOUR, {
    kind: 'utility-well',
    code: `XL-${letter}-${numbered(knot.id)}`,
    at: knot.at,
    name: text(`${name.zh}${zh}井 ${knot.id}`, `${name.en} ${en} well ${knot.id}`),
    attributes: {
      utility,
      chamber_volume_m3: Math.round(depth * chance.between(1.4, 2.4) * 10) / 10,
      cover_mass_kg: chance.pick([60, 75, 80, 90]),
      cover_diameter_m: chance.pick([0.7, 0.8]),
      depth_m: depth,
    },
  })
}

const lay = (utility: Utility, streets: readonly Street[], ground: Ground): Network => {
  const chance = chanceOf(`linlan ${utility}`)
  const { strands } = weave(tracksOf(utility, streets), 140)
  const { letter, zh, en, bore } = WORD[utility]
  const wells = new Map<string, PlacedAsset>()
  const wellAt = (knot: Knot, track: Track): PlacedAsset => {
    const known = wells.get(knot.key) ?? well(utility, knot, track, chance)
    wells.set(knot.key, known)
    return known
  }
  const segments = strands.map(({ from, to, track }, index) =>
    lying(NEIGHBOUR, {
      kind: 'utility-trench',
      code: `XL-${letter}G-${numbered(index + 1)}`,
      name: text(`${track.street.name.zh}${zh}管沟`, `${track.street.name.en} ${en} duct`),
      from: wellAt(from, track),
      to: wellAt(to, track),
      path: pathBelow(utility, from.at, to.at, ground),
      attributes: {
        utility,
        diameter_mm: bore,
        material: chance.pick(['concrete', 'plastic']),
        built_year: chance.whole(1996, 2021),
        depth_m: coverOf(utility, from.at, bore),
      },
    }),
  )
  return { assets: [...wells.values()], segments }
}

/** Ducts and their wells in the inner city. */
export const trenches = (streets: readonly Street[], ground: Ground): Network => {
  const laid = [lay('telecom', streets, ground), lay('power', streets, ground)]
  return { assets: laid.flatMap(({ assets }) => assets), segments: laid.flatMap(({ segments }) => segments) }
}
