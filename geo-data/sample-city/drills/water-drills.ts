import { text } from '../../sectors/text.ts'
import { type Drill, type DrillTrack, partsOf } from './drill-script.ts'

export const WATER_BURST: Drill = {
  id: 'water-burst',
  name: text('供水干管爆管', 'Water main bursts'),
  story: text(
    '老城供水干管爆裂，邻近测点压力骤降、流速猛增，漏水声波随即升高，周边水压缓降。',
    'A trunk main bursts in the old town: pressure nearby collapses, the flow surges, the leak is heard, and pressure around sinks slowly.',
  ),
  sectorId: 'water',
  lastsSeconds: 900,
  tracks: [
    partsOf('water.pressure', { standing: 'on-line', grain: 0.001 })({
      role: 'pressure-near',
      points: [
        [0, 0.36],
        [30, 0.36],
        [38, 0.27],
        [50, 0.17],
        [90, 0.11],
        [900, 0.08],
      ],
    }),
    partsOf('water.pressure', { standing: 'on-line', withinMetres: 2500, grain: 0.001 })({
      role: 'pressure-far',
      alongMetres: 80,
      points: [
        [0, 0.37],
        [45, 0.365],
        [110, 0.29],
        [300, 0.25],
        [900, 0.24],
      ],
    }),
    partsOf('water.flow', { standing: 'on-line', withinMetres: 2500, grain: 0.01 })({
      role: 'flow',
      alongMetres: -60,
      points: [
        [0, 0.7],
        [32, 0.7],
        [50, 1.9],
        [75, 3.2],
        [900, 3.5],
      ],
    }),
    partsOf('water.leak-sound', { withinMetres: 2500, optional: true, grain: 0.8 })({
      role: 'leak-sound',
      alongMetres: 15,
      points: [
        [0, 20],
        [32, 22],
        [40, 68],
        [60, 82],
        [900, 79],
      ],
    }),
    partsOf('water.hydrant-pressure', { withinMetres: 2500, optional: true, grain: 0.001 })({
      role: 'hydrant',
      alongMetres: 30,
      points: [
        [0, 0.31],
        [35, 0.31],
        [70, 0.09],
        [900, 0.06],
      ],
    }),
  ],
  cries: [],
}

const sewer = partsOf('drainage.methane', { on: ['drainage.manhole'], withinMetres: 600, everySeconds: 2, grain: 0.02 })

/** It climbs by the curve of the first, so many seconds later and to so great a share. */
const later = (role: string, seconds: number, share: number, alongMetres: number): DrillTrack =>
  sewer({
    role,
    alongMetres,
    points: [
      [0, 0.08],
      [25 + seconds, 0.12],
      [45 + seconds, 1.3 * share],
      [65 + seconds, 2.9 * share],
      [150 + seconds, 6 * share],
      [900, 6.4 * share],
    ],
  })

export const DRAIN_EXPLOSION: Drill = {
  id: 'drain-explosion',
  name: text('污水管沼气聚集（燃爆前）', 'Biogas gathers in a sewer'),
  story: text(
    '淤堵的污水干管内可燃气体聚集，沿管段逐井超限，随时可能燃爆。',
    'Combustible gas gathers in a silted trunk sewer and passes its levels well after well; it may explode at any moment.',
  ),
  sectorId: 'drainage',
  lastsSeconds: 900,
  tracks: [
    later('first-well', 0, 1, 0),
    later('second-well', 25, 0.9, 35),
    later('third-well', 60, 0.75, -35),
    { ...later('fourth-well', 120, 0.5, 70), optional: true },
  ],
  cries: [],
}

const ponding = (role: string, seconds: number, most: number): DrillTrack =>
  partsOf('drainage.level-ponding', { withinMetres: 9000, grain: 0.004 })({
    role,
    points: [
      [0, 0.01],
      [20 + seconds, 0.02],
      [60 + seconds, 0.6 * most],
      [160 + seconds, most],
      [900, 0.9 * most],
    ],
  })

const sewerLevel = (role: string, most: number): DrillTrack =>
  partsOf('drainage.level-network', { withinMetres: 9000, everySeconds: 10, grain: 0.01 })({
    role,
    points: [
      [0, 0.4],
      [90, 2.1],
      [200, most],
      [900, most],
    ],
  })

export const STORM_FLOODING: Drill = {
  id: 'storm-flooding',
  name: text('暴雨内涝', 'Storm and flooding'),
  story: text(
    '短时强降雨达红色量级，管网满管顶托，多处下穿与低洼路段积水，河道与地铁口水位上涨。',
    'A cloudburst fills the sewers to the brim; underpasses and hollows stand under water, the river and the mouths of the metro rise.',
  ),
  sectorId: 'drainage',
  lastsSeconds: 1200,
  tracks: [
    partsOf('drainage.rain', { withinMetres: 9000, everySeconds: 10, grain: 0.2 })({
      role: 'rain',
      points: [
        [0, 2],
        [20, 12],
        [50, 26],
        [90, 41],
        [150, 58],
        [300, 76],
        [1200, 64],
      ],
    }),
    ponding('ponding-1', 0, 0.52),
    ponding('ponding-2', 40, 0.38),
    { ...ponding('ponding-3', 70, 0.31), optional: true },
    { ...ponding('ponding-4', 110, 0.22), optional: true },
    sewerLevel('sewer-1', 2.9),
    { ...sewerLevel('sewer-2', 2.5), optional: true },
    partsOf('drainage.level-river', { withinMetres: 9000, everySeconds: 10, optional: true, grain: 0.01 })({
      role: 'river',
      points: [
        [0, 1.6],
        [120, 2.8],
        [300, 3.9],
        [500, 4.7],
        [1200, 4.9],
      ],
    }),
    partsOf('rail.water-level', { withinMetres: 9000, optional: true, grain: 0.004 })({
      role: 'metro-mouth',
      points: [
        [0, 0],
        [120, 0.05],
        [200, 0.34],
        [400, 0.55],
        [1200, 0.5],
      ],
    }),
  ],
  cries: [],
}

export const HEATING_BURST: Drill = {
  id: 'heating-burst',
  name: text('供热干管爆管', 'Heating main bursts'),
  story: text(
    '高温水供热干管爆裂，压力骤降、流量猛增，下游换热站温度下降，热水涌上路面。',
    'A heating main bursts: pressure collapses, the flow surges, the exchange stations downstream cool and hot water wells up in the street.',
  ),
  sectorId: 'heating',
  lastsSeconds: 900,
  tracks: [
    partsOf('heating.pressure', { on: ['heating.main'], standing: 'on-line', everySeconds: 2, grain: 0.002 })({
      role: 'pressure',
      points: [
        [0, 0.95],
        [30, 0.95],
        [38, 0.72],
        [50, 0.46],
        [120, 0.28],
        [900, 0.22],
      ],
    }),
    partsOf('heating.flow', { standing: 'on-line', withinMetres: 3000, grain: 1 })({
      role: 'flow',
      alongMetres: -60,
      points: [
        [0, 260],
        [32, 262],
        [60, 480],
        [120, 620],
        [900, 640],
      ],
    }),
    partsOf('heating.temperature', { withinMetres: 3000, grain: 0.1 })({
      role: 'temperature',
      alongMetres: 90,
      points: [
        [0, 84],
        [60, 82],
        [240, 64],
        [900, 46],
      ],
    }),
  ],
  cries: [],
}
