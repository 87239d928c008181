/** How long a scene stays on a calm wall (screens.md, ours). */
export const SCENE_MS = 45_000

/** Sectors in a row before the overview comes round again (ours): with many sectors it must not stay away for long. */
const IN_A_ROW = 3

/** The scenes of a wall in their order: the overview (null) first and again after every few sectors. */
export const scenesOf = (sectors: readonly string[]): readonly [null, ...(string | null)[]] => {
  const [, ...rest] = sectors.flatMap((id, at) => (at % IN_A_ROW === 0 ? [null, id] : [id]))
  return [null, ...rest]
}

/** What decides whether a wall may turn to its next scene. */
export interface Calm {
  readonly unacknowledgedP1: boolean
  /** An incident has the map. */
  readonly taken: boolean
  readonly pinned: boolean
}

/** The scene on the wall now: the first is the overview, which stays whenever something calls. */
export function sceneAt<Scene>(scenes: readonly [Scene, ...Scene[]], now: number, calm: Calm): Scene {
  const [overview] = scenes
  if (calm.unacknowledgedP1 || calm.taken || calm.pinned) return overview
  return scenes[Math.floor(now / SCENE_MS) % scenes.length] ?? overview
}
