import { NEAR_IN_TEN_MINUTES } from '../part/correlation.ts'
import { cardOnly } from '../part/space-scenario.ts'
import type { Hazard } from '../sector.ts'
import { text } from '../text.ts'

export const HEATING_HAZARDS: readonly Hazard[] = [
  {
    id: 'burst',
    name: text('热力管道泄漏爆管', 'Leak or burst of a heat main'),
    question: text('哪段在漏，高温水汽会烫伤谁？', 'Which main leaks, and whom may hot water or steam scald?'),
    metrics: ['pressure', 'flow'],
    events: ['leak-wire'],
    suspects: { kinds: ['heating.main'], withinMetres: 300 },
    adjacentMetres: 12.5,
    correlation: NEAR_IN_TEN_MINUTES,
    scenarios: [
      cardOnly(
        'scalding',
        text('高温水汽烫伤', 'Scalding'),
        text('热水、蒸汽喷到哪里，谁不能靠近？', 'How far do hot water and steam reach, who must keep away?'),
      ),
      cardOnly(
        'cavity',
        text('地下空洞与路面塌陷', 'Cavity and road collapse'),
        text('热水冲刷会掏空哪里，路面会塌吗？', 'Where may hot water wash the ground away, and may the road fall in?'),
      ),
      cardOnly(
        'heat-loss',
        text('停热影响', 'Heat lost'),
        text('哪些换热站与用户停热？', 'Which exchange stations and users lose heat?'),
      ),
    ],
  },
  {
    id: 'heat-loss',
    name: text('供热中断', 'Heat supply lost'),
    question: text('停热影响多少人，多久降到不可住？', 'How many lose heat, and how long until it is too cold?'),
    metrics: ['temperature'],
    events: ['pump-tripped'],
    suspects: { kinds: ['heating.main'], withinMetres: 500 },
    adjacentMetres: 12.5,
    correlation: NEAR_IN_TEN_MINUTES,
    scenarios: [
      cardOnly(
        'users',
        text('停热用户', 'Users without heat'),
        text('哪些医院、养老机构要先保？', 'Which hospitals and care homes come first?'),
      ),
    ],
  },
]
