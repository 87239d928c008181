import { law } from './law.ts'

/** How what has left is carried and thinned. */
export const DISPERSION_LAWS = {
  'dispersion/momentum-jet': law(
    ['动量射流', 'Momentum jet'],
    'c = 6 c_0 (d/x) √(ρ_j/ρ_a) e^(−(5r/x)²), c ≤ c_0',
    'Long 1963; CCPS 1999; Ricou & Spalding 1961',
    ['充分发展段 x > 6 d，静风，无障碍', 'Developed jet, x > 6 d, still air, no obstacle'],
  ),
  'dispersion/briggs': law(['Briggs 扩散参数', 'Briggs sigmas'], 'σ = a x (1 + b x)^p', 'Briggs 1973; CCPS 1999', [
    '100 m–10 km，平坦地面，10 分钟平均；之外提示',
    '100 m to 10 km, flat ground, 10-minute average; flagged outside',
  ]),
  'dispersion/gaussian-plume': law(
    ['高斯烟羽', 'Gaussian plume'],
    'C = Q/(2π σ_y σ_z u) e^(−y²/2σ_y²) {e^(−(z−h)²/2σ_z²) + e^(−(z+h)²/2σ_z²)}',
    'Pasquill–Gifford; CCPS 1999 p. 97; TNO Purple Book App. 6.B',
    ['中性或浮性气体，稳定释放，风速 1 m/s 以上', 'Neutral or buoyant gas, steady release, wind of 1 m/s or more'],
  ),
  'dispersion/plume-reach': law(
    ['烟羽到达距离', 'Reach of a plume'],
    'x: C(x, 0, 0) = C_c; y = σ_y √(2 ln(C_0/C_c))',
    ['高斯烟羽与 Briggs 的反解', 'The Gaussian plume over Briggs, turned round'],
    ['至 10 km；100 m 内提示', 'Up to 10 km; flagged within 100 m'],
  ),
  'dispersion/plume-top': law(
    ['烟羽高度', 'Height of a plume'],
    'z: C(x, 0, z) = C_c; h = 0: z = σ_z √(2 ln(C_0/C_c))',
    ['高斯烟羽在高度上的反解', 'The Gaussian plume turned round in height'],
    ['同高斯烟羽，不计逆温层顶盖', 'As the Gaussian plume, under no lid'],
  ),
  'dispersion/britter-mcquaid': law(
    ['重气烟羽', 'Heavy-gas plume'],
    'α = 0.2 lg(g_0′² q u^−5), g_0′ = g(ρ_0−ρ_a)/ρ_a, D = √(q/u), x = D · 10^β(α); c = c′/(c′ + (1−c′) T_0/T_a)',
    'Britter & McQuaid 1988; CCPS 1999',
    [
      'α −0.75 至 1，开阔平地，稳定风；城市中仅为筛查数',
      'α from −0.75 to 1, flat open ground, steady wind; in a city a screening number',
    ],
  ),
  'dispersion/isc3': law(
    ['ISC3 垂直扩散参数', 'ISC3 vertical spread'],
    'σ_z = a x^b ≤ 5 km',
    'EPA-454/B-95-003b, table 1-3',
    ['100 m–100 km，开阔地', '100 m to 100 km, open country'],
  ),
  'dispersion/plume-rise': law(
    ['烟羽抬升', 'Plume rise'],
    'F_b = g u D² (T_r−T_a)/(4T_r); Δh = 21.425 F_b^(3/4)/u; Δh = 2.6 (F_b/(u s))^(1/3)',
    'Briggs 1969–75; EPA-454/B-95-003b',
    [
      '因温度变轻的热气，无下洗；不热于空气时拒算',
      'Gas lighter by its temperature, no downwash; refuses gas no warmer than the air',
    ],
  ),
  'dispersion/averaging-time': law(
    ['平均时间', 'Averaging time'],
    'σ_y(t) = σ_y(10 min) (t/600)^0.2',
    'TNO Yellow Book 4.5; CCPS 1999',
    ['至一小时；18.75 秒以下取 18.75 秒', 'Up to an hour; below 18.75 s that value stands'],
  ),
  'dispersion/weather/stability': law(
    ['大气稳定度', 'Stability class'],
    'A…F = f(u, ☉, N)',
    ['Pasquill 1961、Turner 1964（凭记忆）', 'Pasquill 1961, Turner 1964, remembered'],
    ['开阔地、10 米风；1 m/s 以下提示', 'Open country, wind at 10 m; flagged below 1 m/s'],
  ),
  'dispersion/weather/solar-elevation': law(
    ['太阳高度角', 'Height of the sun'],
    'sin h = sin φ sin δ + cos φ cos δ cos H',
    ['天文年历低精度公式（凭记忆）', 'Astronomical Almanac, low-precision formulas, remembered'],
    ['至 2050 年精确到 0.01°，不计折射', 'Good to 0.01° until 2050, without refraction'],
  ),
  'dispersion/weather/wind-profile': law(['风廓线', 'Wind profile'], 'u = u_0 (z/z_0)^p', 'Irwin 1979; CCPS 1999', [
    '平地 200 米以下；1 米以下取 1 米',
    'Lowest 200 m over flat ground; held at 1 m below',
  ]),
  'dispersion/weather/boundary-layer': law(
    ['边界层', 'Boundary layer'],
    'L = a z_R^b; h = 0.3 u*/f, f = 2Ω sin φ',
    'Golder 1972; EPA-454/B-95-003',
    ['粗糙度 1 mm–2 m；赤道 5° 内拒算', 'Roughness 1 mm to 2 m; refuses within 5° of the equator'],
  ),
  'dispersion/puff/puff-sigmas': law(['烟团扩散参数', 'Puff sigmas'], 'σ = a x^b', 'Slade 1968; CCPS 1999', [
    '100 m–10 km；之外提示',
    '100 m to 10 km; flagged outside',
  ]),
  'dispersion/puff/gaussian-puff': law(
    ['高斯烟团', 'Gaussian puff'],
    'C = m/((2π)^(3/2) σ_x σ_y σ_z) e^(−(x−ut)²/2σ_x²) e^(−y²/2σ_y²) {e^(−(z−h)²/2σ_z²) + e^(−(z+h)²/2σ_z²)}',
    'CCPS 1999',
    ['中性或浮性气体，平地，风速 1 m/s 以上', 'Neutral or buoyant gas, flat ground, wind of 1 m/s or more'],
  ),
  'dispersion/puff/finite-release': law(
    ['有限时长释放', 'Finite release'],
    'C = C_plume ½ {erf[(x − u(t−Δt))/(√2 σ_x)] − erf[(x − ut)/(√2 σ_x)]}',
    'Palazzi et al. 1982',
    ['同高斯烟羽；从不超过稳定烟羽', 'As the Gaussian plume; never above the steady plume'],
  ),
  'dispersion/puff/heavy-puff': law(
    ['重气烟团', 'Heavy-gas puff'],
    'α = 0.5 lg(g_0′ V_0^(1/3)/u²), x = V_0^(1/3) · 10^β(α); R² = R_0² + 1.2 √(g_0′ V_0) t',
    'Britter & McQuaid 1988; CCPS 1999',
    ['α −0.75 至 1，开阔平地；城市中仅为筛查数', 'α from −0.75 to 1, flat open ground; in a city a screening number'],
  ),
} as const
