import { ours } from '../provenance.ts'
import type { Scenario, ScenarioParameter } from '../sector.ts'
import { text } from '../text.ts'
import { ADJACENT_12_5, COVER_THROW, OVERPRESSURE_2, OVERPRESSURE_7 } from './criterion.ts'

/* How gas gathered in a closed space may go: the same in a gas valve well, a drain and a tunnel. */

const FILL: ScenarioParameter = {
  name: 'fill_fraction',
  label: text('空间内化学计量混合气占比', 'Share of the space filled at stoichiometry'),
  values: [1],
  unit: 'ratio',
  provenance: ours('stoichiometric bound'),
}

export const CHAMBER_EXPLOSION: Scenario = {
  id: 'chamber-explosion',
  name: text('井室燃爆', 'Explosion in the chamber'),
  question: text('井室积气遇火，人须撤到哪里？', 'If the gas-filled chamber ignites, from where must people leave?'),
  subject: 'space',
  laws: ['explosion/isochoric-bound', 'explosion/chamber-blast', 'explosion/cover-throw'],
  parameters: [FILL],
  criteria: [OVERPRESSURE_7, OVERPRESSURE_2, COVER_THROW],
}

export const CONNECTED_RUN: Scenario = {
  id: 'connected-run',
  name: text('连通管沟燃爆', 'Explosion along the connected run'),
  question: text('燃气会沿管沟窜到哪些井？', 'Which wells may the gas reach along the run?'),
  subject: 'connected-run',
  laws: ['explosion/isochoric-bound'],
  parameters: [
    {
      name: 'run_metres',
      label: text('沿管沟窜气距离', 'Distance along the run'),
      values: [100],
      unit: 'm',
      provenance: ours('scenarios.md: day-one scenarios'),
    },
  ],
  criteria: [ADJACENT_12_5],
}

export const ADJACENT_SPACES: Scenario = {
  id: 'adjacent-spaces',
  name: text('相邻空间', 'Adjacent spaces'),
  question: text('12.5 m 内还有哪些空间要立即检测？', 'Which spaces within 12.5 m must be tested at once?'),
  subject: 'adjacent-spaces',
  laws: [],
  parameters: [],
  criteria: [ADJACENT_12_5],
}

/** What no validated law may draw: a card with the question, never a ring. */
export const cardOnly = (id: string, name: Scenario['name'], question: Scenario['question']): Scenario => ({
  id,
  name,
  question,
  subject: 'place',
  laws: [],
  parameters: [],
  criteria: [],
})
