import { alongRun, blasts, type Couplings, within } from '../coupling.ts'
import { text } from '../text.ts'

export const DRAINAGE_COUPLINGS: Couplings = {
  inflicts: [
    blasts(['drain-gas'], 0.3),
    alongRun('gas', 100, {
      hazards: ['drain-gas'],
      share: 0.5,
      why: text('燃气沿排水管窜向下一条街', 'gas follows the drain to the next street'),
    }),
    within('water', 200, {
      hazards: ['flooding'],
      share: 0.5,
      why: text('积水漫向低处', 'the flood spreads to the low places'),
    }),
    within('cavity', 10, {
      hazards: ['flooding'],
      share: 0.3,
      why: text('排水管破损带走泥土', 'the broken drain carries the soil away'),
    }),
    within('water', 500, {
      hazards: ['river-rise'],
      share: 0.4,
      why: text('河水倒灌漫堤', 'the river backs up over its bank'),
    }),
  ],
  suffers: [
    {
      kinds: ['drainage.manhole'],
      harm: 'gas',
      next: 'drainage.drain-gas',
      share: 0.6,
      why: text('检查井积气', 'gas gathers in the manhole'),
    },
    {
      kinds: ['drainage.conduit'],
      harm: 'cavity',
      next: 'drainage.flooding',
      share: 0.3,
      why: text('管道塌陷堵塞', 'the drain falls in and blocks'),
    },
    {
      kinds: ['drainage.conduit'],
      harm: 'ground',
      next: 'drainage.flooding',
      share: 0.3,
      why: text('地面变形错口堵塞', 'ground movement opens its joints and blocks it'),
    },
    {
      kinds: ['drainage.pump-station'],
      harm: 'water',
      next: 'drainage.flooding',
      share: 0.3,
      why: text('泵站受淹停泵', 'the pump station drowns and stops'),
    },
  ],
}
