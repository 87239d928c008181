import { type Couplings, within } from '../coupling.ts'
import { text } from '../text.ts'

export const WATER_COUPLINGS: Couplings = {
  inflicts: [
    within('cavity', 15, {
      hazards: ['burst'],
      share: 0.6,
      why: text('爆管射流冲刷路基', 'the jet washes the ground out'),
    }),
    within('water', 150, { hazards: ['burst'], share: 0.5, why: text('漫水流向低处', 'water runs to the low places') }),
    within('cavity', 5, {
      hazards: ['hidden-leak'],
      share: 0.4,
      why: text('暗漏长期淘空路基', 'a hidden leak hollows the ground'),
    }),
  ],
  suffers: [
    {
      kinds: ['water.main'],
      harm: 'cavity',
      next: 'water.burst',
      share: 0.3,
      why: text('管底掏空，接口脱开', 'undermined, its joints come apart'),
    },
    {
      kinds: ['water.main'],
      harm: 'collapse',
      next: 'water.burst',
      share: 0.6,
      why: text('随结构垮塌断裂', 'breaks with what carries it'),
    },
    {
      kinds: ['water.main'],
      harm: 'ground',
      next: 'water.burst',
      share: 0.4,
      why: text('地面变形拉裂管道', 'ground movement tears the pipe'),
    },
    {
      kinds: ['water.main'],
      harm: 'blast',
      next: 'water.burst',
      share: 0.2,
      why: text('近旁爆炸震裂管道', 'a blast beside it cracks the pipe'),
    },
  ],
}
