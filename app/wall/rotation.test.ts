import { expect, test } from 'vitest'
import { SCENE_MS, sceneAt, scenesOf } from './rotation.ts'

const scenes = ['overview', 'gas', 'hazchem'] as const
const calm = { unacknowledgedP1: false, taken: false, pinned: false }

test('a calm wall turns from scene to scene and begins again', () => {
  const seen = [0, 1, 2, 3].map((turn) => sceneAt(scenes, turn * SCENE_MS + 1, calm))
  expect(seen).toEqual(['overview', 'gas', 'hazchem', 'overview'])
})

test('whatever calls brings the overview, at once', () => {
  for (const reason of ['unacknowledgedP1', 'taken', 'pinned'] as const)
    expect(sceneAt(scenes, SCENE_MS + 1, { ...calm, [reason]: true })).toBe('overview')
})

test('however many sectors there are, the overview is never far, and each sector has its turn', () => {
  expect(scenesOf(['a', 'b', 'c', 'd', 'e'])).toEqual([null, 'a', 'b', 'c', null, 'd', 'e'])
  expect(scenesOf([])).toEqual([null])
})
