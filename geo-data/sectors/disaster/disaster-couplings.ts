import { type Couplings, within } from '../coupling.ts'
import { text } from '../text.ts'

export const DISASTER_COUPLINGS: Couplings = {
  inflicts: [
    within('ground', 2000, {
      hazards: ['earthquake'],
      share: 0.5,
      why: text('强震引起地面变形', 'the earthquake moves the ground'),
    }),
    within('ground', 200, {
      hazards: ['landslide'],
      share: 0.6,
      why: text('滑坡推移地面', 'the landslide moves the ground'),
    }),
    within('water', 1000, {
      hazards: ['flood', 'storm'],
      share: 0.4,
      why: text('洪水潮水漫淹', 'flood and tide spread'),
    }),
    within('heat', 100, { hazards: ['wildfire'], share: 0.3, why: text('火线逼近', 'the fire front comes near') }),
  ],
  suffers: [],
}
