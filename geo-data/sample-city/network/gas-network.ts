import { type Text, text } from '../../sectors/text.ts'
import { type Chance, chanceOf } from '../chance.ts'
import { type AssetRecord, point } from '../city-record.ts'
import { type Board, lengthOf, place } from '../ground.ts'
import { zoneAt } from '../land/frame.ts'
import { subdistrictAt } from '../land/region.ts'
import { DEPARTMENT } from '../society/department.ts'
import type { GasLayout, PressureClass, Reduction } from './gas-layout.ts'
import type { LaidSegment, Network, PlacedAsset } from './lay.ts'
import { coverOf, type Ground, type LineId, pathBelow } from './section.ts'
import type { Knot, Strand } from './weave.ts'

interface ClassFact {
  readonly mpa: number
  readonly name: Text
  readonly letter: string
}

export const CLASS: Readonly<Record<PressureClass, ClassFact>> = {
  high: { mpa: 4, name: text('高压', 'high-pressure'), letter: 'H' },
  'sub-high': { mpa: 1.6, name: text('次高压', 'sub-high-pressure'), letter: 'S' },
  medium: { mpa: 0.4, name: text('中压', 'medium-pressure'), letter: 'M' },
  low: { mpa: 0.01, name: text('低压', 'low-pressure'), letter: 'L' },
}

/** South of the river belongs to one gas company, north of it to the other. */
export const gasOwner = ([, v]: Board): string => (v < 530 ? DEPARTMENT.gasSouth : DEPARTMENT.gasNorth)

const belongings = (at: Board) => ({ region: subdistrictAt(at), department: gasOwner(at), sector: 'gas' })

const asset = (kind: string, code: string, at: Board, rest: Pick<AssetRecord, 'attributes' | 'name'>): PlacedAsset => ({
  at,
  record: { ...belongings(at), kind, code, ...rest, geometry: point(place(at)) },
})

const number = (value: number): string => String(value).padStart(4, '0')

interface Pipe {
  readonly diameterMm: number
  readonly material: string
  readonly builtYear: number
  readonly depthM: number
}

const lineOf = (pressure: PressureClass): LineId => `gas-${pressure}`

/** Old streets hold iron and early steel, new ones polyethylene; high and sub-high pressure is steel everywhere. */
const pipeOf = (pressure: PressureClass, rank: string, at: Board, chance: Chance): Pipe => {
  const laid = (diameterMm: number, material: string, builtYear: number): Pipe => ({
    diameterMm,
    material,
    builtYear,
    depthM: coverOf(lineOf(pressure), at, diameterMm),
  })
  if (pressure === 'high') return laid(500, 'steel', 2009)
  if (pressure === 'sub-high') return laid(400, 'steel', 2006)
  const builtYear = zoneAt(at) === 'old-town' ? chance.whole(1991, 2006) : chance.whole(2007, 2022)
  const material = builtYear > 2004 ? 'pe' : chance.pick(['steel', 'steel', 'ductile-iron', 'cast-iron'])
  if (pressure === 'low') return laid(chance.pick([90, 110, 160]), material, builtYear)
  return laid(rank === 'arterial' ? chance.pick([250, 315, 315]) : chance.pick([160, 200, 200]), material, builtYear)
}

interface Run {
  readonly from: { readonly code: string; readonly at: Board }
  readonly to: { readonly code: string; readonly at: Board }
  readonly ground: Ground
}

const segment = (
  code: string,
  pressure: PressureClass,
  street: Text,
  pipe: Pipe,
  { from, to, ground }: Run,
): LaidSegment => {
  const line = pathBelow(lineOf(pressure), from.at, to.at, ground)
  const { mpa, name } = CLASS[pressure]
  const middle: Board = [(from.at[0] + to.at[0]) / 2, (from.at[1] + to.at[1]) / 2]
  return {
    from: from.at,
    to: to.at,
    record: {
      ...belongings(middle),
      kind: 'main',
      code,
      name: text(`${street.zh}${name.zh}燃气管`, `${street.en} ${name.en} main`),
      from: from.code,
      to: to.code,
      lengthM: Math.round(lengthOf(line) * 10) / 10,
      attributes: {
        pressure_class: pressure,
        pressure_mpa: mpa,
        substance: 'methane',
        diameter_mm: pipe.diameterMm,
        material: pipe.material,
        built_year: pipe.builtYear,
        depth_m: pipe.depthM,
      },
      line,
    },
  }
}

