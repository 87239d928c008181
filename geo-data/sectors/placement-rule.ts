import type { KindRef, Scalar } from './kind.ts'
import type { Provenance } from './provenance.ts'
import type { Text } from './text.ts'

/** What a place's record must say. Where the record is silent the condition does not hold: nothing is placed on a guess. */
export type Condition =
  | { readonly attribute: string; readonly is: 'one-of'; readonly values: readonly Scalar[] }
  /** In the attribute's own unit. */
  | { readonly attribute: string; readonly is: 'at-least' | 'more-than' | 'at-most'; readonly value: number }
  /** The attribute is a year. */
  | { readonly attribute: string; readonly is: 'older-than'; readonly years: number }

/** What a place must lie near: other assets and segments, protection targets, or what the ground map shows. */
export type Vicinity = { readonly withinMetres: number } & (
  | { readonly of: 'kinds'; readonly kinds: readonly KindRef[]; readonly where?: readonly Condition[] }
  /** Kinds of protection target; every kind when none is named. */
  | { readonly of: 'protection-targets'; readonly kinds: readonly string[] }
  | {
      readonly of: 'ground'
      readonly classes: readonly ('water' | 'road' | 'railway')[]
      readonly kinds?: readonly string[]
    }
)

/**
 * Where a sensor belongs: every place of these kinds whose record meets all of `where` and which lies near all of `near`. It has what it
 * needs when enough sensors of the metric stand on it, or within `servedWithinMetres` of it.
 */
export interface PlacementRule {
  readonly id: string
  /** Row of requirements.md, for example `R126`. */
  readonly requirement: string
  /** The place in the guide's own words. */
  readonly name: Text
  readonly kinds: readonly KindRef[]
  /** Id of a metric of the same sector. */
  readonly metric: string
  /** 1 first. */
  readonly priority: number
  readonly where?: readonly Condition[]
  readonly near?: readonly Vicinity[]
  /** How many sensors a place needs; 1 when silent. */
  readonly atLeast?: number
  /** Along a line: one sensor for every so many metres begun. */
  readonly everyMetres?: number
  /** A sensor this near serves the place as well, m; when silent, only one that stands on it. */
  readonly servedWithinMetres?: number
  /** Where its distances and counts come from; every rule that has any says so, and the list shows it. */
  readonly figures?: Provenance
}
