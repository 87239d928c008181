import type { Position } from '../../../../geo-data/area/area.ts'
import type { Drawn, DrawShape } from './drawn.ts'

/** What a hand can do with a drawing that is not finished, and with the one that stands. */
export interface Grip {
  /** Takes back the last click of an unfinished drawing; false where there is none. */
  readonly undo: () => boolean
  readonly redo: () => boolean
  /** Lets this stand instead of what was drawn last; null: nothing. */
  readonly show: (drawn: Drawn | null) => void
}

/** Draws shapes to ask with or to measure, one after another. */
export interface Sketching {
  readonly shape: DrawShape
  readonly hear: (drawn: Drawn) => void
  /** Told once the tool is in the hand. */
  readonly hold?: (grip: Grip) => void
}

/** Draws one thing to be plotted: a point, a line or an area. */
export interface Placing {
  readonly form: 'point' | 'line' | 'area'
  readonly placed: (positions: readonly Position[]) => void
  readonly hold?: (grip: Grip) => void
}

/** A thing on the map that may be taken by the hand. */
export interface Movable {
  readonly id: string
  readonly form: Placing['form']
  readonly positions: readonly Position[]
}

/** Drags what lies on the map: a point, a whole line or area, or one of its corners. */
export interface Moving {
  readonly things: readonly Movable[]
  readonly moved: (id: string, positions: readonly Position[]) => void
}

/** What the hand does on the map. */
export type MapTool = Sketching | Placing | Moving
