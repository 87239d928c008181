import { namedIndicator as of } from '../part/indicator.ts'
import type { KindRef, Metric } from '../sector.ts'
import { text } from '../text.ts'

const MOUTHS: readonly KindRef[] = ['rail.entrance', 'rail.ramp', 'rail.shaft']

/** What the guide watches along railways and metros (四(二)2, 五(二)2); it gives no table and no figure for them. */
export const RAIL_METRICS: readonly Metric[] = [
  of(
    ['floating-object', 'R193'],
    text('轻飘物、硬飘物识别', 'Floating object recognised'),
    ['ratio', 0, 1, 2],
    ['rail.railway', 'rail.floating-object', 'rail.protection-zone'],
  ),
  of(
    ['settlement', 'R193'],
    text('保护区地表沉降', 'Settlement in the protection zone'),
    ['mm', -500, 500, 1],
    ['rail.protection-zone', 'rail.railway', 'rail.metro-line', 'rail.station'],
    [3600, 600],
  ),
  of(['water-level', 'R194'], text('出入口积水水位', 'Water at the mouth'), ['m', 0, 5, 2], MOUTHS, [300, 30]),
  of(['rainfall', 'R194'], text('雨量', 'Rainfall'), ['mm', 0, 300, 1], [...MOUTHS, 'rail.station'], [300, 60]),
  of(
    ['passenger-flow', 'R194'],
    text('进出站客流', 'Passengers in and out'),
    ['count/h', 0, 100000, 0],
    ['rail.station', 'rail.entrance'],
  ),
  of(['crowd-density', 'R194'], text('站内人员密度', 'Crowd density'), ['person/m2', 0, 12, 2], ['rail.station']),
  of(['smoke', 'R319'], text('烟雾', 'Smoke'), ['ratio', 0, 1, 2], ['rail.station', 'rail.metro-line'], [600, 5]),
  of(['vibration', 'R319'], text('振动', 'Vibration'), ['mm/s', 0, 500, 2], ['rail.metro-line', 'rail.railway']),
]
