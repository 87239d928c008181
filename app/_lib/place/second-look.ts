import { parseMoment, printMoment } from './moment.ts'

/** Another moment (epoch ms, whole seconds) beside the one that the screen shows; or two analyses, the left one first. */
export type Beside = { readonly at: number } | { readonly analyses: readonly [left: string, right: string] }

/** The same place seen twice: one map over the other with a handle between them, or one beside the other. */
export interface SecondLook {
  readonly as: 'swipe' | 'side'
  /** How much of the width is the left one's; it has no meaning where they stand side by side. */
  readonly percent: number
  readonly of: Beside
}

/** Neither side is ever so narrow that it cannot be seen, nor its handle caught. */
export const PERCENT = { least: 10, most: 90, middle: 50 } as const

/** The nearest whole percent that a handle may stand at. */
export const handlePercent = (percent: number): number =>
  Math.min(PERCENT.most, Math.max(PERCENT.least, Math.round(percent)))

function parseBeside(text: string): Beside | null {
  const at = parseMoment(text)
  if (at !== null) return { at }
  const [, left, right] = /^(\d+),(\d+)$/.exec(text) ?? []
  return left !== undefined && right !== undefined && left !== right ? { analyses: [left, right] } : null
}

/** `swipe:40:2026-11-23T05:10:00Z`, `side:50:7,9`; null where it is malformed. */
export function parseSecondLook(text: string | null): SecondLook | null {
  const [, as, percent, rest = ''] = /^(swipe|side):(\d{1,3}):(.+)$/.exec(text ?? '') ?? []
  const of = parseBeside(rest)
  return of && (as === 'swipe' || as === 'side') ? { as, percent: handlePercent(Number(percent)), of } : null
}

export const printSecondLook = ({ as, percent, of }: SecondLook): string =>
  `${as}:${percent}:${'at' in of ? printMoment(of.at) : of.analyses.join(',')}`
