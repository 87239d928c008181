import { text } from '../../sectors/text.ts'
import { type Drill, partsOf } from './drill-script.ts'

/** What stands this near the scales stands on the same bridge, m. */
const ONE_BRIDGE_M = 60

/** A convoy: lorries of these weights (t), so many seconds apart. */
const CONVOY = [
  [24, 56],
  [48, 88],
  [72, 96],
  [96, 91],
  [150, 62],
] as const

const passing = (rest: number, at: (tonnes: number) => number): [number, number][] => [
  [0, rest],
  ...CONVOY.flatMap(([second, tonnes]): [number, number][] => [
    [second - 8, rest],
    [second, at(tonnes)],
    [second + 8, at(tonnes)],
    [second + 12, rest],
  ]),
  [600, rest],
]

export const BRIDGE_OVERLOAD: Drill = {
  id: 'bridge-overload',
  name: text('桥梁超载车队', 'Overloaded convoy on a bridge'),
  story: text(
    '重载车队上桥，动态称重超限，主梁挠度与动应变相继超过报警值。',
    'A convoy of overloaded lorries crosses: the scales in the deck pass their limit, then deflection and dynamic strain of the girder.',
  ),
  sectorId: 'bridge',
  lastsSeconds: 600,
  tracks: [
    partsOf('bridge.vehicle-load', { everySeconds: 2, grain: 0.4 })({
      role: 'scales',
      points: passing(9, (tonnes) => tonnes),
    }),
    partsOf('bridge.deflection', { on: ['bridge.bridge'], withinMetres: ONE_BRIDGE_M, everySeconds: 2, grain: 0.4 })({
      role: 'deflection',
      points: passing(7, (tonnes) => 1.95 * tonnes),
    }),
    partsOf('bridge.dynamic-strain', {
      on: ['bridge.bridge'],
      withinMetres: ONE_BRIDGE_M,
      everySeconds: 2,
      grain: 1.5,
    })({
      role: 'dynamic-strain',
      points: passing(28, (tonnes) => 4.6 * tonnes),
    }),
    partsOf('bridge.acceleration', { withinMetres: ONE_BRIDGE_M, everySeconds: 2, optional: true, grain: 0.01 })({
      role: 'acceleration',
      points: passing(0.04, (tonnes) => 0.014 * tonnes),
    }),
  ],
  cries: [],
}

const detector = partsOf('enterprise.ammonia-concentration', { withinMetres: 600, grain: 1.5 })

export const AMMONIA_RELEASE: Drill = {
  id: 'ammonia-release',
  name: text('冷库液氨泄漏', 'Ammonia escapes from a cold store'),
  story: text(
    '涉氨制冷企业机房阀门法兰泄漏，机房与贮氨器处氨浓度相继超限。',
    'A flange in the plant room of an ammonia refrigeration works gives way: detectors in the room and at the receiver pass their levels in turn.',
  ),
  sectorId: 'enterprise',
  lastsSeconds: 900,
  tracks: [
    detector({
      role: 'plant-room',
      points: [
        [0, 2],
        [20, 6],
        [35, 120],
        [42, 190],
        [55, 340],
        [120, 760],
        [900, 620],
      ],
    }),
    detector({
      role: 'receiver',
      points: [
        [0, 2],
        [50, 5],
        [75, 165],
        [95, 330],
        [200, 480],
        [900, 410],
      ],
    }),
    partsOf('enterprise.ammonia-receiver-pressure', { withinMetres: 600, optional: true, grain: 0.005 })({
      role: 'receiver-pressure',
      points: [
        [0, 1.05],
        [30, 1.05],
        [300, 0.72],
        [900, 0.55],
      ],
    }),
  ],
  cries: [],
}

export const GATEWAY_OUTAGE: Drill = {
  id: 'gateway-outage',
  name: text('采集网关断联', 'A gateway falls silent'),
  story: text(
    '一台采集网关断网四分钟，所辖测点全部失联：只判一件事，区域标为无监视；恢复后补传。',
    'A gateway is cut off for four minutes and all its sensors with it: one thing is judged, the area is unwatched; once back, it sends what it kept.',
  ),
  sectorId: 'gas',
  lastsSeconds: 300,
  tracks: [],
  cries: [],
  silence: { fromSeconds: 5, toSeconds: 245, leastSensors: 50 },
}
