import { NEAR_IN_TEN_MINUTES } from '../part/correlation.ts'
import { cardOnly } from '../part/space-scenario.ts'
import type { Hazard } from '../sector.ts'
import { text } from '../text.ts'

const CAVITY = cardOnly(
  'cavity',
  text('地下空洞与路面塌陷', 'Cavity and road collapse'),
  text(
    '漏水冲刷会掏空哪里，路面会塌吗？',
    'Where may the leaking water wash the ground away, and may the road fall in?',
  ),
)

export const WATER_HAZARDS: readonly Hazard[] = [
  {
    id: 'burst',
    name: text('供水爆管', 'Burst of a water main'),
    question: text('哪段管爆了，关哪些阀，谁会停水？', 'Which main burst, which valves close it, who loses water?'),
    metrics: ['pressure', 'flow'],
    events: ['water-hammer'],
    suspects: { kinds: ['water.main'], withinMetres: 500 },
    adjacentMetres: 12.5,
    correlation: NEAR_IN_TEN_MINUTES,
    scenarios: [
      cardOnly(
        'supply-loss',
        text('影响管线与用户', 'Mains and users affected'),
        text('哪些管线失压，哪些用户停水？', 'Which mains lose pressure, which users lose water?'),
      ),
      cardOnly(
        'spread',
        text('水流扩散', 'Spread of the water'),
        text('水往哪里流，会淹到哪些低处？', 'Where does the water run, which low places does it flood?'),
      ),
      CAVITY,
    ],
  },
  {
    id: 'hidden-leak',
    name: text('供水暗漏与管体损伤', 'Hidden leak and damage to the pipe'),
    question: text('哪里在暗漏，路下会不会空？', 'Where does it leak unseen, and is the road still borne?'),
    metrics: ['leak-sound', 'stress', 'wire-breaks'],
    events: ['wire-break'],
    suspects: { kinds: ['water.main'], withinMetres: 100 },
    adjacentMetres: 12.5,
    correlation: NEAR_IN_TEN_MINUTES,
    scenarios: [CAVITY],
  },
  {
    id: 'hydrant-failure',
    name: text('消火栓失压或异常出流', 'Hydrant without pressure or running'),
    question: text('这里若失火，有水可用吗？', 'If it burns here, is there water?'),
    metrics: ['hydrant-pressure', 'hydrant-flow'],
    events: ['hydrant-opened'],
    suspects: { kinds: ['water.main'], withinMetres: 100 },
    adjacentMetres: 12.5,
    correlation: NEAR_IN_TEN_MINUTES,
    scenarios: [
      cardOnly(
        'fire-water',
        text('消防供水缺口', 'Gap in fire water'),
        text('周边哪些消火栓可替代？', 'Which hydrants nearby may stand in?'),
      ),
    ],
  },
]
