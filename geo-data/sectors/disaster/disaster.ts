import { above, levelsAbove } from '../part/default-threshold.ts'
import { namedIndicator as of } from '../part/indicator.ts'
import { chosen, measured } from '../part/pipe-attribute.ts'
import { plainArea, plainPoint } from '../part/plain-kind.ts'
import { plainHazard, planFor } from '../part/plain-response.ts'
import { plainSector } from '../part/plain-sector.ts'
import {
  AT_ALL_LEVELS,
  COORDINATE,
  clearPlace,
  cordon,
  FROM_YELLOW,
  MEDICAL_STAND_BY,
  step,
  superviseOwner,
  verifyOnSite,
} from '../part/plan-step.ts'
import { ours } from '../provenance.ts'
import type { DefaultThreshold, Kind, Metric } from '../sector.ts'
import { text } from '../text.ts'
import { DISASTER_COUPLINGS } from './disaster-couplings.ts'

const DISASTER = '#4b9886'
const STATION = { colour: DISASTER, shape: 'triangle', radiusPx: 6, minZoom: 10 } as const

const PERILS = [
  { id: 'earthquake', name: text('地震', 'Earthquake') },
  { id: 'geology', name: text('地质', 'Geology') },
  { id: 'weather', name: text('气象', 'Weather') },
  { id: 'flood-drought', name: text('水旱', 'Flood and drought') },
  { id: 'ocean', name: text('海洋', 'Ocean') },
  { id: 'wildfire', name: text('森林草原火灾', 'Forest and grass fire') },
]

const KINDS: readonly Kind[] = [
  plainPoint('seismic-station', text('地震台站', 'Seismic station'), { glyph: '震', ...STATION }),
  plainPoint('slope', text('地质灾害隐患点', 'Slope at risk'), { glyph: '坡', ...STATION }, [
    measured('threatened', text('威胁人数', 'Persons threatened'), 'count', { min: 0, max: 100000 }),
  ]),
  plainPoint('weather-station', text('气象站', 'Weather station'), { glyph: '象', ...STATION }),
  plainPoint('water-station', text('水文站、水库', 'River gauge or reservoir'), { glyph: '水', ...STATION }, [
    measured('warning_level_m', text('警戒水位', 'Warning level'), 'm', { min: -20, max: 5000 }),
  ]),
  plainPoint('tide-station', text('验潮站', 'Tide gauge'), { glyph: '潮', ...STATION }),
  plainPoint('watch-tower', text('铁塔瞭望点', 'Watch on a telecom tower'), { glyph: '望', ...STATION }),
  plainPoint('report', text('群众报灾点', 'Report of the public'), {
    glyph: '报',
    colour: DISASTER,
    shape: 'diamond',
    radiusPx: 5,
    minZoom: 12,
  }),
  plainArea(
    'risk-zone',
    text('灾害风险区划', 'Zone of disaster risk'),
    { colour: DISASTER, opacity: 0.2, minZoom: 8 },
    [
      chosen('hazard', text('灾种', 'Peril'), PERILS),
      chosen('grade', text('风险等级', 'Grade'), [
        { id: 'high', name: text('高', 'High') },
        { id: 'fairly-high', name: text('较高', 'Fairly high') },
        { id: 'middle', name: text('中', 'Middle') },
        { id: 'low', name: text('低', 'Low') },
      ]),
    ],
  ),
]

const WEATHER = ['disaster.weather-station'] as const
const TOWER = ['disaster.watch-tower', 'disaster.risk-zone'] as const

const METRICS: readonly Metric[] = [
  of(
    ['ground-acceleration', 'R199'],
    text('地震动加速度', 'Ground acceleration'),
    ['g', -3, 3, 3],
    ['disaster.seismic-station'],
  ),
  of(
    ['slope-displacement', 'R199'],
    text('坡体位移', 'Displacement of the slope'),
    ['mm', -5000, 5000, 1],
    ['disaster.slope'],
  ),
  of(['rainfall', 'R199'], text('雨量', 'Rainfall'), ['mm', 0, 500, 1], [...WEATHER, 'disaster.slope']),
  of(['wind-speed', 'R199'], text('风速', 'Wind speed'), ['m/s', 0, 90, 1], WEATHER),
  of(['air-temperature', 'R199'], text('气温', 'Air temperature'), ['°C', -60, 60, 1], WEATHER),
  of(['water-level', 'R199'], text('水位', 'Water level'), ['m', -20, 5000, 2], ['disaster.water-station']),
  of(['tide-level', 'R199'], text('潮位', 'Tide'), ['m', -10, 20, 2], ['disaster.tide-station']),
  of(['wave-height', 'R199'], text('浪高', 'Wave height'), ['m', 0, 30, 1], ['disaster.tide-station']),
  of(['fire-point', 'R199'], text('火点识别', 'Fire recognised'), ['ratio', 0, 1, 2], TOWER, [300, 10]),
  of(
    ['public-reports', 'R199'],
    text('舆情与群众报灾数', 'Reports by public and press'),
    ['count/h', 0, 100000, 0],
    [...TOWER, 'disaster.report'],
  ),
]

const STARTER = ours('a starter; each station sets its own warning level')

