import { type Text, text } from '../../sectors/text.ts'
import type { Chance } from '../chance.ts'
import type { Board } from '../ground.ts'
import { DEPARTMENT } from '../society/department.ts'
import { type Estate, type LaidSegment, lying, numbered, type PlacedAsset } from './lay.ts'
import { coverOf, type Ground, pathBelow } from './section.ts'

export const WATER: Estate = { sector: 'water', ownerAt: () => DEPARTMENT.water }

export interface Pipe {
  readonly diameterMm: number
  readonly material: string
  readonly builtYear: number
  readonly role: 'trunk' | 'distribution' | 'service' | 'intake' | 'outlet'
}

const leaksOf = ({ builtYear, material }: Pipe, chance: Chance): number =>
  builtYear < 1995 || material === 'cast-iron' || material === 'galvanised'
    ? chance.whole(0, 6)
    : chance.happens(0.1)
      ? 1
      : 0

/** Pressure falls with the distance from the nearer works, MPa. */
const pressureAt = ([u, v]: Board): number =>
  Math.round((0.46 - 0.03 * (Math.hypot(u + 3000, v - (v > 530 ? 960 : -650)) / 1000)) * 1000) / 1000

export interface Waterworks {
  readonly ground: Ground
  readonly chance: Chance
  readonly segments: LaidSegment[]
  readonly extra: PlacedAsset[]
}

export const main = (works: Waterworks, street: Text, pipe: Pipe, from: PlacedAsset, to: PlacedAsset): LaidSegment =>
  lying(WATER, {
    kind: 'main',
    code: `GS-G-${numbered(works.segments.length + 1)}`,
    name: text(`${street.zh}供水管`, `${street.en} water main`),
    from,
    to,
    path: pathBelow('water', from.at, to.at, works.ground),
    attributes: {
      role: pipe.role,
      substance: 'drinking-water',
      pressure_mpa: pressureAt(from.at),
      diameter_mm: pipe.diameterMm,
      material: pipe.material,
      built_year: pipe.builtYear,
      depth_m: coverOf('water', from.at, pipe.diameterMm),
      leak_count: leaksOf(pipe, works.chance),
    },
  })
