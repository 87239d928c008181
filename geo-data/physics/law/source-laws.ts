import { law } from './law.ts'

/** How matter leaves a pipe, a tank or the soil. */
export const SOURCE_LAWS = {
  'source/gas-orifice': law(
    ['气体孔口流', 'Gas through a hole'],
    'r_c = (2/(γ+1))^(γ/(γ−1)); η = max(P_a/P_0, r_c); ρ_0 = P_0 M/(Z R T_0); ṁ = C_d A √{2γ/(γ−1) · P_0 ρ_0 (η^(2/γ) − η^((γ+1)/γ))}',
    'TNO Yellow Book 2.5; API Std 520-I; CCPS 1999 p. 47',
    [
      '近理想气体，孔径远小于管径；无驱动压力时拒算',
      'Gas near ideal, hole small against the bore; refuses where no pressure drives it',
    ],
  ),
  'source/liquid-orifice': law(
    ['液体孔口流', 'Liquid through a hole'],
    'ṁ = C_d A √{2ρ(ΔP + ρ g h)}; K_v = (0.9935 + 2.878 Re^−0.5 + 342.75 Re^−1.5)^−1',
    'TNO Yellow Book 2.6.4.1; CCPS 1999 p. 40; API Std 520-I (2014) eq. 30',
    ['孔内不闪蒸的液体；液化气偏大', 'Liquid that does not flash inside the hole; a liquefied gas is over-predicted'],
  ),
  'source/flash': law(['绝热闪蒸份额', 'Adiabatic flash'], 'x = c_p (T − T_b)/ΔH_v, 0 ≤ x ≤ 1', 'CCPS 1996 eq. 4-14', [
    '沸点到储温之间物性近似不变；低于沸点不闪蒸',
    'Properties nearly constant between boiling point and storage; below it nothing flashes',
  ]),
  'source/flashed-cloud': law(
    ['闪蒸云团', 'Flashed cloud'],
    'ṁ_v = min(1, 5 x) ṁ',
    [
      '闪蒸律；系数 5 出自道化学暴露指数（凭记忆）',
      'The flash law; the factor 5 is of Dow’s Chemical Exposure Index, remembered',
    ],
    ['储温高于沸点的液化气', 'A liquefied gas above its boiling point'],
  ),
  'source/long-pipe': law(
    ['长管等温流', 'Isothermal flow of a long pipe'],
    'ṁ² = A² ρ_1 (P_1² − P_2²)/P_1 ÷ [f L/D + 2 ln(P_1/P_2)]',
    'Crane TP-410M; CalebBell/fluids',
    [
      '长管、近理想气体、稳态；断裂头几秒流量更大',
      'Long pipe, near-ideal gas, steady; the first seconds of a rupture flow more',
    ],
  ),
  'source/inventory': law(
    ['阀间存量', 'Inventory between valves'],
    'ρ = P M/(Z R T); W_0 = ρ π D²/4 · L',
    ['质量守恒', 'Conservation of mass'],
    ['阀门关闭的管段，压缩因子给定', 'A section with its valves shut, compressibility given'],
  ),
  'source/chamber-balance': law(
    ['井室甲烷平衡', 'Methane balance of a chamber'],
    'C_∞ = (G + Q_a C_in)/(Q_a + G); C(t) = C_∞ + (C_0 − C_∞) e^(−(Q_a+G)t/V)',
    ['质量守恒', 'Conservation of mass'],
    ['充分混合；高井会分层，顶部偏低估', 'Well mixed; a tall shaft layers, so this is low at its top'],
  ),
  'source/soil-travel': law(
    ['土中扩散到达时间', 'Travel through soil by diffusion'],
    'D_e = D_0 φ_a^(10/3)/φ²; t ≈ x²/(4 D_e)',
    ['Millington & Quirk 1961（凭记忆）；随机游走尺度', 'Millington & Quirk 1961, remembered; random-walk scale'],
    [
      '始终提示：泄漏点 1–1.5 米内压力驱动更快，铺装地面传得更远',
      'Always flagged: within 1–1.5 m of the leak pressure is faster; paving carries it farther',
    ],
  ),
  'source/soil-leak': law(
    ['埋地泄漏', 'Leak through soil'],
    'ṁ = 2πkM (p_0² − p_a²)/{μRT (1/r_0 − 1/(2H))}',
    ['达西定律，点源与镜像；孔与土串联', 'Darcy’s law, point source with its image; hole and soil in series'],
    [
      '孔隙层流、均匀干土；铺装或冻土更多横向',
      'Laminar pores, uniform dry soil; paved or frozen ground carries more aside',
    ],
  ),
  'source/underground/methane-origin': law(
    ['甲烷来源判别', 'Origin of methane'],
    'O(gas|obs) = O(gas) · Π r_i',
    ['贝叶斯；似然比为我方提出', 'Bayes; the likelihood ratios are ours'],
    ['无组分测量且观测少于三项时不作判断', 'Abstains without a composition and with fewer than three observations'],
  ),
  'source/underground/travel-to-space': law(
    ['到相邻空间的时间', 'Travel to a neighbouring space'],
    't = V(x) φ ρ/ṁ; t ≈ x²/(4 D_e)',
    ['体积守恒与扩散', 'Conservation of volume, and diffusion'],
    ['始终为筛查：裂隙、垫层、管沟更快', 'Always screening: cracks, bedding and ducts are faster'],
  ),
  'source/two-phase': law(
    ['两相流（ω 法）', 'Two-phase flow (omega)'],
    'ω = 9 (v_9/v_1 − 1); G = √(P_1/v_1) √{−2[ω ln η + (ω−1)(1−η)]}/(ω(1/η − 1) + 1)',
    'API Std 520-I Annex C (Leung)',
    [
      '进口饱和或已两相，单组分，远离临界；低过冷分支无算例',
      'Saturated or two-phase at the inlet, single component, far from critical; the low-subcooling branch has no case',
    ],
  ),
  'source/pipe/transmission-line': law(
    ['长输管线稳态流量', 'Steady flow of a transmission line'],
    'Q = 158.02 E (T_s/P_s)^1.0788 [(P_1²−P_2²)/(L SG^0.8539 T Z)]^0.5394 D^2.6182; Q = 137.33 E (T_s/P_s)[(P_1²−P_2²)/(L SG T Z)]^0.5 D^2.667',
    'GPSA 17 (Panhandle A, Weymouth); CalebBell/fluids',
    ['高压长大管线；小管或粗糙管偏乐观', 'Long large lines at high pressure; optimistic in a small or rough pipe'],
  ),
  'source/pipe/rough-pipe': law(
    ['粗糙管压降', 'Pressure along a rough pipe'],
    'P_1² − P_2² = λ · 16 ρ_n p_n (T/T_n) K L Q_n²/(π² D⁵); λ = 64/Re + 1/(−2 lg(k/(3.71 D)))²',
    'Cerbe; Nikuradse; STANET; pandapipes',
    ['低速气体；Re 2,300–4,000 之间提示', 'Slow gas; flagged between Re 2,300 and 4,000'],
  ),
  'source/pipe/rupture-transient': law(
    ['断裂瞬态', 'Rupture transient'],
    'q(t) = q_0/(1+α) {e^(−t/(α²β)) + α e^(−t/β)}, α = W_0/(β q_0), β = 0.67 √(γ f L/D) L/c',
    [
      'Bell 1978、Wilson 1979（凭记忆）；积分等于存量',
      'Bell 1978, Wilson 1979, remembered; its integral is the inventory',
    ],
    ['输气管全管径断裂', 'Full-bore rupture of a gas line'],
  ),
  'source/pool/pool-spread': law(
    ['液池扩展', 'Spread of a pool'],
    'r² = r_0² + √(8 g V/π) t, r ≤ √(V/(πδ))',
    'TNO Yellow Book 3.5',
    ['平整、不渗、无排水的地面；围堰更早截止', 'Flat, tight ground without drains; a bund ends it earlier'],
  ),
  'source/pool/pool-evaporation': law(
    ['液池蒸发', 'Evaporation of a pool'],
    'k = 0.00482 U^0.78 X^−0.11 Sc^−0.67; ṁ" = k M p_v/(R T)',
    ['Mackay & Matsugu 1973（凭记忆）', 'Mackay & Matsugu 1973, remembered'],
    ['风速 1 m/s 以上；达到沸点时拒算', 'Wind of 1 m/s or more; refuses a liquid at its boiling point'],
  ),
  'source/pool/pool-boiling': law(
    ['冷液池沸腾', 'Boiling of a cold pool'],
    'ṁ" = λ (T_g − T_b)/(√(πat) ΔH_v)',
    'Carslaw & Jaeger; TNO Yellow Book 3.5',
    ['泄漏初期、干燥地面', 'Soon after the spill, dry ground'],
  ),
} as const
