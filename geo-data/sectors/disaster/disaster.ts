import { DEVICE_FAULTS, faultThresholds } from '../part/device-event.ts'
import { namedIndicator as of } from '../part/indicator.ts'
import { chosen, measured } from '../part/pipe-attribute.ts'
import { plainArea, plainPoint } from '../part/plain-kind.ts'
import type { Kind, Metric, Sector } from '../sector.ts'
import { text } from '../text.ts'

const DISASTER = '#4b9886'
const STATION = { colour: DISASTER, shape: 'triangle', radiusPx: 6, minZoom: 10 } as const

const HAZARDS = [
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
      chosen('hazard', text('灾种', 'Hazard'), HAZARDS),
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

/** Natural disasters (R199): stations, slopes, zones, reports; filled by adapters of the bureaus. */
export const disaster: Sector = {
  id: 'disaster',
  name: text('自然灾害', 'Natural disasters'),
  domain: 'natural-disaster',
  colour: DISASTER,
  glyph: '灾',
  kinds: KINDS,
  spaceTypes: [],
  metrics: METRICS,
  deviceEvents: DEVICE_FAULTS,
  thresholds: METRICS.flatMap((metric) => faultThresholds(metric.id)),
  topology: [],
  hazards: [],
  placement: [],
  unitRoles: [],
  plans: [],
}
