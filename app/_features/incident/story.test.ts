import { expect, test } from 'vitest'
import { toldStory } from './story.ts'

const name = (zh: string) => ({ zh, en: zh })
const anEvent = { id: '1', type: 'task.assigned', at: '2026-11-22T08:00:00.000Z', alarmId: null, ids: {}, actor: null }
const story = {
  id: '1',
  alarms: [{ id: '7', sensor: { id: '3', name: name('雨水井 167') } }],
  tasks: [{ id: '12', title: name('关阀') }],
}

test('an event says which task or whose alarm it is about', () => {
  const timeline = [{ ...anEvent, ids: { taskId: 12 } }, { ...anEvent, type: 'alarm.raised', alarmId: '7' }, anEvent]
  expect(toldStory({ ...story, timeline }).map(({ about }) => about?.zh ?? null)).toEqual(['关阀', '雨水井 167', null])
})

test('an alarm that has left the incident is not named', () => {
  expect(toldStory({ ...story, timeline: [{ ...anEvent, alarmId: '99' }] })[0]?.about).toBeNull()
})
