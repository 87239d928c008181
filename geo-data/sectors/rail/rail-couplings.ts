import type { Couplings } from '../coupling.ts'
import { text } from '../text.ts'

export const RAIL_COUPLINGS: Couplings = {
  inflicts: [],
  suffers: [
    {
      kinds: ['rail.station', 'rail.entrance', 'rail.ramp', 'rail.shaft'],
      harm: 'water',
      next: 'rail.flooding',
      share: 0.5,
      why: text('出入口倒灌', 'water comes in at the entrance'),
    },
    {
      kinds: ['rail.metro-line'],
      harm: 'cavity',
      next: 'rail.ground',
      share: 0.4,
      why: text('隧道周边土体流失', 'the ground around the tunnel is lost'),
    },
    {
      kinds: ['rail.station'],
      harm: 'gas',
      next: 'rail.smoke',
      share: 0.2,
      why: text('燃气窜入车站', 'gas comes into the station'),
    },
    {
      kinds: ['rail.railway'],
      harm: 'cavity',
      next: 'rail.ground',
      share: 0.3,
      why: text('路基掏空', 'the track bed is washed out'),
    },
  ],
}
