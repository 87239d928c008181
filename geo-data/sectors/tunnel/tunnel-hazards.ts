import { ADJACENT_12_5 } from '../part/criterion.ts'
import { ISOLATION_MINUTES } from '../part/leak/isolation.ts'
import { holes } from '../part/leak/leak-scenario.ts'
import { ADJACENT_SPACES, CONNECTED_RUN, cardOnly } from '../part/space-scenario.ts'
import { ours } from '../provenance.ts'
import type { Correlation, Hazard, Scenario } from '../sector.ts'
import { text } from '../text.ts'

/** Along a tunnel gas, smoke and water travel far: neighbours of one compartment are one incident. */
const ALONG_TUNNEL: Correlation = {
  alongNetworkMetres: 400,
  withinMetres: 100,
  withinSeconds: 900,
  provenance: ours('two fire compartments of 200 m'),
}

const CABINS: Hazard['suspects']['kinds'] = ['tunnel.compartment', 'tunnel.gas-compartment']

/** A line that leaks into its compartment: how soon the whole of it can burn. What such an explosion does, no validated law says. */
const GAS_CABIN: Scenario = {
  id: 'gas-cabin',
  name: text('燃气舱积气', 'Gas in the cabin'),
  question: text(
    '整个防火分区多久到爆炸下限，来得及通风切断吗？',
    'How soon is the whole compartment at its lower limit?',
  ),
  subject: 'connected-run',
  laws: ['source/gas-orifice', 'source/chamber-balance'],
  parameters: [holes([5, 'full-bore'], text('孔径（5 mm 与全管径）', 'Hole (5 mm and full bore)')), ISOLATION_MINUTES],
  criteria: [ADJACENT_12_5],
}

const hazard = (
  about: Pick<Hazard, 'id' | 'name' | 'question' | 'metrics' | 'scenarios'>,
  suspects: Hazard['suspects'],
): Hazard => ({ ...about, events: [], suspects, adjacentMetres: 12.5, correlation: ALONG_TUNNEL })

export const TUNNEL_HAZARDS: readonly Hazard[] = [
  hazard(
    {
      id: 'gas',
      name: text('管廊燃气泄漏', 'Gas in the tunnel'),
      question: text('哪个防火分区有气，会窜到哪里？', 'Which compartment holds gas, and where may it travel?'),
      metrics: ['methane', 'gas-pressure', 'gas-flow'],
      scenarios: [
        GAS_CABIN,
        CONNECTED_RUN,
        ADJACENT_SPACES,
        cardOnly(
          'ventilate',
          text('事故通风与切断', 'Emergency ventilation and cut-off'),
          text(
            '事故段及相邻分区已通风、已切断吗？',
            'Are this compartment and its neighbours ventilated, and the line cut off?',
          ),
        ),
      ],
    },
    { kinds: ['tunnel.gas-pipe'], withinMetres: 200 },
  ),
  hazard(
    {
      id: 'air',
      name: text('管廊有毒缺氧', 'Toxic or thin air in the tunnel'),
      question: text('廊内有没有人，能不能进？', 'Is anybody inside, and may anybody enter?'),
      metrics: ['oxygen', 'hydrogen-sulphide'],
      scenarios: [],
    },
    { kinds: CABINS, withinMetres: 200 },
  ),
  hazard(
    {
      id: 'fire',
      name: text('管廊火灾', 'Fire in the tunnel'),
      question: text('哪一段着火，哪些管线会断？', 'Which part burns, and which lines will it cut?'),
      metrics: ['temperature', 'humidity'],
      scenarios: [],
    },
    { kinds: CABINS, withinMetres: 200 },
  ),
  hazard(
    {
      id: 'water',
      name: text('管廊进水与爆管', 'Water in the tunnel'),
      question: text('水从哪来，淹到电缆还有多久？', 'Where does the water come from, and how long until the cables?'),
      metrics: [
        'water-level',
        'joint-leak',
        'water-pressure',
        'water-flow',
        'heat-pressure',
        'heat-flow',
        'drain-level',
        'drain-flow',
      ],
      scenarios: [],
    },
    { kinds: ['tunnel.water-pipe', 'tunnel.heat-pipe', 'tunnel.drain-pipe'], withinMetres: 200 },
  ),
]
