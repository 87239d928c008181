import { blasts, burns, type Couplings, seeps } from '../coupling.ts'
import { text } from '../text.ts'

export const ENTERPRISE_COUPLINGS: Couplings = {
  inflicts: [
    burns(['chemical-leak', 'lng-spill'], 0.5),
    blasts(['chemical-leak', 'nitrate-fire'], 0.4),
    seeps(['chemical-leak'], 0.3),
  ],
  suffers: [
    {
      kinds: ['enterprise.chemical-tank', 'enterprise.chemical-unit'],
      harm: 'heat',
      next: 'enterprise.chemical-leak',
      share: 0.6,
      why: text('储罐受火烘烤，可能发生 BLEVE', 'heated by fire, it may fail as a BLEVE'),
    },
    {
      kinds: ['enterprise.chemical-tank', 'enterprise.chemical-unit', 'enterprise.chemical-store'],
      harm: 'blast',
      next: 'enterprise.chemical-leak',
      share: 0.5,
      why: text('受冲击波破裂', 'the blast breaks it'),
    },
    {
      kinds: ['enterprise.lng-tank', 'enterprise.lng-vaporiser'],
      harm: 'heat',
      next: 'enterprise.lng-spill',
      share: 0.4,
      why: text('受火失效', 'heated by fire, it fails'),
    },
    {
      kinds: ['enterprise.ammonia-receiver', 'enterprise.ammonia-plant-room'],
      harm: 'heat',
      next: 'enterprise.ammonia-release',
      share: 0.5,
      why: text('受火超压泄氨', 'heated, it releases ammonia'),
    },
    {
      kinds: ['enterprise.ammonia-receiver', 'enterprise.ammonia-plant-room'],
      harm: 'blast',
      next: 'enterprise.ammonia-release',
      share: 0.4,
      why: text('受冲击波泄氨', 'broken by the blast, it releases ammonia'),
    },
    {
      kinds: ['enterprise.ammonium-nitrate-store'],
      harm: 'heat',
      next: 'enterprise.nitrate-fire',
      share: 0.5,
      why: text('硝酸铵受热分解', 'heated, the nitrate decomposes'),
    },
    {
      kinds: ['enterprise.ammonium-nitrate-store'],
      harm: 'blast',
      next: 'enterprise.nitrate-fire',
      share: 0.4,
      why: text('硝酸铵殉爆', 'the nitrate explodes in sympathy'),
    },
    {
      kinds: ['enterprise.steel-gas-holder'],
      harm: 'heat',
      next: 'enterprise.steel-gas',
      share: 0.5,
      why: text('煤气柜密封受热失效', 'heated, the holder loses its seal'),
    },
    {
      kinds: ['enterprise.steel-gas-holder'],
      harm: 'blast',
      next: 'enterprise.steel-gas',
      share: 0.5,
      why: text('煤气柜受冲击波破裂', 'the blast breaks the holder'),
    },
    {
      kinds: ['enterprise.confined-space'],
      harm: 'gas',
      next: 'enterprise.confined-poisoning',
      share: 0.5,
      why: text('密闭空间积气', 'gas gathers in the confined space'),
    },
    {
      kinds: ['enterprise.casting-well', 'enterprise.casting-furnace'],
      harm: 'water',
      next: 'enterprise.casting-explosion',
      share: 0.5,
      why: text('进水遇熔融铝', 'water meets molten aluminium'),
    },
    {
      kinds: ['enterprise.steel-furnace'],
      harm: 'water',
      next: 'enterprise.steel-molten',
      share: 0.4,
      why: text('进水遇熔融金属', 'water meets molten metal'),
    },
  ],
}
