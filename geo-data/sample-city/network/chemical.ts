import { HAZCHEM_SUBSTANCES } from '../../sectors/hazchem/hazchem-kinds.ts'
import { type Text, text } from '../../sectors/text.ts'
import { chanceOf } from '../chance.ts'
import { point, polygon } from '../city-record.ts'
import { along, type Board, circle, lengthOf, place } from '../ground.ts'
import { waterAt } from '../land/canal.ts'
import { isInSwath } from '../land/rail-line.ts'
import { subdistrictAt } from '../land/region.ts'
import type { Block } from '../land/street.ts'
import { DEPARTMENT } from '../society/department.ts'
import { type LaidSegment, type Network, numbered, type PlacedAsset } from './lay.ts'
import { coverOf, type Ground, type LineId, pathBelow } from './section.ts'

interface ChemicalLine {
  readonly letter: string
  readonly substance: string
  readonly name: Text
  readonly mpa: number
  readonly diameterMm: number
  readonly wallMm: number
  readonly builtYear: number
  readonly line: LineId
  /** Corners along streets, from its first station to its last. */
  readonly route: readonly Board[]
  readonly ends: readonly [Text, Text]
}

/** In the verge of the road, 15 m off its middle. */
const LINES: readonly ChemicalLine[] = [
  {
    letter: 'B',
    substance: 'propylene',
    name: text('港西丙烯管道', 'Port–West propylene line'),
    mpa: 2.5,
    diameterMm: 200,
    wallMm: 8,
    builtYear: 2011,
    line: 'chemical',
    route: [
      [4330, -2635],
      [2615, -2635],
      [2615, -2135],
      [-2335, -2135],
    ],
    ends: [
      text('临澜港丙烯首站', 'Port propylene terminal'),
      text('城西化工厂丙烯末站', 'West works propylene terminal'),
    ],
  },
  {
    letter: 'Y',
    substance: 'ethylene',
    name: text('港园乙烯管道', 'Port–Park ethylene line'),
    mpa: 4,
    diameterMm: 250,
    wallMm: 11,
    builtYear: 2014,
    line: 'ethylene',
    route: [
      [4330, -3185],
      [3215, -3185],
      [3215, -1585],
      [2060, -1585],
    ],
    ends: [text('临澜港乙烯首站', 'Port ethylene terminal'), text('化工园乙烯末站', 'Park ethylene terminal')],
  },
]

const asset = (
  kind: string,
  code: string,
  at: Board,
  name: Text,
  attributes: PlacedAsset['record']['attributes'],
): PlacedAsset => ({
  at,
  record: {
    region: subdistrictAt(at),
    department: DEPARTMENT.pipeline,
    sector: 'hazchem',
    kind,
    code,
    name,
    attributes,
    geometry: point(place(at)),
  },
})

/** A block valve at about every kilometre, a plain node at every corner and each 250 m between. */
const STEP = 250
const VALVE_EVERY = 4

interface Stop {
  readonly at: Board
  readonly kind: 'station' | 'block-valve' | 'node'
}

const stopsOf = ({ route }: ChemicalLine): Stop[] => {
  const points = route.slice(1).flatMap((corner, at) => along(route[at] as Board, corner, STEP).slice(at === 0 ? 0 : 1))
  return points.map((at, index) => {
    if (index === 0 || index === points.length - 1) return { at, kind: 'station' }
    return { at, kind: index % VALVE_EVERY === 0 ? 'block-valve' : 'node' }
  })
}

const built = (line: ChemicalLine, stop: Stop, index: number, count: number): PlacedAsset[] => {
  const code = `WH-${line.letter}-${String(index + 1).padStart(3, '0')}`
  if (stop.kind === 'station') {
    const name = index === 0 ? line.ends[0] : line.ends[1]
    const mpa = index === 0 ? line.mpa : Math.round(line.mpa * 92) / 100
    return [asset('station', code, stop.at, name, { pressure_mpa: mpa, built_year: line.builtYear })]
  }
  if (stop.kind === 'node') return [asset('node', code, stop.at, text('管道节点', 'Pipeline node'), {})]
  const number = Math.round(index / VALVE_EVERY)
  const attributes = {
    valve_state: number === 3 && count > 20 ? 'unknown' : 'open',
    operation: number % 3 === 0 ? 'manual' : 'remote',
    diameter_mm: line.diameterMm,
  }
  return [
    asset(
      'block-valve',
      code,
      stop.at,
      text(`${line.name.zh}${number}号截断阀`, `${line.name.en} block valve ${number}`),
      attributes,
    ),
    asset(
      'valve-chamber',
      `${code}-S`,
      stop.at,
      text(`${line.name.zh}${number}号阀室`, `${line.name.en} valve chamber ${number}`),
      {
        chamber_volume_m3: 18 + number,
        cover_mass_kg: 120,
        cover_diameter_m: 0.8,
        depth_m: 2.6,
      },
    ),
  ]
}

