/** Whose photos and documents they are. */
export interface OfThing {
  readonly record: string
  readonly id: string
  /** What the thing is called. */
  readonly name: string
}
