import { text } from '../../sectors/text.ts'
import { type Drill, partsOf } from './drill-script.ts'

const well = partsOf('gas.methane-adjacent', {
  on: ['drainage.manhole'],
  withinMetres: 150,
  everySeconds: 2,
  grain: 0.02,
})

export const GAS_LEAK: Drill = {
  id: 'gas-leak',
  name: text('燃气泄漏窜入雨水井', 'Gas leaks into a drain'),
  story: text(
    '建设路中压管漏气，燃气经土壤进入雨水井，沿管渠窜向下一口井。',
    'A medium-pressure main in Jianshe Road leaks; gas enters a rain drain through the soil and creeps to the next well.',
  ),
  sectorId: 'gas',
  lastsSeconds: 900,
  tracks: [
    well({
      role: 'first-well',
      points: [
        [0, 0.1],
        [20, 0.6],
        [35, 1.15],
        [50, 1.95],
        [60, 2.65],
        [90, 4.2],
        [180, 5.8],
        [600, 6.1],
        [900, 5.6],
      ],
    }),
    well({
      role: 'second-well',
      alongMetres: 40,
      points: [
        [0, 0.08],
        [40, 0.1],
        [60, 0.65],
        [75, 1.2],
        [90, 2],
        [102, 2.7],
        [180, 3.9],
        [900, 4.4],
      ],
    }),
    well({
      role: 'third-well',
      alongMetres: -40,
      points: [
        [0, 0.05],
        [120, 0.1],
        [300, 0.55],
        [900, 0.7],
      ],
    }),
  ],
  cries: [{ role: 'first-well', atSeconds: 70, event: 'self-alarm' }],
}

export const RUPTURE: Drill = {
  id: 'hazchem-rupture',
  name: text('丙烯管道被挖破', 'Propylene line struck'),
  story: text(
    '化工大道第三方施工挖破丙烯管道，压力骤降，路边探测器随即报警。',
    'Works on Chemical Avenue strike the propylene line; pressure collapses and the detector beside it climbs.',
  ),
  sectorId: 'hazchem',
  lastsSeconds: 900,
  tracks: [
    partsOf('hazchem.pressure', { on: ['hazchem.pipeline'], standing: 'on-line', everySeconds: 2, grain: 0.004 })({
      role: 'line-pressure',
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
    }),
    partsOf('hazchem.combustible', { alongMetres: 60, withinMetres: 250, everySeconds: 2, grain: 0.6 })({
      role: 'detector',
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
    }),
    partsOf('hazchem.vibration', { standing: 'on-line', grain: 0.5 })({
      role: 'vibration',
      points: [
        [0, 14],
        [32, 19],
        [40, 3],
        [900, 0.8],
      ],
    }),
  ],
  cries: [{ role: 'vibration', atSeconds: 1, event: 'excavation' }],
}

const cabin = partsOf('tunnel.methane', { on: ['tunnel.gas-compartment'], withinMetres: 400, grain: 0.2 })

export const TUNNEL_GAS: Drill = {
  id: 'tunnel-gas',
  name: text('管廊舱内天然气泄漏', 'Gas in the utility tunnel'),
  story: text(
    '综合管廊天然气舱阀门渗漏，同一防火分区两处甲烷相继超限，氧含量下降。',
    'A valve in the gas cabin of the utility tunnel leaks: two methane points of the fire compartment pass their levels in turn, and oxygen sinks.',
  ),
  sectorId: 'tunnel',
  lastsSeconds: 720,
  tracks: [
    cabin({
      role: 'first-point',
      points: [
        [0, 0.6],
        [20, 1],
        [45, 14],
        [55, 21],
        [66, 26],
        [120, 44],
        [720, 36],
      ],
    }),
    cabin({
      role: 'second-point',
      alongMetres: 60,
      points: [
        [0, 0.5],
        [55, 1],
        [85, 15],
        [98, 22],
        [112, 27],
        [200, 38],
        [720, 33],
      ],
    }),
    partsOf('tunnel.oxygen', { withinMetres: 1500, optional: true, grain: 0.02 })({
      role: 'oxygen',
      points: [
        [0, 20.8],
        [60, 20.6],
        [140, 19.2],
        [720, 18.9],
      ],
    }),
    partsOf('tunnel.gas-pressure', { withinMetres: 3000, optional: true, standing: 'on-line', grain: 0.0005 })({
      role: 'pressure',
      points: [
        [0, 0.38],
        [30, 0.38],
        [80, 0.33],
        [300, 0.29],
        [720, 0.28],
      ],
    }),
  ],
  cries: [],
}
