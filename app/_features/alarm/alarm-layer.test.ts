import { expect, test } from 'vitest'
import type { Mark } from '../map/overlay/drawing.ts'
import type { AlarmRow } from './alarm.operations.ts'
import { alarmLayers, alarmMarks } from './alarm-layer.ts'

const name = { zh: '名', en: 'name' }

const anAlarm = (part: Partial<AlarmRow>): AlarmRow => ({
  id: '1',
  sector: 'gas',
  metric: 'methane-adjacent',
  unit: '%VOL',
  priority: 'P1',
  condition: 'active',
  verification: 'pending',
  verificationReason: null,
  acknowledgedAt: null,
  acknowledgedBy: null,
  value: 2.8,
  peakValue: 3,
  raisedAt: '2026-11-22T08:00:00.000Z',
  calmAt: null,
  closedAt: null,
  overdueAt: null,
  exercise: false,
  position: { type: 'Point', coordinates: [121.9, 29.92] },
  region: { id: '1', name },
  department: { id: '1', name },
  sensor: { id: '7', code: 'S7', name },
  threshold: {
    id: '1',
    kind: 'above',
    priority: 'P1',
    value: 2.5,
    unit: '%VOL',
    windowS: null,
    holdS: 0,
    clause: '',
    source: '',
    mark: 'P',
    verified: false,
  },
  incident: null,
  ...part,
})

test('the most urgent alarm is drawn last, so it lies on top', () => {
  const marks = alarmMarks([
    anAlarm({ id: 'a' }),
    anAlarm({ id: 'b', priority: 'P3' }),
    anAlarm({ id: 'c', priority: 'P2' }),
  ])
  expect(marks.map(({ selection }) => selection?.id)).toEqual(['b', 'c', 'a'])
})

test("a mark carries the sector's character and leads to its alarm", () => {
  const [mark] = alarmMarks([anAlarm({ verification: 'true' })])
  expect(mark).toMatchObject({
    picture: { name: 'alarm/P1/气/true' },
    selection: { record: 'alarm', id: '1' },
    position: [121.9, 29.92],
  })
})

test('only the named alarm flashes, and only while lit', () => {
  const alarms = [anAlarm({ id: 'a' }), anAlarm({ id: 'b', position: { type: 'Point', coordinates: [122, 30] } })]
  const flashing = (lit: boolean) => alarmLayers(alarms, 'b', lit)[0]?.props.data as Mark[]
  expect(flashing(true).map(({ position }) => position)).toEqual([[122, 30]])
  expect(flashing(false)).toEqual([])
})

test('an alarm that somebody has acknowledged steps back a little', () => {
  const scaleOf = (acknowledgedAt: string | null) => alarmMarks([anAlarm({ acknowledgedAt })])[0]?.scale
  expect(scaleOf('2026-11-22T08:01:00.000Z')).toBeLessThan(scaleOf(null) ?? 0)
})
