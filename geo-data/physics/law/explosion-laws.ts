import { law } from './law.ts'

/** Blasts, in chambers and in clouds. */
export const EXPLOSION_LAWS = {
  'explosion/stoichiometry': law(
    ['化学计量浓度', 'Stoichiometric mixture'],
    'x = 1/(1 + n_O2/y_O2), y_O2 = 0.2095',
    ['摩尔平衡；CRC 手册', 'Mole balance; CRC Handbook'],
    ['在空气中完全燃烧', 'Complete burning in air'],
  ),
  'explosion/isochoric-bound': law(
    ['定容爆炸上限', 'Isochoric bound'],
    'Δp = p_0 {[(V_T + V_g)/V_T · (V_T + V_st(σ − 1))/V_T]^γ − 1} ≤ p_0 (r − 1)',
    'Bauwens & Dorofeev 2014 (HyRAM)',
    [
      '封闭、不泄压、静止；管沟中火焰可能加速而超过',
      'Closed, unvented, quiescent; in a duct a flame may accelerate past it',
    ],
  ),
  'explosion/tnt-equivalence': law(['TNT 当量', 'TNT equivalence'], 'W = η E/E_TNT', 'CCPS 1999; HyRAM', [
    '仅远场；近场偏大',
    'Far field only; the near field is over-predicted',
  ]),
  'explosion/kingery-bulmash': law(
    ['Kingery–Bulmash 爆炸曲线', 'Kingery–Bulmash blast curves'],
    'y = e^(Σ c_n (ln Z)^n), Z = R/W^(1/3)',
    'Kingery & Bulmash 1984; Swisdak 1994',
    ['地面半球爆炸，Z 0.2–198 m/kg^⅓；之外拒算', 'Hemisphere on the ground, Z from 0.2 to 198 m/kg^⅓; refuses outside'],
  ),
  'explosion/kinney-graham': law(
    ['Kinney–Graham 爆炸曲线', 'Kinney–Graham blast curve'],
    'p/p_a = 808 (1 + (Z/4.5)²)/{√(1 + (Z/0.048)²) √(1 + (Z/0.32)²) √(1 + (Z/1.35)²)}',
    'Kinney & Graham 1985',
    ['自由空气，Z 0.05–500 m/kg^⅓', 'Free air, Z from 0.05 to 500 m/kg^⅓'],
  ),
  'explosion/bauwens-dorofeev': law(
    ['Bauwens–Dorofeev 曲线', 'Bauwens–Dorofeev curve'],
    'p* = 0.34 R̄^(−4/3) + 0.062 R̄^−2 + 0.0033 R̄^−3, R̄ = r/(E/p_0)^(1/3)',
    'Bauwens & Dorofeev (HyRAM)',
    ['R̄ ≥ 0.3；爆轰曲线，为爆燃上限', 'R̄ of 0.3 or more; a detonation’s curve, an upper bound for a deflagration'],
  ),
  'explosion/blast-energy': law(
    ['爆炸能量', 'Blast energy'],
    'E = f m ΔH_c, f = 2; R̄ = r (p_0/E)^(1/3)',
    'Baker–Strehlow–Tang 2005 (HyRAM)',
    ['贴地云团', 'A cloud on the ground'],
  ),
  'explosion/blast-reach': law(
    ['超压到达距离', 'Reach of an overpressure'],
    'r: p(r) = p_c',
    ['各爆炸曲线的反解', 'The blast curves, turned round'],
    ['同所用曲线', 'As the curve used'],
  ),
  'explosion/chamber-blast': law(
    ['井室爆炸', 'Blast of a chamber'],
    'm = x_st V p M/(R T); E = m ΔH_c; r = max(r_KB(W), r_BD(E))',
    ['由化学计量、TNT 当量与定容上限组成', 'Stoichiometry, TNT equivalence and the isochoric bound together'],
    [
      '满室化学计量混合气的上限；不采用传感器读数',
      'A bound: the chamber full of stoichiometric mixture; no reading is used',
    ],
  ),
  'explosion/cover-throw': law(
    ['井盖抛射', 'Throw of a cover'],
    '½ m v² = (Δp A − m g − F) d/4; R = v²/g',
    ['功与弹道', 'Work and ballistics'],
    ['无阻力 45° 抛射的上限', 'A bound: no drag, at 45°'],
  ),
  'explosion/duct-run': law(
    ['管沟段爆炸', 'Blast of a run of drain'],
    'V = A L',
    ['井室爆炸用于管沟', 'The chamber’s blast on a run'],
    [
      '始终为筛查；长于 50 倍管径火焰可能加速或爆轰',
      'Always screening; beyond 50 bores a flame may accelerate or detonate',
    ],
  ),
} as const
