import { type Text, text } from '../../sectors/text.ts'
import { type Chance, chanceOf } from '../chance.ts'
import { point } from '../city-record.ts'
import { along, type Board, lengthOf, place, placeBelow } from '../ground.ts'
import { zoneAt } from '../land/frame.ts'
import { subdistrictAt } from '../land/region.ts'
import type { Street } from '../land/street.ts'
import { DEPARTMENT } from '../society/department.ts'
import type { LaidSegment, Network, PlacedAsset } from './gas-network.ts'
import { beside, type Knot, type Strand, type Track, type Weave, weave } from './weave.ts'

/*
 * Drains, sewers and cable trenches beside the gas mains: the adjacent spaces of R108. Their lines keep their own place in the road,
 * within 12.5 m of the medium main at +6 m.
 */

interface Service {
  readonly id: 'rain' | 'sewage' | 'telecom' | 'power'
  readonly letter: string
  readonly zh: string
  readonly en: string
  readonly offset: number
  readonly spacing: number
  readonly sector: 'drainage' | 'gas'
  readonly line: 'conduit' | 'utility-trench'
  readonly well: 'manhole' | 'utility-well'
  readonly depth: readonly [number, number]
  readonly bore: readonly number[]
}

const RAIN: Service = {
  id: 'rain',
  letter: 'Y',
  zh: '雨水',
  en: 'Rain',
  offset: -3,
  spacing: 46,
  sector: 'drainage',
  line: 'conduit',
  well: 'manhole',
  depth: [1.6, 2.6],
  bore: [600, 800, 1000],
}
const SEWAGE: Service = {
  ...RAIN,
  id: 'sewage',
  letter: 'W',
  zh: '污水',
  en: 'Sewage',
  offset: 0,
  depth: [2.2, 3.6],
  bore: [400, 500, 600],
}
const TELECOM: Service = {
  ...RAIN,
  id: 'telecom',
  letter: 'T',
  zh: '通信',
  en: 'Telecom',
  offset: -4.2,
  spacing: 140,
  sector: 'gas',
  line: 'utility-trench',
  well: 'utility-well',
  depth: [0.9, 1.3],
  bore: [800],
}
const POWER: Service = { ...TELECOM, id: 'power', letter: 'D', zh: '电力', en: 'Power' }

const CORE = { west: -1200, east: 2000, south: -1600, north: 1950 }
const OLD = { west: -700, east: 1400, south: -650, north: 418 }

const tracksOf = (service: Service, streets: readonly Street[]): Track[] =>
  streets
    .filter((street) => {
      if (service === RAIN) return street.rank !== 'lane'
      if (service === SEWAGE) return street.zone === 'old-town' || street.zone === 'centre'
      return street.rank === 'arterial' && (street.axis === 'u') === (service === TELECOM)
    })
    .flatMap((street) => beside(street, service.offset, service === SEWAGE ? OLD : CORE))
    .map((track) => keepOffRiver(track))
    .filter((track) => track.to - track.from > 30)

/** No drain crosses the river. */
const keepOffRiver = (track: Track): Track => {
  if (track.street.axis === 'u' || track.to < 430 || track.from > 630) return track
  return track.from < 420 && track.to > 640 ? { ...track, to: 418 } : track
}

const codeOf = (service: Service, knot: Knot): string => `XL-${service.letter}-${String(knot.id).padStart(4, '0')}`

const well = (service: Service, knot: Knot, name: Text, chance: Chance): PlacedAsset => {
  const depth = Math.round(chance.between(...service.depth) * 10) / 10
  const kind = service.well === 'manhole' ? { service: service.id } : { utility: service.id }
  return {
    at: knot.at,
    record: {
      region: subdistrictAt(knot.at),
      department: DEPARTMENT.drainage,
      sector: service.sector,
      kind: service.well,
      code: codeOf(service, knot),
      name: text(`${name.zh}${service.zh}井 ${knot.id}`, `${name.en} ${service.en.toLowerCase()} well ${knot.id}`),
      attributes: {
        ...kind,
        chamber_volume_m3: Math.round(depth * chance.between(1.1, 1.9) * 10) / 10,
        cover_mass_kg: chance.pick([60, 75, 80, 90, 110]),
        cover_diameter_m: chance.pick([0.65, 0.7, 0.7, 0.8]),
        depth_m: depth,
      },
      geometry: point(place(knot.at)),
    },
  }
}

const run = (service: Service, strand: Strand, index: number, chance: Chance): LaidSegment => {
  const { from, to, track } = strand
  const depth = (service.depth[0] + service.depth[1]) / 2
  const line = along(from.at, to.at, 30).map((at) => placeBelow(at, depth))
  const middle: Board = [(from.at[0] + to.at[0]) / 2, (from.at[1] + to.at[1]) / 2]
  const old = zoneAt(middle) === 'old-town'
  return {
    from: from.at,
    to: to.at,
    record: {
      region: subdistrictAt(middle),
      department: DEPARTMENT.drainage,
      sector: service.sector,
      kind: service.line,
      code: `XL-${service.letter}G-${String(index + 1).padStart(4, '0')}`,
      name: text(
        `${track.street.name.zh}${service.zh}管沟`,
        `${track.street.name.en} ${service.en.toLowerCase()} line`,
      ),
      from: codeOf(service, from),
      to: codeOf(service, to),
      lengthM: Math.round(lengthOf(line) * 10) / 10,
      attributes: {
        ...(service.line === 'conduit' ? { service: service.id } : { utility: service.id }),
        diameter_mm: chance.pick(service.bore),
        material: old ? chance.pick(['brick', 'concrete']) : chance.pick(['concrete', 'plastic']),
        built_year: old ? chance.whole(1982, 2001) : chance.whole(2002, 2020),
        depth_m: depth,
      },
      line,
    },
  }
}

const names = (woven: Weave): ReadonlyMap<string, Text> =>
  new Map(woven.strands.flatMap(({ from, to, track }) => [from, to].map((knot) => [knot.key, track.street.name])))

const lay = (service: Service, streets: readonly Street[]): Network => {
  const chance = chanceOf(`linlan ${service.id}`)
  const woven = weave(tracksOf(service, streets), service.spacing)
  const streetOf = names(woven)
  return {
    assets: woven.knots.map((knot) => well(service, knot, streetOf.get(knot.key) ?? text('', ''), chance)),
    segments: woven.strands.map((strand, index) => run(service, strand, index, chance)),
  }
}

/** Drains, sewers and trenches of the inner city with their wells. */
export const neighbours = (streets: readonly Street[]): Network => {
  const laid = [RAIN, SEWAGE, TELECOM, POWER].map((service) => lay(service, streets))
  return { assets: laid.flatMap((part) => part.assets), segments: laid.flatMap((part) => part.segments) }
}