const THRESHOLDS: readonly DefaultThreshold[] = [
  ...levelsAbove(
    text('地震动', 'Earthquake'),
    {
      metric: 'ground-acceleration',
      unit: 'g',
      hysteresis: 0.01,
      provenance: {
        clause: 'GB 18306: 0.05 g and 0.10 g stand for intensities VI and VII',
        source: 'remembered, not read',
        mark: 'R',
        verified: false,
      },
    },
    ['P2', 0.05],
    ['P1', 0.1],
  ),
  ...levelsAbove(
    text('坡体位移', 'The slope moves'),
    { metric: 'slope-displacement', unit: 'mm', hysteresis: 2, provenance: STARTER },
    ['P3', 20, 600],
    ['P2', 50, 300],
    ['P1', 100, 60],
  ),
  ...levelsAbove(
    text('大风', 'Strong wind'),
    {
      metric: 'wind-speed',
      unit: 'm/s',
      hysteresis: 2,
      provenance: ours('Beaufort 8, 10 and 12 begin at 17.2, 24.5 and 32.7 m/s'),
    },
    ['P3', 17.2, 60],
    ['P2', 24.5, 30],
    ['P1', 32.7, 10],
  ),
  ...levelsAbove(
    text('大浪', 'High waves'),
    { metric: 'wave-height', unit: 'm', hysteresis: 0.3, provenance: STARTER },
    ['P3', 4, 600],
    ['P2', 6, 600],
  ),
  ...levelsAbove(
    text('火点识别', 'Fire recognised'),
    { metric: 'fire-point', unit: 'ratio', hysteresis: 0.2, provenance: ours('recognition score of the camera') },
    ['P2', 0.8, 20],
  ),
  above(text('群众报灾集中', 'Many reports at once'), {
    metric: 'public-reports',
    level: 'P3',
    value: 20,
    unit: 'count/h',
    holdSeconds: 300,
    hysteresis: 5,
    provenance: ours('more than an ordinary day brings'),
  }),
]

const QUAKE = plainHazard(
  {
    id: 'earthquake',
    name: text('地震', 'Earthquake'),
    question: text('哪些设施要先停、先查？', 'What must stop and be examined first?'),
    metrics: ['ground-acceleration', 'public-reports'],
  },
  ['disaster.seismic-station', 'disaster.risk-zone'],
  { metres: 5000, seconds: 3600 },
)
const LANDSLIDE = plainHazard(
  {
    id: 'landslide',
    name: text('滑坡泥石流', 'Landslide'),
    question: text('坡下住着谁，路断了吗？', 'Who lives below, and is the road cut?'),
    metrics: ['slope-displacement'],
  },
  ['disaster.slope'],
)
const STORM = plainHazard(
  {
    id: 'storm',
    name: text('台风暴雨', 'Storm'),
    question: text('风雨最急在哪，船和塔吊收了吗？', 'Where is it worst, and are ships and cranes secured?'),
    metrics: ['wind-speed', 'rainfall', 'air-temperature'],
  },
  ['disaster.weather-station', 'disaster.risk-zone'],
  { metres: 3000, seconds: 3600 },
)
const FLOOD = plainHazard(
  {
    id: 'flood',
    name: text('洪水与风暴潮', 'Flood and storm surge'),
    question: text('水到哪里，哪些低处要先撤？', 'How far is the water, and which low places leave first?'),
    metrics: ['water-level', 'tide-level', 'wave-height'],
  },
  ['disaster.water-station', 'disaster.tide-station', 'disaster.risk-zone'],
  { metres: 3000, seconds: 3600 },
)
const WILDFIRE = plainHazard(
  {
    id: 'wildfire',
    name: text('森林草原火灾', 'Wildfire'),
    question: text('火往哪边烧，村庄还有多远？', 'Which way does it burn, and how far is the village?'),
    metrics: ['fire-point'],
  },
  ['disaster.watch-tower', 'disaster.risk-zone'],
  { metres: 1000 },
)

const HAZARDS = [QUAKE, LANDSLIDE, STORM, FLOOD, WILDFIRE]

const LOOK = verifyOnSite(
  60,
  text('属地先到，报人员、房屋、道路、生命线。', 'The neighbourhood looks first: people, houses, roads, lifelines.'),
)
const LEAVE = clearPlace(
  text('按风险区划撤到避难场所，清点到户。', 'By risk zone to the shelters; count house by house.'),
)
const RESCUE = step(
  'rescue',
  text('抢险救援', 'Rescue'),
  { role: 'fire', minutes: 30, levels: FROM_YELLOW },
  text('救人为先，留观察哨防二次灾害。', 'People first; a lookout against what may follow.'),
)
const LIFELINES = step(
  'check-lifelines',
  text('排查生命线', 'Check the lifelines'),
  { role: 'sector-department', minutes: 60, levels: AT_ALL_LEVELS },
  text('燃气、供水、桥梁、轨道逐项报平安或停用。', 'Gas, water, bridges and rail each report sound or stopped.'),
)
const CLOSE = cordon(FROM_YELLOW, text('危险路段封闭。', 'Close the dangerous roads.'))
const SUPERVISE = superviseOwner(text('跟踪解除与恢复。', 'Follow until it is lifted.'))
const PLANS = HAZARDS.map((hazard) =>
  planFor(hazard, [LOOK, LIFELINES, CLOSE, LEAVE, RESCUE, SUPERVISE, COORDINATE, MEDICAL_STAND_BY]),
)

/** Natural disasters (R199): stations, slopes, zones, reports; filled by adapters of the bureaus. */
export const disaster = plainSector({
  id: 'disaster',
  name: text('自然灾害', 'Natural disasters'),
  short: text('自然灾害', 'Disasters'),
  domain: 'natural-disaster',
  wallScene: 'natural-disaster',
  watchesMetres: 500,
  colour: DISASTER,
  glyph: '灾',
  kinds: KINDS,
  metrics: METRICS,
  thresholds: THRESHOLDS,
  hazards: HAZARDS,
  plans: PLANS,
  couplings: DISASTER_COUPLINGS,
})
