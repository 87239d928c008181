import type { FootprintPoint } from '../physics/dispersion/footprint.ts'
import { REMARKS, type Remark } from '../physics/remark.ts'
import { standingOf } from '../physics/standing.ts'
import type { Place } from '../place/place.ts'
import type { Criterion, Scenario, ZoneLine } from '../sectors/sector.ts'
import { type Text, text } from '../sectors/text.ts'
import type { Release } from './scenario/release/outflow.ts'
import type { Step } from './step.ts'

/** A shape in metres around places on the map. */
export type Shape =
  | { readonly as: 'disc'; readonly centre: Place; readonly radiusM: number }
  | {
      readonly as: 'corridor'
      readonly paths: readonly (readonly (readonly [number, number])[])[]
      readonly halfWidthM: number
    }
  | {
      readonly as: 'outline'
      readonly origin: Place
      readonly towardsDeg: number
      readonly ring: readonly FootprintPoint[]
    }

/** A zone before it lies on the map. */
export interface Sketch {
  readonly scenario: string
  readonly law: string
  readonly validation: 'published' | 'screening'
  readonly criterion: Criterion
  readonly question: Text
  readonly label: Text
  readonly radiusM: number | null
  readonly steps: readonly Step[]
  readonly shapes: readonly Shape[]
  /** True when the wall's lines are made of it; the rest stays on the bench. */
  readonly leads: boolean
  /** What got out, where something leaked: `releaseOverTime` says how it goes on. */
  readonly release: Release | null
}

/** What no validated law may draw, said in words. */
export interface Card {
  readonly hazard: string
  readonly title: Text
  readonly text: Text
}

export interface Drawn {
  readonly sketches: readonly Sketch[]
  readonly cards: readonly Card[]
}

export const together = (parts: readonly Drawn[]): Drawn => ({
  sketches: parts.flatMap((part) => part.sketches),
  cards: parts.flatMap((part) => part.cards),
})

/** A scenario, or a hazard that has none. */
type Titled = Pick<Scenario, 'id' | 'name' | 'question'>

export const card = (scenario: Titled, said: Text): Drawn => ({
  sketches: [],
  cards: [{ hazard: scenario.id, title: scenario.name, text: said }],
})

/** A law that says nothing here says why. */
export const refusedCard = (scenario: Scenario, reason: Remark): Drawn => card(scenario, REMARKS[reason])

/** The question stays open: it is asked in words, and no ring pretends to answer it. */
export const noModelCard = (asked: Titled): Drawn =>
  card(
    asked,
    text(
      `${asked.question.zh}无经验证模型：不画圈，按现场检测与专家研判处置`,
      `${asked.question.en} No validated model: no ring is drawn; measure on site and ask an expert`,
    ),
  )

interface Sketching {
  readonly laws: readonly string[]
  readonly criterion: Criterion
  /** Of what it is drawn: `20 mm`, a chamber's code. */
  readonly of: Text
  readonly radiusM: number | null
  readonly steps: readonly Step[]
  readonly shapes: readonly Shape[]
  readonly leads: boolean
  /** Where the chain of laws alone does not decide: inputs nobody has measured, or a rule that is no law. */
  readonly validation?: 'published' | 'screening'
  readonly release?: Release
}

/** Nearer than this nothing is drawn, m: it is not reached. */
const LEAST_REACH_M = 0.1

export const sketch = (scenario: Scenario, drawing: Sketching): Drawn => {
  if (drawing.radiusM !== null && !(drawing.radiusM >= LEAST_REACH_M))
    return card(scenario, text(`${drawing.criterion.name.zh}：未达到`, `${drawing.criterion.name.en}: not reached`))
  const validation = drawing.validation ?? standingOf(drawing.laws)
  const { criterion, of } = drawing
  const caution = validation === 'screening' ? text('（筛查，未经验证）', ' (screening, unvalidated)') : text('', '')
  const one: Sketch = {
    scenario: scenario.id,
    law: drawing.laws.join(' → '),
    validation,
    criterion,
    question: scenario.question,
    label: text(
      `${scenario.name.zh}·${of.zh}·${criterion.name.zh}${caution.zh}`,
      `${scenario.name.en} · ${of.en} · ${criterion.name.en}${caution.en}`,
    ),
    radiusM: drawing.radiusM,
    steps: drawing.steps,
    shapes: drawing.shapes,
    leads: drawing.leads,
    release: drawing.release ?? null,
  }
  return { sketches: [one], cards: [] }
}

export const LINES: readonly ZoneLine[] = ['must-leave', 'shelter', 'cordon']

export const LINE_NAMES: Readonly<Record<ZoneLine, Text>> = {
  'must-leave': text('必须撤离', 'Must leave'),
  shelter: text('就地避险', 'Take shelter'),
  cordon: text('管制外沿', 'Outer cordon'),
}
