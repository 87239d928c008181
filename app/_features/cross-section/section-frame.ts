import type { CrossSection, CutThing } from './cross-section.operations.ts'

/** Where a drawing of a cross-section lies on its paper: one scale across and down, so that what is round stays round. Pixels. */
export interface SectionFrame {
  readonly widthPx: number
  readonly heightPx: number
  readonly pxPerM: number
  readonly x: (alongM: number) => number
  /** Of a height, metres, negative below ground. */
  readonly y: (heightM: number) => number
  readonly across: readonly number[]
  readonly down: readonly number[]
}

const LEFT = 46
const RIGHT = 14
const SKY = 52
const FOOT = 34
/** No shallower than this, metres: a street with nothing under it is still a street. */
const LEAST_DEPTH_M = 3

const STEPS_M = [0.5, 1, 2, 5, 10, 20, 50]

/** Ticks at a round step, figures standing at least so many pixels apart. */
const ticks = (toM: number, pxPerM: number, apartPx: number): number[] => {
  const step = STEPS_M.find((one) => one * pxPerM >= apartPx) ?? 100
  return Array.from({ length: Math.floor(toM / step + 1e-9) + 1 }, (_, index) => index * step)
}

export const isDrawn = ({ topM, axisM }: CutThing): boolean => topM !== null || axisM !== null

const lowestOf = ({ topM, axisM, bottomM }: CutThing): number => bottomM ?? axisM ?? topM ?? 0

export const sectionFrame = ({ lengthM, things }: CrossSection, widthPx: number): SectionFrame => {
  const pxPerM = (widthPx - LEFT - RIGHT) / lengthM
  const deepest = Math.max(LEAST_DEPTH_M, ...things.map((thing) => 0.5 - lowestOf(thing)))
  return {
    widthPx,
    heightPx: SKY + deepest * pxPerM + FOOT,
    pxPerM,
    x: (alongM) => LEFT + alongM * pxPerM,
    y: (heightM) => SKY - heightM * pxPerM,
    across: ticks(lengthM, pxPerM, 40),
    down: ticks(deepest, pxPerM, 15),
  }
}

const TAG_PX = 18

/** Where the numbers of things stand above the ground, none on another: pushed apart from left to right, then back from the edge. */
export const tagsOf = (xs: readonly number[], widthPx: number): readonly number[] => {
  const right: number[] = []
  for (const x of xs) right.push(Math.max(x, (right.at(-1) ?? -TAG_PX) + TAG_PX))
  let edge = widthPx - TAG_PX / 2
  return right
    .toReversed()
    .map((x) => {
      const at = Math.min(x, edge)
      edge = at - TAG_PX
      return at
    })
    .toReversed()
}
