import { alongRun, blasts, type Couplings, within } from '../coupling.ts'
import { text } from '../text.ts'

export const TUNNEL_COUPLINGS: Couplings = {
  inflicts: [
    blasts(['gas'], 0.3),
    alongRun('gas', 200, {
      hazards: ['gas'],
      share: 0.3,
      why: text('燃气越过防火分隔', 'gas passes the fire partition'),
    }),
    within('water', 200, {
      hazards: ['water'],
      share: 0.4,
      why: text('舱内水流向低点', 'the water runs to the low point'),
    }),
  ],
  suffers: [
    {
      kinds: ['tunnel.gas-pipe'],
      harm: 'heat',
      next: 'tunnel.gas',
      share: 0.4,
      why: text('舱内受火', 'fire in the compartment'),
    },
    {
      kinds: ['tunnel.gas-compartment', 'tunnel.compartment'],
      harm: 'gas',
      next: 'tunnel.gas',
      share: 0.5,
      why: text('舱内积气', 'gas gathers in the compartment'),
    },
    {
      kinds: ['tunnel.compartment'],
      harm: 'water',
      next: 'tunnel.water',
      share: 0.4,
      why: text('舱内进水', 'water comes into the compartment'),
    },
    {
      kinds: ['tunnel.compartment'],
      harm: 'cavity',
      next: 'tunnel.water',
      share: 0.2,
      why: text('结构渗漏', 'the structure leaks'),
    },
  ],
}
