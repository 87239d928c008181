import { type Text, text } from '../../sectors/text.ts'
import { chanceOf } from '../chance.ts'
import { polygon } from '../city-record.ts'
import { type Board, type DeepPosition, place } from '../ground.ts'
import { RAILWAYS } from '../land/rail-line.ts'
import { ring } from '../land/water.ts'
import { type LaidSegment, lying, type Network, numbered, type PlacedAsset, standing } from '../network/lay.ts'
import { DEPARTMENT } from '../society/department.ts'

const RAILWAY = { sector: 'rail', ownerAt: () => DEPARTMENT.railway }

/** Where the lines begin, stop, fork and end. */
const SIDINGS: readonly (readonly [zh: string, en: string])[] = [
  ['临澜西线路所', 'Linlan West Junction'],
  ['临澜站', 'Linlan Station'],
  ['临澜南线路所', 'Linlan South Junction'],
  ['盐田线路所', 'Yantian Junction'],
  ['临澜港站', 'Linlan Port Yard'],
]

/** Rails lie on a viaduct this high, m. */
const VIADUCT = 9

const aboveGround = (at: Board): DeepPosition => {
  const [longitude, latitude] = place(at)
  return [longitude, latitude, VIADUCT]
}

const nearestIndex = (line: readonly Board[], [u, v]: Board): number =>
  line.reduce((best, at, index) => {
    const here = line[best] as Board
    return Math.hypot(at[0] - u, at[1] - v) < Math.hypot(here[0] - u, here[1] - v) ? index : best
  }, 0)

const STATION: Board = [-2050, -935]
const FORK: Board = [-1290, -2100]

interface Stop {
  readonly line: readonly Board[]
  readonly index: number
}

const stopsOf = (coast: readonly Board[], port: readonly Board[]): Stop[] => [
  { line: coast, index: nearestIndex(coast, [-5200, -1420]) },
  { line: coast, index: nearestIndex(coast, STATION) },
  { line: coast, index: nearestIndex(coast, [-1900, -4300]) },
  { line: port, index: 0 },
  { line: port, index: port.length - 1 },
]

const stationOf = ({ line, index }: Stop, at: number): PlacedAsset => {
  const [zh, en] = SIDINGS[at] as (typeof SIDINGS)[number]
  const isMain = at === 1
  return standing(RAILWAY, {
    kind: 'station',
    code: `TL-Z-${numbered(at + 1)}`,
    at: line[index] as Board,
    name: text(zh, en),
    attributes: {
      platform_m2: isMain ? 32_000 : 900,
      capacity_persons: isMain ? 9000 : 60,
      built_year: isMain ? 2009 : 1996,
    },
  })
}

const railways = (): Network => {
  const [coast, port] = [RAILWAYS[0]?.line ?? [], RAILWAYS[1]?.line ?? []]
  const stops = stopsOf(coast, port)
  const stations = stops.map(stationOf)
  const run = (
    code: string,
    ends: readonly [number, number],
    points: readonly Board[],
    speed: number,
    name: Text,
  ): LaidSegment =>
    lying(RAILWAY, {
      kind: 'railway',
      code: `TL-X-${code}`,
      name,
      from: stations[ends[0]] as PlacedAsset,
      to: stations[ends[1]] as PlacedAsset,
      path: points.map(aboveGround),
      attributes: { design_speed_km_h: speed, built_year: 2009 },
    })
  const index = (stop: number): number => stops[stop]?.index ?? 0
  const fork = nearestIndex(coast, FORK)
  const name = text('滨海铁路', 'Coast Railway')
  return {
    assets: stations,
    segments: [
      run('0001', [0, 1], coast.slice(index(0), index(1) + 1), 200, name),
      run('0002', [1, 3], coast.slice(index(1), fork + 1), 200, name),
      run('0003', [3, 2], coast.slice(fork, index(2) + 1), 200, name),
      run('0004', [3, 4], port, 80, text('疏港铁路', 'Port Branch')),
    ],
  }
}

/** Ground on both sides of the rails where the law forbids digging and building high, m. */
const PROTECTED = 60

const protectionZones = (): PlacedAsset[] =>
  RAILWAYS.flatMap(({ line, name }, which) => {
    const near = line.filter(([u, v]) => Math.abs(u) < 5300 && Math.abs(v) < 4400)
    const pieces = Math.ceil((near.length - 1) / 14)
    return Array.from({ length: pieces }, (_, piece) => {
      const part = near.slice(piece * 14, piece * 14 + 15)
      const side = (sign: 1 | -1): Board[] =>
        part.map((at, index): Board => {
          const [a, b] = [part[Math.max(0, index - 1)] as Board, part[Math.min(part.length - 1, index + 1)] as Board]
          const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1
          return [
            at[0] - (sign * PROTECTED * (b[1] - a[1])) / length,
            at[1] + (sign * PROTECTED * (b[0] - a[0])) / length,
          ]
        })
      return standing(RAILWAY, {
        kind: 'protection-zone',
        code: `TL-B-${which + 1}${numbered(piece + 1)}`,
        at: part[Math.floor(part.length / 2)] as Board,
        name: text(`${name.zh}安全保护区${piece + 1}`, `${name.en} protection zone ${piece + 1}`),
        geometry: polygon(ring([...side(1), ...side(-1).reverse()])),
      })
    })
  })

/** Sheets and sheds that a storm could blow onto the line (R193: within 500 m). */
const floatingObjects = (): PlacedAsset[] => {
  const chance = chanceOf('linlan floating objects')
  const near = (RAILWAYS[0]?.line ?? []).filter(([u, v]) => u > -4600 && v > -3300 && u < 0)
  return Array.from({ length: 32 }, (_, index) => {
    const [u, v] = chance.pick(near)
    const isLight = chance.happens(0.6)
    return standing(RAILWAY, {
      kind: 'floating-object',
      code: `TL-P-${numbered(index + 1)}`,
      at: [u + chance.between(-320, 320), v + chance.between(-320, 320)],
      name: isLight
        ? text(`${index + 1}号防尘网`, `Dust net ${index + 1}`)
        : text(`${index + 1}号彩钢棚`, `Steel-sheet shed ${index + 1}`),
      attributes: { nature: isLight ? 'light' : 'hard', area_m2: chance.whole(12, 900) },
    })
  })
}

/** The railway and what must be kept off it. */
export const railway = (): Network => {
  const { assets, segments } = railways()
  return { assets: [...assets, ...protectionZones(), ...floatingObjects()], segments }
}
