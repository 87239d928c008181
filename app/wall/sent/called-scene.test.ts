import { expect, test } from 'vitest'
import { isPlace } from '../../../geo-data/wall-view/wall-view.ts'
import { SCENES } from '../scene/scenes.ts'
import { calledScene, callOf } from './called-scene.ts'

test('every scene can be called, and is called by what the record takes', () => {
  for (const scene of SCENES) {
    expect(isPlace(callOf(scene.id))).toBe(true)
    expect(calledScene(callOf(scene.id))?.id).toBe(scene.id)
  }
})

test('a view of a desk calls no scene, nor does a name that no wall knows', () => {
  for (const place of ['bounds=121.9,29.9,121.91,29.91&view=3d', 'sel=incident:4', 'scene=', 'scene=kitchen'])
    expect(calledScene(place)).toBeNull()
})
