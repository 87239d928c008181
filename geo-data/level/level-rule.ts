import type { Provenance } from '../sectors/provenance.ts'
import { ours } from '../sectors/provenance.ts'
import type { WarningLevel } from '../sectors/sector.ts'
import { type Text, text } from '../sectors/text.ts'

/** From this value on, this level. */
export interface LevelStep {
  readonly atLeast: number
  readonly level: WarningLevel
  /** The value in words: 「≥ 30 人」, 「一级源点」. */
  readonly label: Text
}

export type Measure = 'source-point' | 'people' | 'targets' | 'hazard-sources' | 'priority'

/** One grading rule: a whole number that is measured, and the level it stands for. Steps rise. */
export interface LevelRule {
  readonly measure: Measure
  readonly name: Text
  readonly provenance: Provenance
  /** Why it grades so, in the reader's language. */
  readonly why: Text
  readonly steps: readonly LevelStep[]
}

const counted = (atLeast: number, level: WarningLevel, zh: string, en: string): LevelStep => ({
  atLeast,
  level,
  label: text(`≥ ${atLeast} ${zh}`, `≥ ${atLeast} ${en}`),
})

const named = (atLeast: number, level: WarningLevel, zh: string, en: string): LevelStep => ({
  atLeast,
  level,
  label: text(zh, en),
})

/**
 * How an incident is graded. Only the first was read in a source document; the others are proposals of ours, shown as ours.
 * The steps of people follow the three classes of places in the trial individual-risk standard (under 30, under 100, from 100),
 * which was read second-hand and grades no incidents.
 */
export const LEVEL_RULES: readonly LevelRule[] = [
  {
    measure: 'source-point',
    name: text('风险源点等级', 'Level of the risk source point'),
    provenance: { clause: '002§一(三)', source: 'requirements.md R502', mark: 'V', verified: true },
    why: text('风险源点失控按其等级预警', 'a source point out of control warns at its own level'),
    steps: [
      named(1, 'blue', '四级源点', 'level-4 source point'),
      named(2, 'yellow', '三级源点', 'level-3 source point'),
      named(3, 'orange', '二级源点', 'level-2 source point'),
      named(4, 'red', '一级源点', 'level-1 source point'),
    ],
  },
  {
    measure: 'people',
    name: text('必须撤离线内人数', 'People within the must-leave line'),
    provenance: ours('rules.md 2B.2, requirements.md R506'),
    why: text(
      '沿用个人风险试行标准的 30、100 人分档（转引），原标准不用于事件定级',
      'classes of 30 and 100 people after the trial individual-risk standard, read second-hand; it grades no incidents',
    ),
    steps: [
      counted(1, 'blue', '人', 'people'),
      counted(10, 'yellow', '人', 'people'),
      counted(30, 'orange', '人', 'people'),
      counted(100, 'red', '人', 'people'),
    ],
  },
  {
    measure: 'targets',
    name: text('必须撤离线内防护目标', 'Protection targets within the must-leave line'),
    provenance: ours('rules.md 2B.2, requirements.md R506'),
    why: text('一处难以自行撤离即为较大，多处为重大', 'one that cannot leave by itself is larger, several are major'),
    steps: [counted(1, 'orange', '处', 'targets'), counted(3, 'red', '处', 'targets')],
  },
  {
    measure: 'hazard-sources',
    name: text('影响范围内危险源', 'Hazard sources within the zones'),
    provenance: ours('rules.md 2B.2, requirements.md R506'),
    why: text('可能次生者使其更大', 'what may follow makes it larger'),
    steps: [counted(1, 'yellow', '处', 'sources'), counted(2, 'orange', '处', 'sources')],
  },
  {
    measure: 'priority',
    name: text('报警优先级', 'Priority of its alarms'),
    provenance: ours('rules.md 2B.2, requirements.md R506'),
    why: text('P1 在有人另行研判前至少为一般', 'a P1 is at least general until somebody judges otherwise'),
    steps: [named(1, 'blue', 'P3', 'P3'), named(2, 'blue', 'P2', 'P2'), named(3, 'yellow', 'P1', 'P1')],
  },
]
