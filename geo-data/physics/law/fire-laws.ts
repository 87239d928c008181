import { law } from './law.ts'

/** Flames and their heat. */
export const FIRE_LAWS = {
  'fire/point-source': law(
    ['点源热辐射', 'Point-source radiation'],
    'q = τ F Q/(4π D²); D = √(τ F Q/(4π K))',
    'API Std 521, simple approach',
    ['距火焰中部约半个火焰长度以外', 'Farther than about half the flame length from its middle'],
  ),
  'fire/jet-fire': law(
    ['喷射火', 'Jet fire'],
    'L = 0.00326 Q^0.478; r = max(L, L/2 + √(τFQ/(4πK)))',
    ['API RP 521 火焰长度拟合（凭记忆）', 'Fit to the flame lengths of API RP 521, remembered'],
    [
      '烃类火焰；方向未知故按可能指向任何方向；氢焰更短',
      'Hydrocarbon flames, pointing anywhere; a hydrogen flame is shorter',
    ],
  ),
  'fire/potential-impact-radius': law(
    ['潜在影响半径', 'Potential impact radius'],
    'r[ft] = 0.69 √(p[psig] d[in]²)',
    '49 CFR 192.903; GRI-00/0189; ASME B31.8S',
    [
      '仅天然气长输管线全管径断裂；低于 1.6 MPa 拒算',
      'Only full-bore rupture of a natural-gas transmission line; refuses below 1.6 MPa',
    ],
  ),
  'fire/fireball': law(['火球直径', 'Fireball diameter'], 'D = 5.8 m^(1/3)', 'TNO Yellow Book; CCPS; US DHS', [
    '液化可燃气，千吨以上提示',
    'Liquefied flammable gas; flagged beyond 1,000 t',
  ]),
  'fire/fireball-heat': law(
    ['火球热辐射', 'Fireball heat'],
    't = 0.45 m^(1/3) (m < 30 t), 2.6 m^(1/6); χ = 0.27 p^0.32; SEP = χ m ΔH_c/(π D² t) ≤ 400 kW/m²; q = SEP (D/2)²/(H² + x²) τ',
    ['CCPS 1994、Roberts 1981、TNO 黄皮书（凭记忆）', 'CCPS 1994, Roberts 1981, TNO Yellow Book, remembered'],
    ['同火球直径；χ 不超过 0.4', 'As the diameter; χ never above 0.4'],
  ),
  'fire/flash-fire': law(['闪火', 'Flash fire'], '∫ πσ_yσ_z {(C_0−L)⁺ − (C_0−U)⁺} dx', 'TNO Purple Book 4', [
    '地面释放的烟羽；燃烧范围取到 LFL',
    'A plume from the ground; the fire reaches as far as LFL',
  ]),
  'fire/burning-rate': law(
    ['液池燃烧速率', 'Burning rate of a pool'],
    'ṁ" = ṁ"_∞ (1 − e^(−kβD)); ṁ" = 0.001 ΔH_c/(ΔH_v + c_p max(0, T_b − T_a)); D = √(4V/(πδ))',
    'Babrauskas 1983; Burgess & Zabetakis 1962',
    ['直径 0.2 m 以上，静风；Burgess 式无算例', 'D from 0.2 m, still air; Burgess’s form has no case'],
  ),
  'fire/cylinder-view': law(
    ['倾斜圆柱视角系数', 'View of a tilted cylinder'],
    'a = L/R, b = X/R; F = √(F_v² + F_h²)',
    'Mudan 1984; TNO Yellow Book 6.A',
    ['火焰悬于受体之上（1 + a sinθ ≥ b）时拒算', 'Refuses where the flame hangs over the surface (1 + a sinθ ≥ b)'],
  ),
  'fire/pool-fire': law(
    ['池火', 'Pool fire'],
    'u_c = (g ṁ" D/ρ_a)^(1/3); L/D = 55 [ṁ"/(ρ_a √(gD))]^0.67 u*^−0.21; tanθ/cosθ = 0.666 Fr^0.333 Re^0.117; SEP = F_s ṁ" ΔH_c/(1 + 4L/D) (1−s) + 20 kW/m² s; q = SEP F τ',
    'Thomas 1963; AGA 1974; TNO Yellow Book 6.5.3',
    ['圆形液池、稳定燃烧、液态烃，无遮挡', 'Round pool, steady burning, liquid hydrocarbon, nothing in between'],
  ),
  'fire/transmissivity': law(
    ['大气透射率', 'Transmissivity of air'],
    'τ = 1.006 − 0.01171 lgX_w − 0.02368 lg²X_w − 0.03188 lgX_c + 0.001164 lg²X_c',
    'Wayne, J. Loss Prev. 4 (1991)',
    [
      '约 1,500 K 黑体，10 m–1 km，253–303 K；最多偏低 2.6 %',
      'Black body near 1,500 K, 10 m to 1 km, 253 to 303 K; up to 2.6 % low',
    ],
  ),
} as const
