import { NEAR_IN_TEN_MINUTES } from '../part/correlation.ts'
import { ADJACENT_SPACES, CHAMBER_EXPLOSION, CONNECTED_RUN, cardOnly } from '../part/space-scenario.ts'
import { ours } from '../provenance.ts'
import type { Correlation, Hazard } from '../sector.ts'
import { text } from '../text.ts'

/** A storm reaches neighbouring low places within half an hour. */
const ONE_STORM: Correlation = {
  alongNetworkMetres: 500,
  withinMetres: 300,
  withinSeconds: 1800,
  provenance: ours('one storm over one low place'),
}

export const DRAINAGE_HAZARDS: readonly Hazard[] = [
  {
    id: 'flooding',
    name: text('城市内涝', 'Urban flooding'),
    question: text(
      '哪里积水、多深、何时退，谁在低处？',
      'Where does it pond, how deep, until when, and who is low down?',
    ),
    metrics: ['rain', 'rain-three-hours', 'level-ponding', 'level-network', 'flow-network', 'video'],
    events: ['ponding-recognised', 'pump-tripped', 'cover-moved'],
    suspects: { kinds: ['drainage.conduit'], withinMetres: 200 },
    adjacentMetres: 12.5,
    correlation: ONE_STORM,
    scenarios: [
      cardOnly(
        'ponding',
        text('积水范围与深度', 'Extent and depth of ponding'),
        text('未来 1 h 积水到哪里、多深？', 'Where and how deep does it pond in the next hour?'),
      ),
      cardOnly(
        'collapse',
        text('路面塌陷', 'Road collapse'),
        text('管渠渗漏掏空路基的风险在哪里？', 'Where may a leaking drain have undermined the road?'),
      ),
    ],
  },
  {
    id: 'river-rise',
    name: text('河道超警', 'River above its warning level'),
    question: text('河水会倒灌进哪些排口？', 'Into which outfalls may the river run back?'),
    metrics: ['level-river', 'flow-river'],
    events: [],
    suspects: { kinds: ['drainage.outfall', 'drainage.sluice'], withinMetres: 1000 },
    adjacentMetres: 12.5,
    correlation: ONE_STORM,
    scenarios: [
      cardOnly(
        'backflow',
        text('倒灌与漫堤', 'Backflow and overtopping'),
        text('哪些排口要关闸，哪些低地会淹？', 'Which outfalls must be shut, which low land floods?'),
      ),
    ],
  },
  {
    id: 'drain-gas',
    name: text('排水空间燃爆', 'Explosion in a drain'),
    question: text('管渠积气会伤到谁，气从哪里来？', 'Whom may the gathered gas harm, and where does it come from?'),
    metrics: ['methane'],
    events: ['self-alarm'],
    suspects: { kinds: ['gas.main'], withinMetres: 100 },
    adjacentMetres: 12.5,
    correlation: NEAR_IN_TEN_MINUTES,
    scenarios: [CHAMBER_EXPLOSION, CONNECTED_RUN, ADJACENT_SPACES],
  },
]
