import type { KindRef, Metric } from '../sector.ts'
import { type Text, text } from '../text.ts'
import type { Unit } from '../unit.ts'

/** Unit, least and greatest believable value, decimals shown. */
export type Scale = readonly [unit: Unit, min: number, max: number, decimals: number]

/** Default reporting periods, s: every day, and while something is wrong. */
export type Every = readonly [normalSeconds: number, alarmSeconds: number]

/** Whose figures they are: the guide's own words, or none of anybody's. */
export interface Figures {
  readonly accuracy: Text
  readonly note?: Text
}

interface Where {
  readonly id: string
  /** Row of requirements.md. */
  readonly row: string
  readonly on: readonly KindRef[]
  readonly every: Every
}

/** One indicator of a table of the guide, or one of ours beside it. */
export const indicator = (
  { id, row, on, every }: Where,
  name: Text,
  [unit, min, max, decimals]: Scale,
  figures: Figures,
): Metric => ({
  id,
  name,
  unit,
  range: { min, max },
  ...figures,
  requirement: row,
  decimals,
  reporting: { normalSeconds: every[0], alarmSeconds: every[1] },
  on,
})

/** The guide names the indicator and states no figure; none is invented. */
export const NO_FIGURE: Figures = {
  accuracy: text('—', '—'),
  note: text('指南正文列出该指标，未给出技术指标。', 'Named in the text of the guide, without technical figures.'),
}

const NAMED_EVERY: Every = [300, 10]

/** An indicator that the guide names in its text and gives no figure: the range is ours, the accuracy nobody's. */
export const namedIndicator = (
  [id, row]: readonly [id: string, row: string],
  name: Text,
  scale: Scale,
  on: readonly KindRef[],
  every: Every = NAMED_EVERY,
): Metric => indicator({ id, row, on, every }, name, scale, NO_FIGURE)
