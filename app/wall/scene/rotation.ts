/** How long a scene stays on a calm wall (screens.md, ours). */
export const SCENE_MS = 45_000

/** Scenes in a row before the overview comes round again (ours): with many of them it must not stay away for long. */
const IN_A_ROW = 3

/** The turns of a wall in their order: the overview first and again after every few scenes. */
export const turnsOf = <Scene>(overview: Scene, others: readonly Scene[]): readonly [Scene, ...Scene[]] => {
  const [, ...rest] = others.flatMap((scene, at) => (at % IN_A_ROW === 0 ? [overview, scene] : [scene]))
  return [overview, ...rest]
}

/** What decides whether a wall may turn to its next scene. */
export interface Calm {
  readonly unacknowledgedP1: boolean
  /** An incident has the map. */
  readonly taken: boolean
}

/** A scene and the moment it gives way to the next, epoch ms; null: it does not turn. */
export interface Turn<Scene> {
  readonly scene: Scene
  readonly until: number | null
}

/** The scene on the wall now: the overview stays whenever something calls. */
export function turnAt<Scene>(turns: readonly [Scene, ...Scene[]], now: number, calm: Calm): Turn<Scene> {
  const [overview] = turns
  if (calm.unacknowledgedP1 || calm.taken || turns.length === 1) return { scene: overview, until: null }
  const turn = Math.floor(now / SCENE_MS)
  return { scene: turns[turn % turns.length] ?? overview, until: (turn + 1) * SCENE_MS }
}
