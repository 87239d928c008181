import type { MetricRef } from '../sectors/sector.ts'
import { type Text, text } from '../sectors/text.ts'
import { hash, noise } from './chance.ts'

/** One sensor's part: its reading is led through these points, straight between them. */
export interface DrillTrack {
  readonly role: string
  /** The sensor of the sample city that plays it; on another main it is recast by `metric` and `standing`. */
  readonly sensorCode: string
  readonly metric: MetricRef
  /** Where it stands to the pipe: measuring the line itself, or in a space or on a post beside it. */
  readonly standing: 'on-line' | 'beside'
  /** How far along the pipe from the leak, m: for recasting. */
  readonly alongMetres: number
  readonly everySeconds: number
  /** [seconds since the start, value in the metric's unit] */
  readonly points: readonly (readonly [seconds: number, value: number])[]
  readonly grain: number
}

export interface DrillCry {
  readonly role: string
  readonly atSeconds: number
  readonly event: string
}

/** A drill as data: who measures what when, and which device cries. Played by the simulator at its own pace. */
export interface Drill {
  readonly id: string
  readonly name: Text
  readonly story: Text
  readonly sectorId: string
  readonly lastsSeconds: number
  readonly tracks: readonly DrillTrack[]
  readonly cries: readonly DrillCry[]
}

export interface DrillSample {
  readonly role: string
  readonly sensorCode: string
  readonly metric: MetricRef
  readonly seconds: number
  readonly value: number
}

const well = (role: string, sensorCode: string, alongMetres: number, points: DrillTrack['points']): DrillTrack => ({
  role,
  sensorCode,
  metric: 'gas.methane-adjacent',
  standing: 'beside',
  alongMetres,
  everySeconds: 2,
  points,
  grain: 0.02,
})

const GAS_LEAK: Drill = {
  id: 'gas-leak',
  name: text('燃气泄漏窜入雨水井', 'Gas leaks into a drain'),
  story: text(
    '建设路中压管漏气，燃气经土壤进入雨水井，沿管渠窜向下一口井。',
    'A medium-pressure main in Jianshe Road leaks; gas enters a rain drain through the soil and creeps to the next well.',
  ),
  sectorId: 'gas',
  lastsSeconds: 900,
  tracks: [
    well('first-well', 'RQ-JC-0001', 0, [
      [0, 0.1],
      [20, 0.6],
      [35, 1.15],
      [50, 1.95],
      [60, 2.65],
      [90, 4.2],
      [180, 5.8],
      [600, 6.1],
      [900, 5.6],
    ]),
    well('second-well', 'RQ-JC-0002', 40, [
      [0, 0.08],
      [40, 0.1],
      [60, 0.65],
      [75, 1.2],
      [90, 2],
      [102, 2.7],
      [180, 3.9],
      [900, 4.4],
    ]),
    well('third-well', 'RQ-JC-0003', -40, [
      [0, 0.05],
      [120, 0.1],
      [300, 0.55],
      [900, 0.7],
    ]),
  ],
  cries: [{ role: 'first-well', atSeconds: 70, event: 'self-alarm' }],
}

const RUPTURE: Drill = {
  id: 'hazchem-rupture',
  name: text('丙烯管道被挖破', 'Propylene line struck'),
  story: text(
    '化工大道第三方施工挖破丙烯管道，压力骤降，路边探测器随即报警。',
    'Works on Chemical Avenue strike the propylene line; pressure collapses and the detector beside it climbs.',
  ),
  sectorId: 'hazchem',
  lastsSeconds: 900,
  tracks: [
    {
      role: 'line-pressure',
      sensorCode: 'WH-YL-0001',
      metric: 'hazchem.pressure',
      standing: 'on-line',
      alongMetres: 0,
      everySeconds: 2,
      points: [
        [0, 2.45],
        [30, 2.45],
        [36, 2.2],
        [44, 1.72],
        [60, 1.15],
        [120, 0.62],
        [300, 0.38],
        [900, 0.3],
      ],
      grain: 0.004,
    },
    {
      role: 'detector',
      sensorCode: 'WH-KR-0001',
      metric: 'hazchem.combustible',
      standing: 'beside',
      alongMetres: 60,
      everySeconds: 2,
      points: [
        [0, 1],
        [40, 1],
        [52, 18],
        [60, 34],
        [75, 62],
        [100, 88],
        [300, 94],
        [900, 80],
      ],
      grain: 0.6,
    },
    {
      role: 'vibration',
      sensorCode: 'WH-ZD-0001',
      metric: 'hazchem.vibration',
      standing: 'on-line',
      alongMetres: 0,
      everySeconds: 5,
      points: [
        [0, 14],
        [32, 19],
        [40, 3],
        [900, 0.8],
      ],
      grain: 0.5,
    },
  ],
  cries: [{ role: 'vibration', atSeconds: 1, event: 'excavation' }],
}

/** Every drill of the sample city. */
export const DRILLS: readonly Drill[] = [GAS_LEAK, RUPTURE]

export const drillById = (id: string): Drill | undefined => DRILLS.find((drill) => drill.id === id)

/** The led value of a track at a second of the drill, without its grain. */
export const ledValue = ({ points }: DrillTrack, seconds: number): number => {
  const after = points.findIndex(([at]) => at > seconds)
  const last = points[points.length - 1]
  if (after === -1) return last?.[1] ?? 0
  const next = points[after] as readonly [number, number]
  const before = points[after - 1]
  if (!before) return next[1]
  return before[1] + ((next[1] - before[1]) * (seconds - before[0])) / (next[0] - before[0])
}

/** The readings of a drill after one second of it and up to another; from -1 the very first are in. */
export const drillSamplesBetween = (drill: Drill, fromSeconds: number, toSeconds: number): DrillSample[] =>
  drill.tracks.flatMap((track) => {
    const { role, sensorCode, metric, everySeconds, grain } = track
    const first = (Math.floor(fromSeconds / everySeconds) + 1) * everySeconds
    const count = Math.max(0, Math.floor((Math.min(toSeconds, drill.lastsSeconds) - first) / everySeconds) + 1)
    return Array.from({ length: count }, (_, step): DrillSample => {
      const seconds = first + step * everySeconds
      const value = ledValue(track, seconds) + grain * noise(hash(sensorCode), seconds)
      return { role, sensorCode, metric, seconds, value: Math.max(0, Math.round(value * 1000) / 1000) }
    })
  })

/** What devices cry by themselves in that stretch of the drill. */
export const drillCriesBetween = (drill: Drill, fromSeconds: number, toSeconds: number): readonly DrillCry[] =>
  drill.cries.filter(({ atSeconds }) => atSeconds > fromSeconds && atSeconds <= toSeconds)
