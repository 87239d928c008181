import { DEVICE_FAULTS, faultThresholds } from '../part/device-event.ts'
import { namedIndicator as of } from '../part/indicator.ts'
import { chosen, measured } from '../part/pipe-attribute.ts'
import { plainArea, plainPoint } from '../part/plain-kind.ts'
import type { Choice, Kind, Metric, Sector } from '../sector.ts'
import { text } from '../text.ts'

const CROWD = '#6e884c'

/** The thirteen kinds of the guide, 四(二)4. */
const PLACES: readonly Choice[] = [
  { id: 'airport', name: text('机场', 'Airport') },
  { id: 'library', name: text('公共图书馆', 'Public library') },
  { id: 'museum', name: text('博物馆', 'Museum') },
  { id: 'culture-centre', name: text('文化馆', 'Culture centre') },
  { id: 'railway-station', name: text('火车站', 'Railway station') },
  { id: 'coach-station', name: text('客运站', 'Coach station') },
  { id: 'scenic-area', name: text('旅游景区', 'Scenic area') },
  { id: 'event-venue', name: text('大型活动场所', 'Venue of large events') },
  { id: 'mall', name: text('商场', 'Shopping centre') },
  { id: 'cinema', name: text('电影院', 'Cinema') },
  { id: 'hospital', name: text('医院', 'Hospital') },
  { id: 'campus', name: text('校园', 'School or campus') },
  { id: 'market', name: text('农贸市场', 'Farmers’ market') },
]

const KINDS: readonly Kind[] = [
  plainArea('place', text('人员密集场所', 'Crowded place'), { colour: CROWD, opacity: 0.35, minZoom: 12 }, [
    chosen('place', text('类别', 'Place'), PLACES),
    measured('area_m2', text('可容纳面积', 'Usable area'), 'm2', { min: 10, max: 5000000 }),
    measured('capacity_persons', text('核定人数', 'Persons permitted'), 'count', { min: 10, max: 1000000 }),
  ]),
  plainPoint('gate', text('出入口与疏散通道', 'Gate or escape route'), {
    glyph: '门',
    colour: CROWD,
    shape: 'triangle',
    radiusPx: 5,
    minZoom: 15,
  }),
]

const PLACE = ['crowd.place'] as const

const METRICS: readonly Metric[] = [
  of(['people-flow', 'R197'], text('人流量', 'People in and out'), ['count/h', 0, 500000, 0], [...PLACE, 'crowd.gate']),
  of(['density', 'R197'], text('人员密度', 'Crowd density'), ['person/m2', 0, 12, 2], PLACE, [60, 5]),
  of(['present', 'R197'], text('在场人数占核定比例', 'Present, share of permitted'), ['percent', 0, 500, 0], PLACE),
  of(['behaviour', 'R197'], text('异常行为识别', 'Behaviour recognised'), ['ratio', 0, 1, 2], PLACE, [60, 2]),
  of(['escape-blocked', 'R321'], text('疏散通道堵塞识别', 'Escape route blocked'), ['ratio', 0, 1, 2], ['crowd.gate']),
]

/** Crowded places (R197, R321): filled by adapters of ticketing and video. */
export const crowd: Sector = {
  id: 'crowd',
  name: text('人员密集场所', 'Crowded places'),
  domain: 'public-safety',
  colour: CROWD,
  glyph: '众',
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
