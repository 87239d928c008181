import { type Scene, sceneById } from '../scene/scenes.ts'

const ADDRESS = 'scene'

/** What is sent to call a scene: it stands where a desk's view would. */
export const callOf = (sceneId: string): string => `${ADDRESS}=${sceneId}`

/** The scene that was called instead of a view; null where a view was sent, or one that this wall does not know. */
export const calledScene = (place: string): Scene | null =>
  sceneById(new URLSearchParams(place).get(ADDRESS) ?? '') ?? null
