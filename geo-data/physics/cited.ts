/**
 * How well a figure is known, in the letters of rules.md: V read at a primary source or reproduced; V-sec read at a
 * second hand (a peer program, a data library); D derived by arithmetic; R remembered; U unseen; P our own proposal.
 */
export type Mark = 'V' | 'V-sec' | 'D' | 'R' | 'U' | 'P'

/** A figure with where it comes from. Its unit is in the name of the field that holds it. */
export type Cited = { readonly value: number; readonly source: string; readonly mark: Mark }
