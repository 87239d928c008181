import { describe, expect, it } from 'vitest'
import type { SegmentRecord } from './city-record.ts'
import { linlan } from './linlan.ts'
import { type LineId, levelOf, OFFSET, WIDEST_MM } from './network/section.ts'

const { segments } = linlan()

/** WGS 84 metres about the city's middle; clearances are centimetres. */
const [EAST, NORTH] = [96_540, 110_860]

interface Piece {
  readonly of: SegmentRecord
  readonly a: readonly [number, number, number]
  readonly b: readonly [number, number, number]
}

const pieces = segments.flatMap((of): Piece[] => {
  const line = of.line.map(([x, y, z]) => [(x - 121.9) * EAST, (y - 29.92) * NORTH, z] as const)
  return line.slice(1).map((b, at) => ({ of, a: line[at] as Piece['a'], b }))
})

/** Outside width, m: a drain's wall is a tenth of its bore to either side. */
const widthOf = ({ kind, attributes }: SegmentRecord): number => {
  if (typeof attributes.diameter_mm === 'number')
    return (attributes.diameter_mm / 1000) * (kind === 'conduit' ? 1.2 : 1)
  if (typeof attributes.height_m === 'number') return attributes.height_m
  return kind === 'metro-line' ? 6.2 : kind === 'road-tunnel' ? 9 : 0.5
}

const CELL = 45

interface Crossing {
  readonly one: SegmentRecord
  readonly other: SegmentRecord
  readonly clear: number
}

const crossingOf = (p: Piece, q: Piece): Crossing | undefined => {
  const [px, py, qx, qy] = [p.b[0] - p.a[0], p.b[1] - p.a[1], q.b[0] - q.a[0], q.b[1] - q.a[1]]
  const turn = px * qy - py * qx
  if (Math.abs(turn) < 1e-9) return undefined
  const [dx, dy] = [q.a[0] - p.a[0], q.a[1] - p.a[1]]
  const [t, u] = [(dx * qy - dy * qx) / turn, (dx * py - dy * px) / turn]
  if (t < 0 || t > 1 || u < 0 || u > 1) return undefined
  const apart = Math.abs(p.a[2] + (p.b[2] - p.a[2]) * t - q.a[2] - (q.b[2] - q.a[2]) * u)
  return { one: p.of, other: q.of, clear: apart - (widthOf(p.of) + widthOf(q.of)) / 2 }
}

const cellsOf = ({ a, b }: Piece): number[] => {
  const span = (from: number, to: number): number[] => {
    const [low, high] = [Math.floor(Math.min(from, to) / CELL), Math.floor(Math.max(from, to) / CELL)]
    return Array.from({ length: high - low + 1 }, (_, step) => low + step)
  }
  return span(a[0], b[0]).flatMap((x) => span(a[1], b[1]).map((y) => x * 100_003 + y))
}

/** Two lines that end on the same asset are joined there. */
const isJoined = (one: SegmentRecord, other: SegmentRecord): boolean =>
  one === other || [one.from, one.to].some((end) => end === other.from || end === other.to)

const crossings = (() => {
  const grid = new Map<number, Piece[]>()
  const found: Crossing[] = []
  for (const piece of pieces) {
    for (const cell of cellsOf(piece)) {
      const there = grid.get(cell) ?? []
      for (const other of there) {
        const crossing = isJoined(piece.of, other.of) ? undefined : crossingOf(piece, other)
        if (crossing) found.push(crossing)
      }
      there.push(piece)
      grid.set(cell, there)
    }
  }
  return found
})()

