import { law } from './law.ts'

/** What heat, blast and poison do to people, and how often. */
export const HARM_LAWS = {
  'harm/heat-probit': law(
    ['热剂量概率函数', 'Probit of heat'],
    'Y = a + b ln(q^(4/3) t)',
    'Eisenberg 1975; Tsao & Perry 1979; Lees; TNO',
    ['各套系数相差可达 2.1；以所列出处为准', 'The sets differ by up to 2.1 probits; each names its source'],
  ),
  'harm/overpressure-probit': law(
    ['超压概率函数', 'Probit of overpressure'],
    'Y = a + b ln p; Y = 5 − 8.49 ln(2430/p + 4·10⁸/(p i))',
    'Eisenberg; HSE; HSC; TNO Green Book',
    ['按所选伤害形式', 'By the harm chosen'],
  ),
  'harm/toxic-probit': law(
    ['毒性概率函数', 'Probit of poison'],
    'Y = a + b ln(C^n t)',
    'Lees (HSE OSD/30, ppm); TNO Purple Book 5.2 (mg/m³)',
    ['浓度单位属于该行系数，单位不符即拒算', 'The unit of C belongs to the row; another unit is refused'],
  ),
  'harm/probit': law(['概率与概率单位', 'Probability of a probit'], 'P = Φ(Y − 5)', 'Finney; TNO Purple Book 5', [
    '0 < P < 1',
    '0 < P < 1',
  ]),
  'harm/concentration': law(
    ['浓度换算', 'Units of a concentration'],
    'ρ = y M p/(R T)',
    ['理想气体恒等式', 'Identity of an ideal gas'],
    ['理想气体；不超过百万分之一百万', 'Ideal gas; no more than a million parts'],
  ),
  'harm/escape-dose': law(
    ['逃生热剂量', 'Dose with escape'],
    '∫ q(x(t))^(4/3) dt, x = x_0 + v max(0, t − t_r)',
    [
      'TNO 绿皮书、紫皮书 5（凭记忆）：反应 5 s，速度 4 m/s',
      'TNO Green Book and Purple Book 5, remembered: 5 s, then 4 m/s',
    ],
    ['背离火焰直线跑开', 'Running straight away from the flame'],
  ),
  'harm/risk/individual-risk': law(
    ['个人风险', 'Individual risk'],
    'IR = Σ f · P_w · P_d · P_i · P_f',
    'TNO Purple Book, step 6',
    ['罕见且独立的分支', 'Rare, independent branches'],
  ),
  'harm/risk/societal-risk': law(
    ['社会风险 F-N', 'Societal risk'],
    'F(N) = Σ f(N_i ≥ N); PLL = Σ f N',
    'TNO Purple Book 6; VROM',
    ['中国曲线坐标未核实，不画', 'The Chinese line’s coordinates are not verified and not drawn'],
  ),
  'harm/risk/fatal-accident-rate': law(
    ['死亡事故率', 'Fatal accident rate'],
    'FAR = PLL · 10⁸/(8,760 n); AIR = H FAR/10⁸',
    'HyRAM',
    ['按人数均摊', 'Shared evenly among the people'],
  ),
  'harm/risk/event-tree': law(
    ['事件树', 'Event tree'],
    'P_i = y_i Π_{j<i} (1 − y_j), Σ P_i = 1',
    ['全概率', 'Total probability'],
    ['逐级是/否', 'Questions of yes and no'],
  ),
  'harm/risk/ignition-probability': law(
    ['点火概率', 'Ignition probability'],
    'P = P_k, ṁ_k ≤ ṁ < ṁ_(k+1)',
    'HyRAM (H₂); TNO Purple Book table 4.5',
    ['紫皮书表为转引，未核实', 'The Purple Book’s table was read second-hand'],
  ),
} as const
