import { expect, test } from 'vitest'
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
  expect(marks.map((mark) => mark.selection.id)).toEqual(['b', 'c', 'a'])
})

test("a mark carries the sector's character and leads to its alarm", () => {
  const [mark] = alarmMarks([anAlarm({ verification: 'true' })])
  expect(mark).toMatchObject({
    glyph: '气',
    sure: true,
    selection: { record: 'alarm', id: '1' },
    position: [121.9, 29.92],
  })
})

test('only the named alarm flashes, and only while lit', () => {
  const alarms = [anAlarm({ id: 'a' }), anAlarm({ id: 'b' })]
  const flashing = (lit: boolean) => alarmLayers(alarms, 'b', lit)[0]?.props.data as { selection: { id: string } }[]
  expect(flashing(true).map((mark) => mark.selection.id)).toEqual(['b'])
  expect(flashing(false)).toEqual([])
})

test('an alarm on the map can be picked', () => {
  expect(alarmLayers([anAlarm({})], null, false)[1]?.props.pickable).toBe(true)
})
