import { text } from '../../sectors/text.ts'
import { type Drill, partsOf } from './drill-script.ts'

export const METRO_WORKS: Drill = {
  id: 'metro-works',
  name: text('地铁保护区违规钻探', 'Drilling in the metro’s protection zone'),
  story: text(
    '保护区内未经许可钻探，区间持续振动，随后地表与轨道沉降加快。',
    'Somebody drills above the running tunnel without a permit: it shakes on and on, then the ground and the track begin to sink.',
  ),
  sectorId: 'rail',
  lastsSeconds: 600,
  tracks: [
    partsOf('rail.vibration', { on: ['rail.metro-line'], standing: 'on-line', everySeconds: 2, grain: 0.3 })({
      role: 'tunnel-vibration',
      points: [
        [0, 2],
        [15, 3],
        [20, 19],
        [240, 22],
        [260, 3],
        [600, 2],
      ],
    }),
    partsOf('rail.settlement', { withinMetres: 250, grain: 0.1 })({
      role: 'settlement',
      alongMetres: 40,
      points: [
        [0, 1.5],
        [30, 3],
        [60, 33],
        [600, 41],
      ],
    }),
  ],
  cries: [],
}

export const MALL_FIRE: Drill = {
  id: 'mall-fire',
  name: text('商业综合体电气火灾', 'Electrical fire in a mall'),
  story: text(
    '配电间电缆过热起火，报警点数由一点扩大到多点。',
    'A cable in the switch room overheats and burns; one fire alarm becomes many.',
  ),
  sectorId: 'fire',
  lastsSeconds: 600,
  tracks: [
    partsOf('fire.fire-alarms', { everySeconds: 2, grain: 0 })({
      role: 'alarm-controller',
      points: [
        [0, 0],
        [29, 0],
        [30, 1],
        [49, 1],
        [50, 3],
        [120, 9],
        [600, 14],
      ],
    }),
    partsOf('fire.cable-temperature', { withinMetres: 300, optional: true, grain: 0.5 })({
      role: 'cable',
      points: [
        [0, 38],
        [20, 96],
        [60, 150],
        [600, 170],
      ],
    }),
  ],
  cries: [],
}

export const ROAD_TUNNEL_FIRE: Drill = {
  id: 'road-tunnel-fire',
  name: text('过江隧道车辆起火', 'A vehicle burns in the river tunnel'),
  story: text(
    '隧道内货车起火，温度骤升，一氧化碳聚集。',
    'A lorry catches fire in the tunnel: the air grows hot within seconds and carbon monoxide gathers.',
  ),
  sectorId: 'traffic',
  lastsSeconds: 600,
  tracks: [
    partsOf('traffic.temperature', { on: ['traffic.road-tunnel'], everySeconds: 2, grain: 0.5 })({
      role: 'tunnel-temperature',
      points: [
        [0, 28],
        [30, 30],
        [45, 82],
        [120, 140],
        [600, 110],
      ],
    }),
    partsOf('traffic.carbon-monoxide', { withinMetres: 300, optional: true, grain: 2 })({
      role: 'carbon-monoxide',
      points: [
        [0, 22],
        [35, 30],
        [70, 210],
        [600, 180],
      ],
    }),
  ],
  cries: [],
}

export const LIFT_TRAPPED: Drill = {
  id: 'lift-trapped',
  name: text('电梯困人', 'Persons trapped in a lift'),
  story: text(
    '电梯运行中抖动后停在两层之间，轿厢内多人被困。',
    'A lift shakes and stops between two floors with people in its car.',
  ),
  sectorId: 'lift',
  lastsSeconds: 600,
  tracks: [
    partsOf('lift.trapped', { everySeconds: 2, grain: 0 })({
      role: 'car',
      points: [
        [0, 0],
        [29, 0],
        [30, 9],
        [480, 9],
        [481, 0],
        [600, 0],
      ],
    }),
    partsOf('lift.car-vibration', { withinMetres: 10, optional: true, everySeconds: 2, grain: 0.05 })({
      role: 'shaking',
      points: [
        [0, 0.3],
        [10, 4.6],
        [28, 4.2],
        [30, 0.2],
        [600, 0.2],
      ],
    }),
  ],
  cries: [{ role: 'car', atSeconds: 40, event: 'person-trapped' }],
}

export const CROWD_CRUSH: Drill = {
  id: 'crowd-crush',
  name: text('散场人流拥堵', 'A crowd presses at the exit'),
  story: text(
    '活动散场，人流涌向同一出口，密度越过五人每平方米。',
    'An event ends and everybody makes for one exit: more than five people stand on each square metre.',
  ),
  sectorId: 'crowd',
  lastsSeconds: 600,
  tracks: [
    partsOf('crowd.density', { on: ['crowd.place'], grain: 0.03 })({
      role: 'density',
      points: [
        [0, 1.2],
        [20, 2.8],
        [40, 5.6],
        [240, 6.1],
        [400, 2],
        [600, 1],
      ],
    }),
    partsOf('crowd.behaviour', { withinMetres: 100, optional: true, grain: 0 })({
      role: 'behaviour',
      points: [
        [0, 0.1],
        [50, 0.2],
        [60, 0.92],
        [240, 0.9],
        [260, 0.1],
        [600, 0.1],
      ],
    }),
  ],
  cries: [],
}

export const CRANE_OVERLOAD: Drill = {
  id: 'crane-overload',
  name: text('塔吊超力矩', 'A tower crane beyond its moment'),
  story: text(
    '工地塔吊超载起吊，力矩越过额定值，坑边随之位移。',
    'A tower crane lifts more than it may: its moment passes what is rated and the edge of the pit beside it moves.',
  ),
  sectorId: 'production',
  lastsSeconds: 600,
  tracks: [
    partsOf('production.load-moment', { everySeconds: 2, grain: 0.3 })({
      role: 'load-moment',
      points: [
        [0, 54],
        [20, 88],
        [40, 112],
        [180, 116],
        [200, 40],
        [600, 35],
      ],
    }),
    partsOf('production.displacement', { on: ['production.pit'], withinMetres: 300, optional: true, grain: 0.4 })({
      role: 'pit',
      points: [
        [0, 4],
        [40, 9],
        [70, 66],
        [600, 71],
      ],
    }),
  ],
  cries: [],
}

export const LANDSLIDE: Drill = {
  id: 'landslide',
  name: text('降雨引发滑坡', 'Rain loosens a slope'),
  story: text(
    '连续强降雨后坡体位移加速，坡脚住户需要转移。',
    'After hours of heavy rain the slope moves faster and faster; the houses at its foot must be cleared.',
  ),
  sectorId: 'disaster',
  lastsSeconds: 900,
  tracks: [
    partsOf('disaster.slope-displacement', { on: ['disaster.slope'], grain: 0.3 })({
      role: 'slope',
      points: [
        [0, 6],
        [15, 24],
        [35, 118],
        [120, 160],
        [900, 210],
      ],
    }),
    partsOf('disaster.rainfall', { withinMetres: 3000, optional: true, everySeconds: 10, grain: 0.5 })({
      role: 'rain',
      points: [
        [0, 18],
        [60, 42],
        [900, 55],
      ],
    }),
  ],
  cries: [],
}
