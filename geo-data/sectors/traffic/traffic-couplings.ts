import type { Couplings } from '../coupling.ts'
import { text } from '../text.ts'

export const TRAFFIC_COUPLINGS: Couplings = {
  inflicts: [],
  suffers: [
    {
      kinds: ['traffic.low-point', 'traffic.road-tunnel'],
      harm: 'water',
      next: 'traffic.tunnel-flood',
      share: 0.5,
      why: text('下穿通道积水', 'the underpass fills'),
    },
  ],
}
