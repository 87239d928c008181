/** The words of every flag and refusal, so that a screen prints them in its own language. */
export const REMARKS = {
  'input-not-physical': { zh: '输入值缺失或不合物理', en: 'an input is missing or not physical' },
  'no-driving-pressure': { zh: '内外无压差，不成泄放', en: 'no pressure difference drives a release' },
  'no-inventory': { zh: '存量无记录', en: 'no stock is on record' },
  'not-flammable': { zh: '不燃，无火焰与爆炸', en: 'it does not burn: no fire and no explosion' },
  'not-liquefied': { zh: '非加压液化气体，不发生 BLEVE', en: 'not a liquefied gas under pressure: no BLEVE' },
  'all-airborne': { zh: '全部进入云团，不成液池', en: 'all of it goes into the cloud: it forms no pool' },
  'criterion-not-reached': { zh: '未达到该准则', en: 'the criterion is not reached' },
  'reach-nearer-than-range': {
    zh: '距离小于公式下限，取下限',
    en: 'nearer than the law holds: its lower limit is given',
  },
  'reach-beyond-range': { zh: '距离超出公式上限，取上限', en: 'farther than the law holds: its upper limit is given' },
  'below-law-range': { zh: '低于公式适用范围', en: 'below the range of the law' },
  'beyond-law-range': { zh: '超出公式适用范围', en: 'beyond the range of the law' },
  'nearer-than-100-m': { zh: '距离不足100米，扩散参数为外推', en: 'under 100 m: the sigmas are extrapolated' },
  'farther-than-10-km': { zh: '距离超过10千米，扩散参数为外推', en: 'over 10 km: the sigmas are extrapolated' },
  'wind-below-1-m-s': { zh: '风速低于1米/秒，烟羽模型不可靠', en: 'wind under 1 m/s: a plume is unreliable' },
  'not-denser-than-air': { zh: '不重于空气，重气模型不适用', en: 'not denser than air: no heavy-gas law' },
  'inside-jet-core': { zh: '在射流核心区内', en: 'inside the potential core of the jet' },
  'inside-flame': { zh: '在火焰长度之内，点源模型偏差大', en: 'within the flame: a point source is unreliable' },
  'flame-overhangs': { zh: '目标在倾斜火焰之下', en: 'the target is under the leaning flame' },
  'hole-not-small': {
    zh: '孔口与管径相当，孔口公式偏大',
    en: 'hole not small against the bore: the orifice over-predicts',
  },
  'flashes-wholly': { zh: '全部闪蒸', en: 'flashes wholly' },
  'never-reaches-limit': { zh: '稳态低于该限值，不会达到', en: 'the steady level stays below the limit' },
  'screening-diffusion': { zh: '土壤迁移仅为扩散量级估计', en: 'soil travel is a diffusion order of magnitude only' },
  'capped-at-isochoric': { zh: '以定容绝热燃烧压力为上限', en: 'capped at the isochoric combustion pressure' },
  'cover-holds': { zh: '压力不足以掀起井盖', en: 'the pressure does not lift the cover' },
  'bound-without-drag': { zh: '不计空气阻力的上限', en: 'an upper bound without drag' },
  'not-a-transmission-line': {
    zh: '潜在影响半径仅适用于输气干线',
    en: 'the impact radius is for transmission lines only',
  },
  'not-a-full-bore-rupture': {
    zh: '潜在影响半径仅适用于全管径破裂',
    en: 'the impact radius is for full-bore ruptures only',
  },
  'not-natural-gas': { zh: '系数0.69仅适用于天然气', en: 'the 0.69 coefficient is for natural gas only' },
  'not-laminar-in-soil': {
    zh: '土壤孔隙流动非层流，达西定律偏大',
    en: 'not laminar in the pores: Darcy over-predicts',
  },
  boils: { zh: '液体已沸腾，蒸发公式不适用', en: 'the liquid boils: no law of evaporation' },
  'does-not-boil': { zh: '地面不足以使液体沸腾', en: 'the ground does not make the liquid boil' },
  'not-buoyant': { zh: '不热于空气，无浮升', en: 'no warmer than the air: it does not rise' },
  'flame-may-accelerate': {
    zh: '长管廊内火焰可能加速甚至爆轰，定容上限不成立',
    en: 'a flame may accelerate or detonate along the run: the bound does not hold',
  },
  'unit-of-another-probit': { zh: '浓度单位与概率函数不符', en: 'the concentration is not in the unit of the probit' },
  'no-liquid': { zh: '常温下非液体，不成液池', en: 'no liquid at ambient temperature: it forms no pool' },
  'too-little-evidence': { zh: '证据不足，不作判断', en: 'too little was looked at to judge' },
  'no-toxic-limit': { zh: '该物质无毒性阈值', en: 'no toxic limit is held for the substance' },
  'criterion-does-not-apply': {
    zh: '该风险标准不适用于此类设施',
    en: 'the risk criterion is not made for such an installation',
  },
  'pressure-below-transmission': {
    zh: '压力低于输气干线范围',
    en: 'the pressure is below that of a transmission line',
  },
  'diameter-below-transmission': {
    zh: '管径小于输气干线范围',
    en: 'the diameter is below that of a transmission line',
  },
} as const

/** A flag or a refusal of a law. */
export type Remark = keyof typeof REMARKS
