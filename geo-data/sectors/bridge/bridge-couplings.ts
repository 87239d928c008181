import { type Couplings, within } from '../coupling.ts'
import { text } from '../text.ts'

export const BRIDGE_COUPLINGS: Couplings = {
  inflicts: [
    within('collapse', 30, {
      hazards: ['overload', 'damage', 'impact'],
      share: 0.3,
      why: text('桥上敷设的管线随桥受损', 'pipes carried by the bridge fail with it'),
    }),
  ],
  suffers: [
    {
      kinds: ['bridge.bridge'],
      harm: 'ground',
      next: 'bridge.damage',
      share: 0.3,
      why: text('墩台位移', 'its piers move'),
    },
    {
      kinds: ['bridge.bridge'],
      harm: 'water',
      next: 'bridge.damage',
      share: 0.2,
      why: text('洪水冲刷墩基', 'the flood scours its footings'),
    },
    {
      kinds: ['bridge.bridge'],
      harm: 'blast',
      next: 'bridge.damage',
      share: 0.2,
      why: text('冲击波损伤构件', 'the blast damages its members'),
    },
    {
      kinds: ['bridge.bridge'],
      harm: 'heat',
      next: 'bridge.damage',
      share: 0.2,
      why: text('受火后强度下降', 'fire weakens it'),
    },
  ],
}