const laid = (line: ChemicalLine, ground: Ground): Network => {
  const stops = stopsOf(line)
  const assets = stops.map((stop, index) => built(line, stop, index, stops.length))
  const segments = stops.slice(1).map((stop, index): LaidSegment => {
    const [from, to] = [stops[index] as Stop, stop]
    const path = pathBelow(line.line, from.at, to.at, ground)
    return {
      from: from.at,
      to: to.at,
      record: {
        region: subdistrictAt(to.at),
        department: DEPARTMENT.pipeline,
        sector: 'hazchem',
        kind: 'pipeline',
        code: `WH-${line.letter}G-${String(index + 1).padStart(3, '0')}`,
        name: line.name,
        from: assets[index]?.[0]?.record.code ?? '',
        to: assets[index + 1]?.[0]?.record.code ?? '',
        lengthM: Math.round(lengthOf(path) * 10) / 10,
        attributes: {
          substance: line.substance,
          pressure_mpa: line.mpa,
          diameter_mm: line.diameterMm,
          wall_mm: line.wallMm,
          material: 'steel',
          built_year: line.builtYear,
          depth_m: coverOf(line.line, from.at, line.diameterMm),
          risk_level: to.at[0] > -1750 && to.at[0] < 2000 ? 'grade-1' : 'grade-2',
        },
        line: path,
      },
    }
  })
  return { assets: assets.flat(), segments }
}

/** What tanks hold: pressurised ones are small spheres, atmospheric ones are wide. */
const TANKS = [
  { substance: 'propylene', mpa: 1.77, radius: 8, height: 16 },
  { substance: 'propane', mpa: 1.6, radius: 8, height: 16 },
  { substance: 'butadiene', mpa: 0.8, radius: 8, height: 15 },
  { substance: 'benzene', mpa: 0.1, radius: 13, height: 15 },
  { substance: 'naphtha', mpa: 0.1, radius: 18, height: 17 },
  { substance: 'gasoline', mpa: 0.1, radius: 16, height: 16 },
  { substance: 'crude-oil', mpa: 0.1, radius: 24, height: 20 },
  { substance: 'ammonia', mpa: 1.6, radius: 7, height: 14 },
] as const

const tank = (at: Board, code: string, kind: (typeof TANKS)[number], radius: number): PlacedAsset => {
  const substance = HAZCHEM_SUBSTANCES.find((one) => one.id === kind.substance)
  const number = code.slice(-4)
  return {
    at,
    record: {
      region: subdistrictAt(at),
      department: DEPARTMENT.park,
      sector: 'hazchem',
      kind: 'tank',
      code,
      name: text(`${substance?.name.zh ?? ''}储罐 ${number}`, `${substance?.name.en ?? ''} tank ${number}`),
      attributes: {
        substance: kind.substance,
        volume_m3: Math.round(Math.PI * radius ** 2 * kind.height * 0.9),
        pressure_mpa: kind.mpa,
        height_m: kind.height,
      },
      geometry: polygon(circle(at, radius)),
    },
  }
}

/** Tanks in rows on the part of a chemical or port block that holds no building, a dock or a railway; one bund, one substance. */
const spotsOn = (block: Block, radius: number): Board[] => {
  const west = block.west + (block.east - block.west) * 0.46
  const pitch = radius * 2 + Math.max(12, radius * 0.8)
  const columns = Math.max(0, Math.min(5, Math.floor((block.east - 15 - west) / pitch)))
  const rows = Math.max(0, Math.min(4, Math.floor((block.north - block.south - 40) / pitch)))
  const spots = Array.from({ length: columns * rows }, (_, at): Board => {
    const [column, row] = [Math.floor(at / rows), at % rows]
    return [west + pitch * (column + 0.5), block.south + 20 + pitch * (row + 0.5)]
  })
  return spots.filter((at) => waterAt(at, radius + 12) === undefined && !isInSwath(at, radius + 8))
}

const tanks = (blocks: readonly Block[]): PlacedAsset[] => {
  const chance = chanceOf('linlan tanks')
  const yards = blocks.filter((block) => block.zone === 'chemical' || block.zone === 'port')
  const placed = yards.flatMap((yard) => {
    const kind = yard.zone === 'port' ? chance.pick(TANKS.slice(3, 7)) : chance.pick(TANKS)
    return spotsOn(yard, kind.radius).map((at) => ({ at, kind }))
  })
  return placed.map(({ at, kind }, index) => tank(at, `WH-G-${numbered(index + 1)}`, kind, kind.radius))
}

/** The two lines from the port and every tank of the park and the port. */
export const chemicalNetwork = (blocks: readonly Block[], ground: Ground): Network => {
  const lines = LINES.map((line) => laid(line, ground))
  return {
    assets: [...lines.flatMap((line) => line.assets), ...tanks(blocks)],
    segments: lines.flatMap((line) => line.segments),
  }
}
