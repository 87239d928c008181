import type { Provenance } from './provenance.ts'
import type { Text } from './text.ts'
import type { Unit } from './unit.ts'

/** SECTOR.KIND, for example `gas.main`. */
export type KindRef = `${string}.${string}`

export type Scalar = string | number | boolean

export interface Range {
  readonly min: number
  readonly max: number
}

export interface Choice {
  readonly id: string
  readonly name: Text
  /** Other spellings met in files to import, compared without case. */
  readonly aliases?: readonly string[]
}

/** One column of a kind. Its name is the key in the record; a unit that is not SI stands in the name: `pressure_mpa`. */
export interface Attribute {
  readonly name: string
  readonly label: Text
  readonly type: 'number' | 'integer' | 'text' | 'choice' | 'boolean' | 'date'
  readonly unit: Unit
  readonly range?: Range
  readonly choices?: readonly Choice[]
  /** Column names met in files to import, compared without case. */
  readonly aliases?: readonly string[]
  /** Taken silently when a record says nothing: an administrative fact, never a physical one. */
  readonly default?: Scalar
  /** Taken when a record says nothing, and shown as assumed on every card. */
  readonly assumedDefault?: { readonly value: Scalar; readonly provenance: Provenance }
}

/** How a kind is drawn from generic shapes, so that a new sector needs no file of icons. Colours are CSS hex. */
export type Symbol =
  | {
      readonly as: 'point'
      readonly shape: 'circle' | 'square' | 'diamond' | 'triangle' | 'hexagon' | 'ring'
      /** One character inside the shape. */
      readonly glyph: string
      readonly radiusPx: number
      readonly colour: string
    }
  | { readonly as: 'line'; readonly widthPx: number; readonly dash?: readonly number[]; readonly colour: string }
  | { readonly as: 'polygon'; readonly colour: string; readonly opacity: number }

/** Names of the attributes that say what a pipe holds; what carries something may leak it. */
export interface Carriage {
  readonly substance: string
  readonly pressure: string
  readonly diameter: string
}

/** A closed or semi-closed space where gas may gather; the attribute names say how large and how covered it is. */
export interface Space {
  /** Id of one of some sector's `spaceTypes`; thresholds are scoped by it. */
  readonly type: string
  /** Volume, m³. A line has none of its own: it is the run through which gas spreads. */
  readonly volume?: string
  /** Mass of the cover, kg, and its diameter, m. */
  readonly coverMass?: string
  readonly coverDiameter?: string
}

/** What a vessel or a works holds, and how it may get out. Named attributes are of the kind itself. */
export interface Holding {
  readonly substance: { readonly attribute: string } | { readonly always: string }
  /** Volume, m³, and mass, t. */
  readonly volume?: string
  readonly mass?: string
  /** Gauge, MPa; without it the vapour pressure of what is held, or none. */
  readonly pressure?: string
  /** Bore of the largest pipe at it, mm. */
  readonly pipe?: string
}

/** Names of the attributes that say whether a valve can cut a line, and how it is worked. */
export interface Isolation {
  readonly state: string
  readonly operation: string
}

/** How it fills space, so that it is seen in depth: names of attributes in metres. */
export interface Solid {
  /** How high its top is above the ground; of a line, how high its bore. */
  readonly height: string
  /** How far it reaches below its top, of what hangs; without it a thing stands on the ground. */
  readonly thickness?: string
  /** How wide the bore of a line is. */
  readonly width?: string
}

/** What a buried line counts as where the distance to its neighbours is asked. */
export type ClearanceClass = 'water' | 'drain' | 'gas' | 'heat' | 'cable'

/**
 * Which way a line runs by its own record: from its first end to its last, or down the fall between the heights that stand in two
 * attributes (metres above the datum), and as recorded where one of them is missing or both are the same.
 */
export type Flow =
  | { readonly by: 'record' }
  | { readonly by: 'fall'; readonly fromHeight: string; readonly toHeight: string }

/** A kind of asset. What it can do is said by its traits (`carries`, `space`, `isolates`, `holds`, `solid`, `crossed`, `source`, `flow`, `clearance`), never by its name. */
export interface Kind {
  readonly id: string
  readonly name: Text
  /** Words by which files to import call such a thing (附属物, a network's `junction`), compared without case. */
  readonly aliases?: readonly string[]
  readonly geometry: 'point' | 'line' | 'polygon'
  readonly layer: 'surface' | 'underground'
  readonly symbol: Symbol
  /** Tiles carry it from this zoom on. */
  readonly minZoom: number
  readonly attributes: readonly Attribute[]
  readonly carries?: Carriage
  readonly space?: Space
  readonly isolates?: Isolation
  readonly holds?: Holding
  /** Name of the attribute with the volume, m³, of a room above ground in which gas may gather. */
  readonly encloses?: string
  readonly solid?: Solid
  /** True where road traffic goes over it or through it: it is closed with the road. */
  readonly crossed?: boolean
  /** True where the network is fed from. */
  readonly source?: boolean
  /** Without it a line's own record does not say which way it runs: a main under pressure in a mesh. */
  readonly flow?: Flow
  /** Which row of the table of clearances between buried lines speaks of it. */
  readonly clearance?: ClearanceClass
}

/** Corners of a point's shape on the unit circle, degrees clockwise from the top; none for what is round. */
export const SHAPE_CORNERS: Readonly<Record<Extract<Symbol, { as: 'point' }>['shape'], readonly number[]>> = {
  circle: [],
  ring: [],
  square: [45, 135, 225, 315],
  diamond: [0, 90, 180, 270],
  triangle: [0, 120, 240],
  hexagon: [30, 90, 150, 210, 270, 330],
}
