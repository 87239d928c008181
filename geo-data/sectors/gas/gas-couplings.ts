import { alongRun, blasts, burns, type Couplings, seeps } from '../coupling.ts'
import { text } from '../text.ts'

export const GAS_COUPLINGS: Couplings = {
  inflicts: [
    burns(['main-leak', 'dig-strike'], 0.4),
    seeps(['main-leak', 'dig-strike'], 0.6),
    blasts(['underground-gas'], 0.3),
    alongRun('gas', 100, {
      hazards: ['underground-gas'],
      share: 0.5,
      why: text('燃气沿连通管沟扩散', 'gas follows the connected run'),
    }),
  ],
  suffers: [
    {
      kinds: ['gas.main'],
      harm: 'cavity',
      next: 'gas.main-leak',
      share: 0.5,
      why: text('管底掏空，接口受弯开裂', 'undermined, the pipe bends and its joints crack'),
    },
    {
      kinds: ['gas.main'],
      harm: 'collapse',
      next: 'gas.main-leak',
      share: 0.7,
      why: text('随结构垮塌断裂', 'breaks with what carries it'),
    },
    {
      kinds: ['gas.main'],
      harm: 'ground',
      next: 'gas.main-leak',
      share: 0.4,
      why: text('地面变形拉裂管道', 'ground movement tears the pipe'),
    },
    {
      kinds: ['gas.main'],
      harm: 'blast',
      next: 'gas.main-leak',
      share: 0.15,
      why: text('近旁爆炸震裂管道', 'a blast beside it cracks the pipe'),
    },
    {
      kinds: ['gas.valve-well', 'gas.utility-well', 'gas.utility-trench'],
      harm: 'gas',
      next: 'gas.underground-gas',
      share: 0.6,
      why: text('密闭空间积气', 'gas gathers in a closed space'),
    },
    {
      kinds: ['gas.catering'],
      harm: 'gas',
      next: 'gas.premises-gas',
      share: 0.4,
      why: text('燃气窜入用气场所', 'gas comes into premises with flames'),
    },
    {
      kinds: ['gas.regulator', 'gas.station'],
      harm: 'heat',
      next: 'gas.main-leak',
      share: 0.5,
      why: text('受热失效，放散燃烧', 'heated, it fails and feeds the fire'),
    },
  ],
}
