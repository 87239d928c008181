import { blasts, burns, type Couplings, seeps } from '../coupling.ts'
import { text } from '../text.ts'

export const HAZCHEM_COUPLINGS: Couplings = {
  inflicts: [
    burns(['pipeline-leak', 'third-party-damage'], 0.5),
    blasts(['pipeline-leak'], 0.3),
    seeps(['pipeline-leak', 'third-party-damage'], 0.4),
  ],
  suffers: [
    {
      kinds: ['hazchem.tank'],
      harm: 'heat',
      next: 'hazchem.pipeline-leak',
      share: 0.6,
      why: text('储罐受火烘烤，可能发生 BLEVE', 'heated by fire, the tank may fail as a BLEVE'),
    },
    {
      kinds: ['hazchem.tank'],
      harm: 'blast',
      next: 'hazchem.pipeline-leak',
      share: 0.5,
      why: text('储罐受冲击波破裂', 'the blast breaks the tank'),
    },
    {
      kinds: ['hazchem.pipeline'],
      harm: 'cavity',
      next: 'hazchem.pipeline-leak',
      share: 0.4,
      why: text('管底掏空，焊缝受弯开裂', 'undermined, its welds crack'),
    },
    {
      kinds: ['hazchem.pipeline'],
      harm: 'collapse',
      next: 'hazchem.pipeline-leak',
      share: 0.7,
      why: text('随结构垮塌断裂', 'breaks with what carries it'),
    },
    {
      kinds: ['hazchem.pipeline'],
      harm: 'ground',
      next: 'hazchem.pipeline-leak',
      share: 0.4,
      why: text('地面变形拉裂管道', 'ground movement tears the pipe'),
    },
    {
      kinds: ['hazchem.pipeline'],
      harm: 'blast',
      next: 'hazchem.pipeline-leak',
      share: 0.15,
      why: text('近旁爆炸震裂管道', 'a blast beside it cracks the pipe'),
    },
    {
      kinds: ['hazchem.valve-chamber'],
      harm: 'gas',
      next: 'hazchem.pipeline-leak',
      share: 0.2,
      why: text('阀室积气', 'gas gathers in the valve chamber'),
    },
  ],
}