const knotCode = (pressure: PressureClass, knot: Knot): string => `RQ-N${CLASS[pressure].letter}-${number(knot.id)}`

/** A valve stands this far into a strand, clear of the crossing. */
const VALVE_OFF = 14

const valveOn = (pressure: PressureClass, strand: Strand, code: string, chance: Chance): PlacedAsset | undefined => {
  const [from, to] = [strand.from.at, strand.to.at]
  const length = Math.hypot(to[0] - from[0], to[1] - from[1])
  const wanted = pressure === 'low' ? 0 : pressure === 'medium' ? 0.42 : 0.6
  if (length < 70 || strand.from.tracks < 2 || !chance.happens(wanted)) return undefined
  const share = VALVE_OFF / length
  const at: Board = [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]
  const street = strand.track.street.name
  return asset('valve', code, at, {
    name: text(`${street.zh}${CLASS[pressure].name.zh}阀`, `${street.en} ${CLASS[pressure].name.en} valve`),
    attributes: {
      valve_state: chance.happens(0.93) ? 'open' : chance.pick(['closed', 'seized', 'unknown']),
      operation: pressure === 'medium' ? 'manual' : chance.pick(['remote', 'remote', 'manual']),
    },
  })
}

/** The mains of one class, a valve in many of them; every end is an asset of its own. */
const mains = (layout: GasLayout, pressure: PressureClass, ground: Ground, chance: Chance): Network => {
  const { knots, strands } = layout.weaves[pressure]
  const nodes = knots.map((knot) =>
    asset('node', knotCode(pressure, knot), knot.at, {
      name: text(`${CLASS[pressure].name.zh}燃气节点 ${knot.id}`, `Gas ${CLASS[pressure].name.en} node ${knot.id}`),
      attributes: {},
    }),
  )
  const valves: PlacedAsset[] = []
  const segments: LaidSegment[] = []
  const next = (): string => `RQ-${CLASS[pressure].letter}-${number(segments.length + 1)}`
  for (const strand of strands) {
    const { street } = strand.track
    const pipe = pipeOf(pressure, street.rank, strand.from.at, chance)
    const from = { code: knotCode(pressure, strand.from), at: strand.from.at }
    const to = { code: knotCode(pressure, strand.to), at: strand.to.at }
    const code = `RQ-F${CLASS[pressure].letter}-${number(valves.length + 1)}`
    const valve = valveOn(pressure, strand, code, chance)
    if (!valve) {
      segments.push(segment(next(), pressure, street.name, pipe, { from, to, ground }))
      continue
    }
    valves.push(withDiameter(valve, pipe.diameterMm))
    const middle = { code: valve.record.code, at: valve.at }
    segments.push(segment(next(), pressure, street.name, pipe, { from, to: middle, ground }))
    segments.push(segment(next(), pressure, street.name, pipe, { from: middle, to, ground }))
  }
  return { assets: [...nodes, ...valves], segments }
}

const withDiameter = (valve: PlacedAsset, diameterMm: number): PlacedAsset => ({
  ...valve,
  record: { ...valve.record, attributes: { ...valve.record.attributes, diameter_mm: diameterMm } },
})

const STATION_NAMES = ['西门', '盐田', '北环', '观澜', '港湾', '南环'] as const

