import { measured } from '../part/pipe-attribute.ts'
import type { Kind, Metric } from '../sector.ts'
import { text } from '../text.ts'
import { ourIndicator as of, site, store, type Trade } from './enterprise-part.ts'

const NOTE = text(
  '指南未列硝酸铵专项指标；按存量、垛温、库内温湿度、烟雾声明，量程为本平台约定。',
  'The guide lists nothing for ammonium nitrate; stock, stack temperature, store climate and smoke are declared by us, ranges included.',
)

const KINDS: readonly Kind[] = [
  site('ammonium-nitrate-works', text('硝酸铵企业', 'Ammonium-nitrate enterprise'), '硝'),
  store('ammonium-nitrate-store', text('硝酸铵仓库', 'Ammonium-nitrate store'), [
    measured('capacity_t', text('核定储量', 'Permitted stock'), 't', { min: 0.1, max: 50000 }),
  ]),
]

const ON = ['enterprise.ammonium-nitrate-store'] as const

const METRICS: readonly Metric[] = [
  of(
    ['nitrate-stock', 'R198'],
    text('存量占核定储量', 'Stock, share of what is permitted'),
    ['percent', 0, 300, 0],
    ON,
    {
      note: NOTE,
      every: [3600, 600],
    },
  ),
  of(['nitrate-stack-temperature', 'R198'], text('垛内温度', 'Inside the stack'), ['°C', -30, 300, 1], ON, {
    note: NOTE,
  }),
  of(['nitrate-air-temperature', 'R198'], text('库内温度', 'Air in the store'), ['°C', -40, 120, 1], ON, {
    note: NOTE,
  }),
  of(['nitrate-humidity', 'R198'], text('库内湿度', 'Humidity in the store'), ['%RH', 0, 100, 0], ON, { note: NOTE }),
  of(['nitrate-smoke', 'R198'], text('烟雾', 'Smoke'), ['ratio', 0, 1, 2], ON, { note: NOTE }),
]

/** Ammonium nitrate: how much lies there, and whether it warms (R198). */
export const AMMONIUM_NITRATE: Trade = {
  kinds: KINDS,
  metrics: METRICS,
  deviceEvents: [],
  thresholds: [],
  hazards: [],
  placement: [],
  plans: [],
}
