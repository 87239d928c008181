import { text } from '../../sectors/text.ts'
import { type Chance, chanceOf } from '../chance.ts'
import type { Board } from '../ground.ts'
import { AVENUES_ALONG_U, AVENUES_ALONG_V, zoneAt } from '../land/frame.ts'
import type { Street } from '../land/street.ts'
import { groundElevation } from '../land/terrain.ts'
import { metresApart, type Network, numbered, type PlacedAsset, partWay, standing } from './lay.ts'
import { type Ground, OFFSET } from './section.ts'
import { main, type Pipe, WATER, type Waterworks } from './water-main.ts'
import { SPECIAL, specialAt, supply } from './waterworks.ts'
import { beside, type Knot, nearestKnot, type Strand, type Track, weave } from './weave.ts'

/** Also the villages along the arterials in the west, past the water works. */
const WINDOW = { west: -3760, east: 4400, south: -2650, north: 2500 }

const tracksOf = (streets: readonly Street[]): Track[] =>
  streets
    .filter(({ rank, zone }) => rank !== 'lane' || zone === 'old-town')
    .flatMap((street) => beside(street, OFFSET.water[street.rank] ?? 0, WINDOW))

/** Avenues carry trunks; the older the street, the more iron and the more leaks. */
const pipeOf = ({ rank, axis, at }: Street, where: Board, chance: Chance): Pipe => {
  const isOld = zoneAt(where) === 'old-town'
  const isAvenue = rank === 'arterial' && (axis === 'u' ? AVENUES_ALONG_U : AVENUES_ALONG_V).includes(at)
  const builtYear = isOld ? chance.whole(1978, 2003) : chance.whole(1996, 2022)
  if (isAvenue) {
    return { diameterMm: 600, material: chance.pick(['ductile-iron', 'pccp', 'steel']), builtYear, role: 'trunk' }
  }
  if (rank === 'arterial') {
    return { diameterMm: chance.pick([300, 400, 400]), material: 'ductile-iron', builtYear, role: 'distribution' }
  }
  const old = builtYear < 1992 ? 'cast-iron' : 'ductile-iron'
  if (rank === 'secondary') {
    return {
      diameterMm: chance.pick([200, 200, 300]),
      material: isOld ? old : chance.pick(['ductile-iron', 'pe']),
      builtYear,
      role: 'distribution',
    }
  }
  return {
    diameterMm: chance.pick([100, 150]),
    material: builtYear < 1988 ? 'galvanised' : chance.pick([old, 'pe']),
    builtYear,
    role: 'distribution',
  }
}

const VALVE_OFF = 9

const valveOn = ({ from, to, track }: Strand, pipe: Pipe, { chance, extra }: Waterworks): PlacedAsset | undefined => {
  const length = metresApart(from.at, to.at)
  if (length < 60 || from.tracks < 2 || !chance.happens(0.5)) return undefined
  const number = numbered(extra.length + 1)
  const at = partWay(from.at, to.at, VALVE_OFF / length)
  const name = text(`${track.street.name.zh}供水阀`, `${track.street.name.en} water valve`)
  const valve = standing(WATER, {
    kind: 'valve',
    code: `GS-F-${number}`,
    at,
    name,
    attributes: {
      valve_state: chance.happens(0.92) ? 'open' : chance.pick(['closed', 'seized', 'unknown']),
      operation: pipe.role === 'trunk' ? chance.pick(['remote', 'manual']) : 'manual',
      diameter_mm: pipe.diameterMm,
    },
  })
  extra.push(valve)
  if (!chance.happens(0.55)) return valve
  extra.push(
    standing(WATER, {
      kind: 'valve-well',
      code: `GS-J-${number}`,
      at,
      name: text(`${name.zh}井`, `${name.en} well`),
      attributes: {
        chamber_volume_m3: Math.round(chance.between(3, 8) * 10) / 10,
        cover_mass_kg: chance.pick([60, 80, 90]),
        cover_diameter_m: 0.7,
        depth_m: Math.round(chance.between(1.8, 2.8) * 10) / 10,
      },
    }),
  )
  return valve
}

/** A short pipe square to the street, to what stands at the kerb. */
const branch = (
  works: Waterworks,
  { street, offset }: Track,
  node: PlacedAsset,
  standingThere: PlacedAsset,
  diameterMm: number,
): void => {
  const pipe: Pipe = {
    diameterMm,
    material: 'ductile-iron',
    builtYear: 2010,
    role: offset === 0 ? 'service' : 'distribution',
  }
  works.extra.push(standingThere)
  works.segments.push(main(works, street.name, pipe, node, standingThere))
}

