import type { Couplings } from '../coupling.ts'
import { text } from '../text.ts'

export const FIRE_COUPLINGS: Couplings = {
  inflicts: [],
  suffers: [
    {
      kinds: ['fire.unit'],
      harm: 'heat',
      next: 'fire.building-fire',
      share: 0.5,
      why: text('引燃建筑', 'the building catches fire'),
    },
    {
      kinds: ['fire.unit'],
      harm: 'gas',
      next: 'fire.building-fire',
      share: 0.2,
      why: text('燃气窜入建筑', 'gas comes into the building'),
    },
  ],
}
