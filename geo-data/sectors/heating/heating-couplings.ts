import { type Couplings, within } from '../coupling.ts'
import { text } from '../text.ts'

export const HEATING_COUPLINGS: Couplings = {
  inflicts: [
    within('cavity', 10, {
      hazards: ['burst'],
      share: 0.5,
      why: text('热水射流冲刷路基', 'the jet of hot water washes the ground out'),
    }),
  ],
  suffers: [
    {
      kinds: ['heating.main'],
      harm: 'cavity',
      next: 'heating.burst',
      share: 0.3,
      why: text('管底掏空，补偿失效', 'undermined, its expansion joints fail'),
    },
    {
      kinds: ['heating.main'],
      harm: 'collapse',
      next: 'heating.burst',
      share: 0.6,
      why: text('随结构垮塌断裂', 'breaks with what carries it'),
    },
    {
      kinds: ['heating.main'],
      harm: 'ground',
      next: 'heating.burst',
      share: 0.3,
      why: text('地面变形拉裂管道', 'ground movement tears the pipe'),
    },
  ],
}