describe('under the streets of Linlan', () => {
  it('no two lines cross at the same depth: a hand’s breadth lies between them everywhere', () => {
    expect(crossings.length).toBeGreaterThan(5000)
    const near = crossings.filter(({ clear }) => clear < 0.1)
    expect(near.map(({ one, other, clear }) => `${one.code} × ${other.code}: ${clear.toFixed(2)} m`)).toEqual([])
  })

  it('lines that share a street lie apart as GB 50289 asks', () => {
    expect(tooNear('arterial')).toEqual([])
    expect(tooNear('secondary')).toEqual([])
    expect(tooNear('lane')).toEqual([])
  })

  it('where lines cross, telecom and power lie above gas, gas above heat, heat above water, water above rain, rain above sewage', () => {
    const order: LineId[] = ['telecom', 'power', 'gas-medium', 'heat-supply', 'heat-return', 'water', 'rain', 'sewage']
    const levels = order.map((line) => levelOf(line, [0, 1000]))
    expect(levels).toEqual([...levels].sort((a, b) => a - b))
  })

  it('every sewer runs on to an outfall or a treatment works, and never gets narrower on its way', () => {
    const drains = segments.filter(({ sector, kind }) => sector === 'drainage' && kind === 'conduit')
    const next = new Map(drains.map((drain) => [drain.from, drain]))
    const ends = new Set(drains.map(({ to }) => to).filter((to) => !next.has(to)))
    expect([...ends].filter((end) => !/^PS-(PK|WSC)-/.test(end))).toEqual([])
    const narrower = drains.filter(({ to, attributes }) => {
      const after = next.get(to)
      return after !== undefined && Number(after.attributes.diameter_mm) < Number(attributes.diameter_mm)
    })
    expect(narrower.map(({ code }) => code)).toEqual([])
  })

  it('every water main is reached from a water works', () => {
    expect(unreached('water', /^GS-SC-/)).toEqual([])
  })

  it('every heat main is reached from a plant', () => {
    expect(unreached('heating', /^RL-RY-/)).toEqual([])
  })
})

/** Least distance between outer walls, m, as remembered of GB 50289 table 4.1.9: gas and heat want more than the others. */
const LEAST: readonly (readonly [line: RegExp, other: RegExp, metres: number])[] = [
  [/gas-(sub-)?high/, /rain|sewage|water|heat/, 1.5],
  [/gas/, /rain|sewage/, 1],
  [/heat/, /power/, 2],
  [/heat/, /gas/, 1],
  [/heat/, /water|rain|sewage/, 1.5],
  [/water/, /sewage|rain/, 1],
  [/./, /./, 0.35],
]

const tooNear = (rank: 'arterial' | 'secondary' | 'lane'): string[] => {
  const here = (Object.keys(OFFSET) as LineId[]).filter((line) => OFFSET[line][rank] !== undefined)
  return here.flatMap((line, index) =>
    here.slice(index + 1).flatMap((other) => {
      const [a, b] = [OFFSET[line][rank] ?? 0, OFFSET[other][rank] ?? 0]
      // Lines that never share a street have one place between them; the crossing test would find them if they did.
      if (a === b) return []
      const apart = Math.abs(a - b) - (WIDEST_MM[line] + WIDEST_MM[other]) / 2000
      const least =
        LEAST.find(([one, two]) => (one.test(line) && two.test(other)) || (one.test(other) && two.test(line)))?.[2] ?? 0
      return apart < least ? [`${line} – ${other} in a ${rank}: ${apart.toFixed(2)} m`] : []
    }),
  )
}

/** Codes of the mains of a sector that no path joins to a source. */
const unreached = (sector: string, source: RegExp): string[] => {
  const mains = segments.filter((one) => one.sector === sector && one.kind === 'main')
  const beside = new Map<string, SegmentRecord[]>()
  for (const main of mains) {
    for (const end of [main.from, main.to]) {
      const there = beside.get(end) ?? []
      there.push(main)
      beside.set(end, there)
    }
  }
  const waiting = [...beside.keys()].filter((end) => source.test(end))
  const reached = new Set(waiting)
  for (let end = waiting.pop(); end !== undefined; end = waiting.pop()) {
    for (const { from, to } of beside.get(end) ?? []) {
      for (const far of [from, to]) {
        if (reached.has(far)) continue
        reached.add(far)
        waiting.push(far)
      }
    }
  }
  return mains.filter(({ from }) => !reached.has(from)).map(({ code }) => code)
}