/** A station or a regulator with the two pipes that join it to its networks. */
const reducer = (one: Reduction, index: number, ground: Ground, chance: Chance): Network => {
  const isStation = one.from === 'high'
  const code = `RQ-${isStation ? 'Z' : 'T'}-${number(index + 1)}`
  const [inlet, outlet] = [CLASS[one.from], CLASS[one.to]]
  const built = asset(isStation ? 'station' : 'regulator', code, one.at, {
    name: isStation
      ? text(`${STATION_NAMES[index] ?? ''}高-次高压调压站`, `District station ${index + 1}`)
      : text(
          `${index + 1}号${inlet.name.zh}-${outlet.name.zh}调压${one.to === 'low' ? '箱' : '站'}`,
          `Regulator ${index + 1}`,
        ),
    attributes: isStation
      ? { pressure_class: one.to, pressure_mpa: outlet.mpa, built_year: 2008 }
      : { inlet_mpa: inlet.mpa, outlet_mpa: outlet.mpa, built_year: 2012 },
  })
  const here = { code, at: one.at }
  const pipe = (pressure: PressureClass): Pipe => pipeOf(pressure, 'secondary', one.at, chance)
  const label = text('调压站连接', 'Regulator connection')
  const runs: [string, PressureClass, Run][] = [
    [`${code}-I`, one.from, { from: { code: knotCode(one.from, one.inlet), at: one.inlet.at }, to: here, ground }],
    [`${code}-O`, one.to, { from: here, to: { code: knotCode(one.to, one.outlet), at: one.outlet.at }, ground }],
  ]
  return {
    assets: [built],
    segments: runs
      .filter(([, , { from, to }]) => Math.hypot(from.at[0] - to.at[0], from.at[1] - to.at[1]) > 0.5)
      .map(([name, pressure, run]) => segment(name, pressure, label, pipe(pressure), run)),
  }
}

const gateStation = (layout: GasLayout, ground: Ground): Network => {
  const { gate } = layout
  const at: Board = [gate.at[0] - 90, gate.at[1] - 60]
  const built = asset('station', 'RQ-Z-MENZHAN', at, {
    name: text('临澜天然气门站', 'Linlan City Gate Station'),
    attributes: { pressure_class: 'high', pressure_mpa: 4, built_year: 2009 },
  })
  const pipe: Pipe = { diameterMm: 500, material: 'steel', builtYear: 2009, depthM: 1.6 }
  const run: Run = { from: { code: 'RQ-Z-MENZHAN', at }, to: { code: knotCode('high', gate), at: gate.at }, ground }
  return { assets: [built], segments: [segment('RQ-H-GATE', 'high', text('门站出站', 'Gate outlet'), pipe, run)] }
}

/** A chamber around about half of the valves that lie in the city. */
const valveWells = (assets: readonly PlacedAsset[], chance: Chance): PlacedAsset[] =>
  assets
    .filter(({ record }) => record.kind === 'valve' && chance.happens(0.5))
    .map(({ record, at }) =>
      asset('valve-well', record.code.replace('RQ-F', 'RQ-J'), at, {
        name: text(`${record.name?.zh ?? ''}井`, `${record.name?.en ?? ''} well`),
        attributes: {
          chamber_volume_m3: Math.round(chance.between(4, 11) * 10) / 10,
          cover_mass_kg: chance.pick([80, 90, 110]),
          cover_diameter_m: chance.pick([0.7, 0.8]),
          depth_m: Math.round(chance.between(1.6, 2.4) * 10) / 10,
        },
      }),
    )

/** Everything the gas companies own under the streets and beside them. */
export const gasNetwork = (layout: GasLayout, ground: Ground): Network => {
  const chance = chanceOf('linlan gas')
  const classes: PressureClass[] = ['high', 'sub-high', 'medium', 'low']
  const parts = [
    ...classes.map((pressure) => mains(layout, pressure, ground, chance)),
    ...layout.reductions.map((one, index) => reducer(one, index, ground, chance)),
    gateStation(layout, ground),
  ]
  const assets = parts.flatMap((part) => part.assets)
  return { assets: [...assets, ...valveWells(assets, chance)], segments: parts.flatMap((part) => part.segments) }
}
