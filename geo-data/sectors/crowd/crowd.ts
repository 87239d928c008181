import { levelsAbove } from '../part/default-threshold.ts'
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
} from '../part/plan-step.ts'
import { ours } from '../provenance.ts'
import type { Choice, DefaultThreshold, Kind, Metric } from '../sector.ts'
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

const SCORE = ours('recognition score of the camera')

const THRESHOLDS: readonly DefaultThreshold[] = [
  ...levelsAbove(
    text('人群过密', 'Crowd too dense'),
    {
      metric: 'density',
      unit: 'person/m2',
      hysteresis: 0.5,
      provenance: {
        clause: 'Fruin: beyond 4–5 persons per m² a crowd moves as one',
        source: 'remembered, not read; the levels are ours',
        mark: 'R',
        verified: false,
      },
    },
    ['P3', 3, 60],
    ['P2', 4, 30],
    ['P1', 5, 10],
  ),
  ...levelsAbove(
    text('超核定人数', 'More persons than permitted'),
    { metric: 'present', unit: 'percent', hysteresis: 3, provenance: ours('what is permitted is 100 %') },
    ['P3', 90, 300],
    ['P2', 100, 60],
  ),
  ...levelsAbove(
    text('异常行为', 'Unusual behaviour'),
    { metric: 'behaviour', unit: 'ratio', hysteresis: 0.2, provenance: SCORE },
    ['P2', 0.8, 5],
  ),
  ...levelsAbove(
    text('疏散通道堵塞', 'Escape route blocked'),
    { metric: 'escape-blocked', unit: 'ratio', hysteresis: 0.2, provenance: SCORE },
    ['P3', 0.8, 300],
  ),
]

const SURGE = plainHazard(
  {
    id: 'crowd-surge',
    name: text('人群拥挤踩踏', 'Crowd crush'),
    question: text('哪里最挤，人往哪疏？', 'Where is it densest, and which way do people go?'),
    metrics: METRICS.map(({ id }) => id),
  },
  ['crowd.place', 'crowd.gate'],
)

const HAZARDS = [SURGE]
const PLANS = [
  planFor(SURGE, [
    step(
      'throttle',
      text('限流与单向', 'Throttle, one way only'),
      { role: 'owner-duty', minutes: 5, levels: AT_ALL_LEVELS },
      text(
        '关入口、开全部出口，单向通行，广播说清往哪走。',
        'Close the entrances, open every exit, one way; say plainly which way to go.',
      ),
    ),
    cordon(AT_ALL_LEVELS, text('外围截流，公交地铁甩站。', 'Hold people outside, buses and metro pass through.')),
    clearPlace(text('从人群边缘起疏散，不逆流。', 'Begin at the edge, never against the flow.')),
    step(
      'rescue',
      text('救援力量待命', 'Rescue stands by'),
      { role: 'fire', minutes: 15, levels: FROM_YELLOW },
      text('预置担架与通道。', 'Stretchers and a lane ready.'),
    ),
    superviseOwner(text('核对核定人数与票务。', 'Compare permitted numbers and tickets.')),
    COORDINATE,
    { ...MEDICAL_STAND_BY, levels: FROM_YELLOW },
  ]),
]

/** Crowded places (R197, R321): filled by adapters of ticketing and video. */
export const crowd = plainSector({
  id: 'crowd',
  name: text('人员密集场所', 'Crowded places'),
  short: text('人员密集', 'Crowds'),
  domain: 'public-safety',
  wallScene: 'public-safety',
  watchesMetres: 200,
  colour: CROWD,
  glyph: '众',
  kinds: KINDS,
  metrics: METRICS,
  thresholds: THRESHOLDS,
  hazards: HAZARDS,
  plans: PLANS,
})
