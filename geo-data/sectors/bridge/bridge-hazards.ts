import { cardOnly } from '../part/space-scenario.ts'
import { ours } from '../provenance.ts'
import type { Correlation, Hazard } from '../sector.ts'
import { text } from '../text.ts'

/** One bridge is one trouble, and what follows an impact or a heavy lorry comes within the hour. */
const ONE_BRIDGE: Correlation = {
  alongNetworkMetres: 0,
  withinMetres: 300,
  withinSeconds: 3600,
  provenance: ours('one bridge is one incident'),
}

const bridgeHazard = (
  about: Pick<Hazard, 'id' | 'name' | 'question' | 'metrics'>,
  scenarios: Hazard['scenarios'],
): Hazard => ({
  ...about,
  events: [],
  suspects: { kinds: ['bridge.bridge'], withinMetres: 300 },
  adjacentMetres: 0,
  correlation: ONE_BRIDGE,
  scenarios,
})

/** No law of structures is validated here: every scenario is a card, none a ring. */
export const BRIDGE_HAZARDS: readonly Hazard[] = [
  bridgeHazard(
    {
      id: 'overload',
      name: text('突发超载', 'Overload'),
      question: text('谁超载上桥，桥还能走车吗？', 'Who is on the bridge overloaded, and may traffic go on?'),
      metrics: ['vehicle-load', 'dynamic-strain', 'deflection', 'traffic-flow', 'traffic-speed'],
    },
    [
      cardOnly(
        'load-rating',
        text('限载复核', 'Load rating'),
        text('对照限载与技术状况：要不要限行、封桥？', 'Against load limit and condition: restrict or close?'),
      ),
    ],
  ),
  bridgeHazard(
    {
      id: 'damage',
      name: text('结构损伤', 'Structural damage'),
      question: text('哪个构件变了，还撑得住吗？', 'Which member has changed, and does it still hold?'),
      metrics: [
        'frequency-change',
        'acceleration',
        'member-acceleration',
        'static-strain',
        'crack-width',
        'tilt',
        'displacement',
        'cable-force',
        'bearing-reaction',
        'corrosion',
        'scour',
      ],
    },
    [
      cardOnly(
        'structural-check',
        text('结构复核', 'Structural check'),
        text('限行了吗，专家到桥检测过了吗？', 'Is traffic restricted, and have experts examined the bridge?'),
      ),
    ],
  ),
  bridgeHazard(
    {
      id: 'impact',
      name: text('车船撞击与地震', 'Impact and earthquake'),
      question: text('撞在哪墩，桥上桥下还有谁？', 'Which pier was struck, and who is on and below the bridge?'),
      metrics: ['impact-acceleration', 'seismic-acceleration', 'video'],
    },
    [
      cardOnly(
        'after-impact',
        text('撞后检查', 'After the impact'),
        text(
          '封桥封航了吗，墩、支座与梁位查过了吗？',
          'Are deck and waterway closed; are pier, bearings and girder examined?',
        ),
      ),
    ],
  ),
  bridgeHazard(
    {
      id: 'weather',
      name: text('恶劣天气', 'Severe weather'),
      question: text('风、雾、冰之下要不要封桥？', 'Wind, fog or ice: must the bridge close?'),
      metrics: [
        'wind-speed',
        'wind-direction',
        'wind-pressure',
        'visibility',
        'deck-ice',
        'deck-temperature',
        'temperature',
        'humidity',
        'rainfall',
      ],
    },
    [],
  ),
]
