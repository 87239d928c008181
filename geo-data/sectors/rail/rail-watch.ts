import { levelsAbove, levelsBelow } from '../part/default-threshold.ts'
import { faultThresholds } from '../part/device-event.ts'
import { ours, type Provenance, secondary } from '../provenance.ts'
import type { DefaultThreshold, PlacementRule } from '../sector.ts'
import { text } from '../text.ts'
import { RAIL_METRICS } from './rail-metrics.ts'

const DEPTH = ours('rules.md 2B.3: no ladder of ponding depths is verified; a sill is commonly of that height')
const SETTLEMENT = ours('a starter until the line has its own from its protection design')
const CROWD: Provenance = {
  clause: 'Fruin: beyond 4–5 persons per m² a crowd moves as one',
  source: 'remembered, not read; the levels are ours',
  mark: 'R',
  verified: false,
}

export const RAIL_THRESHOLDS: readonly DefaultThreshold[] = [
  ...levelsAbove(
    text('轻飘物、硬飘物侵线', 'Floating object near the line'),
    { metric: 'floating-object', unit: 'ratio', hysteresis: 0.2, provenance: ours('recognition score of the camera') },
    ['P2', 0.8, 10],
  ),
  ...levelsAbove(
    text('地表沉降超限', 'Settlement beyond the limit'),
    { metric: 'settlement', unit: 'mm', hysteresis: 1, provenance: SETTLEMENT },
    ['P3', 10, 600],
    ['P2', 20, 600],
    ['P1', 30, 60],
  ),
  ...levelsBelow(
    text('地表隆起超限', 'Heave beyond the limit'),
    { metric: 'settlement', unit: 'mm', hysteresis: 1, provenance: SETTLEMENT },
    ['P3', -10, 600],
  ),
  ...levelsAbove(
    text('雨水倒灌', 'Rain water runs in'),
    { metric: 'water-level', unit: 'm', hysteresis: 0.03, provenance: DEPTH },
    ['P3', 0.15, 60],
    ['P2', 0.3, 30],
    ['P1', 0.5],
  ),
  ...levelsAbove(
    text('大客流', 'Crowd surge'),
    { metric: 'crowd-density', unit: 'person/m2', hysteresis: 0.5, provenance: CROWD },
    ['P3', 3, 60],
    ['P2', 4, 30],
    ['P1', 5, 10],
  ),
  ...levelsAbove(
    text('烟雾', 'Smoke'),
    { metric: 'smoke', unit: 'ratio', hysteresis: 0.2, provenance: ours('score of the smoke detector') },
    ['P1', 0.6, 5],
  ),
  ...levelsAbove(
    text('区间上方持续振动', 'Lasting vibration above the line'),
    { metric: 'vibration', unit: 'mm/s', hysteresis: 2, provenance: ours('drilling, not trains; to be tuned on site') },
    ['P2', 12, 20],
  ),
  ...RAIL_METRICS.flatMap((metric) => faultThresholds(metric.id)),
]

/** Where the guide asks for sensors along rails (R193, R194). */
export const RAIL_PLACEMENT: readonly PlacementRule[] = [
  {
    id: 'mouths',
    requirement: 'R194',
    name: text('车站出入口、出入段线、风井', 'Station entrances, depot ramps, ventilation shafts'),
    kinds: ['rail.entrance', 'rail.ramp', 'rail.shaft'],
    metric: 'water-level',
    priority: 1,
  },
  {
    id: 'stations',
    requirement: 'R194',
    name: text('轨道交通站内外大客流', 'Crowds in and out of stations'),
    kinds: ['rail.station'],
    metric: 'crowd-density',
    priority: 2,
  },
  {
    id: 'floating-objects',
    requirement: 'R193',
    name: text('铁路两侧 500 米范围内轻飘物、硬飘物', 'Floating objects within 500 m of a railway'),
    kinds: ['rail.floating-object'],
    near: [{ of: 'kinds', kinds: ['rail.railway'], withinMetres: 500 }],
    metric: 'floating-object',
    priority: 1,
    servedWithinMetres: 200,
    figures: secondary(
      '四(二)2',
      'the guide’s 500 m, as requirements.md R193 quotes it; how far a camera serves is ours',
    ),
  },
  {
    id: 'settlement',
    requirement: 'R193',
    name: text('铁路安全保护区地表沉降', 'Settlement of the railway protection zone'),
    kinds: ['rail.protection-zone'],
    metric: 'settlement',
    priority: 2,
  },
]
