import { type Couplings, within } from '../coupling.ts'
import { text } from '../text.ts'

export const PRODUCTION_COUPLINGS: Couplings = {
  inflicts: [
    within('ground', 30, {
      hazards: ['collapse'],
      share: 0.5,
      why: text('坑壁失稳，周边地面变形', 'the pit wall fails and the ground around it moves'),
    }),
  ],
  suffers: [
    {
      kinds: ['production.pit'],
      harm: 'cavity',
      next: 'production.collapse',
      share: 0.4,
      why: text('坑壁后方掏空', 'the ground behind the pit wall is washed out'),
    },
    {
      kinds: ['production.pit'],
      harm: 'water',
      next: 'production.collapse',
      share: 0.3,
      why: text('坑内灌水，坑壁失稳', 'the pit fills and its wall fails'),
    },
  ],
}
