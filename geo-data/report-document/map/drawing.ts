/** A drawing in points, y downwards, that every kind of paper can carry: filled or stroked paths, and a few words. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly marks: readonly (Path | Words)[]
}

export type Position = readonly [x: number, y: number]

export interface Path {
  readonly as: 'path'
  readonly rings: readonly (readonly Position[])[]
  readonly closed: boolean
  readonly fill?: string
  readonly opacity?: number
  readonly stroke?: string
  readonly strokeWidth?: number
  readonly dash?: readonly [on: number, off: number]
}

export interface Words {
  readonly as: 'words'
  readonly at: Position
  readonly size: number
  readonly colour: string
  readonly words: string
  /** Which part of the words stands at `at`; their start where nothing is said. */
  readonly anchor?: 'middle' | 'end'
  readonly bold?: true
  /** Degrees clockwise around `at`. */
  readonly turned?: number
  readonly opacity?: number
}