const besideTrack = ({ street, offset }: Track, [u, v]: Board, metres: number): Board => {
  const out = Math.sign(offset) * metres
  return street.axis === 'u' ? [u, v + out] : [u + out, v]
}

const hydrant = (works: Waterworks, track: Track, node: PlacedAsset): void => {
  const at = besideTrack(track, node.at, 2.4)
  const index = works.extra.length + 1
  const attributes = {
    form: works.chance.pick(['above-ground', 'above-ground', 'below-ground']),
    diameter_mm: 100,
    built_year: 2008,
  }
  const name = text(`${track.street.name.zh}消火栓 ${index}`, `${track.street.name.en} hydrant ${index}`)
  branch(
    works,
    track,
    node,
    standing(WATER, { kind: 'hydrant', code: `GS-XH-${numbered(index)}`, at, name, attributes }),
    150,
  )
}

const USES = ['housing', 'housing', 'housing', 'commerce', 'school', 'hospital', 'industry'] as const

const user = (works: Waterworks, track: Track, node: PlacedAsset): void => {
  const index = works.extra.length + 1
  const use = zoneAt(node.at) === 'industrial' ? 'industry' : works.chance.pick(USES)
  const attributes = { use, demand_m3d: works.chance.whole(90, 1900), people: works.chance.whole(300, 6000) }
  const name = text(`${track.street.name.zh}${index}号用水户`, `Large user ${index}, ${track.street.name.en}`)
  const at = besideTrack(track, node.at, 6)
  branch(
    works,
    track,
    node,
    standing(WATER, { kind: 'user', code: `GS-YH-${numbered(index)}`, at, name, attributes }),
    200,
  )
}

/** Knots where trunks under two arterials meet. */
const largeJunctions = (strands: readonly Strand[]): ReadonlySet<string> => {
  const axes = new Map<string, Set<string>>()
  for (const { from, to, track } of strands) {
    const { rank, axis, at } = track.street
    if (rank !== 'arterial' || !(axis === 'u' ? AVENUES_ALONG_U : AVENUES_ALONG_V).includes(at)) continue
    for (const { key } of [from, to]) axes.set(key, (axes.get(key) ?? new Set()).add(axis))
  }
  return new Set([...axes].filter(([, both]) => both.size > 1).map(([key]) => key))
}

const nodeAt = (knot: Knot, role: 'plain' | 'large-junction' | 'hydraulic-divide'): PlacedAsset =>
  standing(WATER, {
    kind: 'node',
    code: `GS-N-${numbered(knot.id)}`,
    at: knot.at,
    name: text(`供水节点 ${knot.id}`, `Water node ${knot.id}`),
    attributes: {
      role,
      ground_elevation_m: groundElevation(knot.at),
    },
  })

const furnish = (works: Waterworks, strand: Strand, node: PlacedAsset): void => {
  if (strand.to.tracks > 1 || strand.track.street.rank === 'lane') return
  if (strand.track.street.rank === 'arterial' && works.chance.happens(0.6)) hydrant(works, strand.track, node)
  else if (works.chance.happens(0.09)) user(works, strand.track, node)
}

/** Supply from the intakes to the hydrants: rings of trunks under the avenues, everything joined. */
export const waterNetwork = (streets: readonly Street[], ground: Ground): Network => {
  const works: Waterworks = { ground, chance: chanceOf('linlan water'), segments: [], extra: [] }
  const woven = weave(tracksOf(streets), 165)
  const large = largeJunctions(woven.strands)
  const roleOf = ({ key, tracks, id }: Knot): Parameters<typeof nodeAt>[1] =>
    large.has(key) ? 'large-junction' : tracks > 1 && id % 97 === 0 ? 'hydraulic-divide' : 'plain'
  const nodes = new Map(woven.knots.map((knot) => [knot.key, nodeAt(knot, roleOf(knot))]))
  for (const [index, special] of SPECIAL.entries()) {
    const { key } = nearestKnot(woven.knots, special[3])
    nodes.set(key, specialAt(special, index, nodes.get(key) as PlacedAsset))
  }
  for (const strand of woven.strands) {
    const { street } = strand.track
    const pipe = pipeOf(street, strand.from.at, works.chance)
    const [from, to] = [nodes.get(strand.from.key) as PlacedAsset, nodes.get(strand.to.key) as PlacedAsset]
    const valve = valveOn(strand, pipe, works)
    if (valve) works.segments.push(main(works, street.name, pipe, from, valve))
    works.segments.push(main(works, street.name, pipe, valve ?? from, to))
    furnish(works, strand, to)
  }
  supply(works, woven.knots, nodes)
  return { assets: [...nodes.values(), ...works.extra], segments: works.segments }
}
