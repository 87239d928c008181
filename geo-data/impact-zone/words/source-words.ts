import { kindByRef } from '../../sectors/registry.ts'
import { type Text, text } from '../../sectors/text.ts'

/**
 * Where a figure comes from is kept in English beside it, in years of zone sets. What is a remark of ours is read out here in both
 * languages; a paper or a standard is called as it calls itself.
 */
const OURS: readonly (readonly [kept: string, zh: string, en?: string])[] = [
  ['rules.md: defaults of ours', '本平台默认值', 'a default of ours'],
  ['scenarios.md', '情景默认值', 'default of the scenario'],
  ['scenarios.md, criteria', '情景判据', 'criterion of the scenario'],
  ['scenarios.md: weather sets, Purple Book', '情景气象组合，荷兰紫皮书', 'weather sets of the scenario, Purple Book'],
  ['earlier step', '由前面的步骤算得'],
  ['user', '由使用者给定', 'given by whoever asked'],
  ['full bore', '全管径断裂'],
  ['full-bore', '全管径', 'full bore'],
  ['scenario hole, AQ/T 3046 and API 581', '情景孔径（AQ/T 3046、API 581）'],
  ['largest pipe at a vessel, ours', '容器上最大的管口（本平台取定）'],
  ['ISO 13443 normal', 'ISO 13443 基准状态'],
  ['wind unknown (no weather on record)', '风向不定（无气象数据）'],
  ['wind unknown (older than 15 min)', '风向不定（数据超过15分钟）'],
  ['wind unsettled (below 1.5 m/s)', '风向不定（风速低于1.5米/秒）'],
  [
    'models.md 2.2: urban Briggs belongs to most of a city',
    '城区多数地面适用 Briggs 城市参数（本平台取定）',
    'urban Briggs belongs to most of a city (ours)',
  ],
  [
    'models.md 2.4: drag-free throw at 45°, drawn separately from overpressure',
    '45° 无阻力抛射，与超压分开绘制',
    'drag-free throw at 45°, drawn separately from overpressure',
  ],
  ['no absorption: upper bound', '不计大气吸收：上界'],
  ['nothing on record closes: taken no longer', '记录中没有可关断的阀门，时长取到上限'],
  ['breathing height', '呼吸高度'],
  ['air of today', '当前大气'],
  ['a coast, ours', '沿海取值（本平台取定）'],
  ['mole balance of complete combustion', '完全燃烧的摩尔衡算'],
  ['heats of formation of chemicals 1.5.2, Hess’s law', '生成焓（chemicals 1.5.2）按赫斯定律'],
  ['general knowledge of a typical grade, unverified', '常见牌号的一般值，未核实'],
  ['a flame without soot: upper bound', '无烟火焰：上界'],
  ['a flame without soot, general knowledge, unverified', '无烟火焰的一般值，未核实'],
  ['a sooting pool fire, general knowledge, unverified', '发烟池火的一般值，未核实'],
  ['spray doubles the flash (rule of thumb)', '喷溅夹带使闪蒸量加倍（经验）'],
  ['TNO Yellow Book, rough ground', 'TNO 黄皮书，粗糙地面'],
  ['TNO Yellow Book 6.5.3', 'TNO 黄皮书 6.5.3'],
  ['TNO Yellow Book 6.5.3, oils', 'TNO 黄皮书 6.5.3，油品'],
  ['Purple Book', '荷兰紫皮书'],
  ['CCPS 1999, sharp edge', 'CCPS 1999，锐边孔'],
  ['CCPS 1999 jet', 'CCPS 1999，射流'],
  ['a bund that holds its tank, 1 m deep; replace by its area', '围堰容积等于罐容、深 1 m；知其面积时以面积代'],
  ['open to the air', '敞开在空气中'],
  ['blast-furnace gas', '高炉煤气'],
  ['dry holders: 6 to 12 kPa', '干式气柜 6–12 kPa'],
  ['relief pressure of LPG vessels times 1.2, ours', '液化石油气储罐泄放压力的 1.2 倍（本平台取定）'],
  ['asset', '设施档案', 'the record of the asset'],
  ['segment', '管段档案', 'the record of the segment'],
  ['UK HSE practice for ammonium nitrate, remembered', '英国 HSE 对硝酸铵的做法（凭记忆）'],
  ['API 521 hydrocarbons up to 0.3, from memory', 'API 521：烃类至 0.3（凭记忆）'],
  ['API 521 hydrogen 0.10–0.17, from memory', 'API 521：氢 0.10–0.17（凭记忆）'],
  ['API 521 natural gas 0.19–0.23, from memory', 'API 521：天然气 0.19–0.23（凭记忆）'],
  ['Babrauskas 1983, as in the case FIR-POOL-01', 'Babrauskas 1983，同算例 FIR-POOL-01'],
  ['Babrauskas 1983, from memory', 'Babrauskas 1983（凭记忆）'],
  ['CoolProp 8.0.0 (MIT), reference equation of state', 'CoolProp 8.0.0 参考状态方程'],
  ['CoolProp 8.0.0 (MIT), reference equation of state, at 20 °C', 'CoolProp 8.0.0 参考状态方程，20 °C'],
  ['chemicals 1.5.2 (MIT): CRC Handbook and REFPROP constants', 'CRC 手册与 REFPROP 常数（chemicals 1.5.2）'],
  ['NFPA 497, through chemicals 1.5.2', 'NFPA 497（经 chemicals 1.5.2）'],
  [
    'Cantera 3.2.0, nasa_gas.yaml equilibrium from 298.15 K, 101325 Pa, computed for this table',
    'Cantera 3.2.0 平衡计算（nasa_gas.yaml，自 298.15 K、101325 Pa），为本表所算',
  ],
  [
    'as 1-heptene, Cantera 3.2.0 nasa_gas.yaml; a stand-in for the mixture',
    '以 1-庚烯代混合物，Cantera 3.2.0（nasa_gas.yaml）',
  ],
  [
    'as n-octane, Cantera 3.2.0 nasa_gas.yaml; a stand-in for the mixture',
    '以正辛烷代混合物，Cantera 3.2.0（nasa_gas.yaml）',
  ],
  [
    'Fuller, Schettler & Giddings 1966 at 293.15 K, increments from memory',
    'Fuller、Schettler 与 Giddings 1966，293.15 K，增量凭记忆',
  ],
  [
    'US EPA / National Academies AEGL tables, from memory; scenarios.md for 60 min of Cl2, NH3, CO, H2S',
    '美国 EPA / 国家科学院 AEGL 表（凭记忆）；Cl2、NH3、CO、H2S 的 60 分钟值取自情景表',
    'US EPA / National Academies AEGL tables, from memory; the scenarios’ own for 60 min of Cl2, NH3, CO, H2S',
  ],
  [
    'rules.md default of ours; MDPI 2076-3417/13/10/6295',
    '本平台默认值；MDPI 2076-3417/13/10/6295',
    'a default of ours; MDPI 2076-3417/13/10/6295',
  ],
  ['hole of 4 in stands for 2 to 6 in', '4 英寸孔代表 2–6 英寸'],
  ['a line runs below its recorded pressure more often than above', '管道多低于记录压力运行，少高于'],
  ['0.62 (Yellow Book), 0.85 (CCPS), 1.0 upper bound, over 0.85', '0.62（黄皮书）、0.85（CCPS）、1.0 上界，除以 0.85'],
  ['spread between burners of one fuel', '同一燃料不同燃烧器之间的差异'],
  ['0.03 (HyRAM 6.0) to 0.10 (literature), over 0.04', '0.03（HyRAM 6.0）至 0.10（文献），除以 0.04'],
  ['methane 4.4 % or 5 %: the standards differ', '甲烷 4.4 % 或 5 %：两标准不一'],
  ['the law takes a chamber that is full: no more can be in it', '定律按充满取，不会更多'],
  ['gusts of ten minutes, and the way from the station', '十分钟内的阵风，及测站到现场的差异'],
  ['deviation of direction between classes C and D', 'C、D 类之间的风向标准差'],
  ['between the station and the street', '测站与街面之差'],
]

const EXACT: ReadonlyMap<string, Text> = new Map(
  OURS.flatMap(([kept, zh, en = kept]) => [[kept, text(zh, en)] as const, [zh, text(zh, en)] as const]),
)

/** `gas.main X-1`: the thing on record, called by its kind. */
const ON_RECORD = /^([a-z]+\.[a-z0-9-]+)(?: (.*))?$/

const VALVES: Readonly<Record<string, string>> = { remote: '远控', automatic: '自动', manual: '手动' }

/** Remarks with figures in them. */
const WITH_FIGURES: readonly (readonly [RegExp, (...found: string[]) => string])[] = [
  [
    /^Pasquill 1961: u = (.+) m\/s, sun (.+)°, (.+) oktas assumed$/,
    (wind, sun, cloud) => `Pasquill 1961：风速 ${wind} m/s，太阳高度 ${sun}°，云量假定 ${cloud}/8`,
  ],
  [/^(.+): (.+) m of its own$/, (code, metres) => `${code} 自身长度 ${metres} m`],
  [/^(.+) m between (.*)$/, (metres, valves) => `阀门 ${valves} 之间 ${metres} m`],
  [
    /^(.+): (.+) m³ × (.+) kg\/m³, full$/,
    (of = '', volume, density) => `${sourceWords(of).zh}：${volume} m³ × ${density} kg/m³，按满罐`,
  ],
  [
    /^(.*); Purple Book$/,
    (valves = '') =>
      `${valves.replaceAll(/\b(remote|automatic|manual)\b/g, (word) => VALVES[word] ?? word)}；荷兰紫皮书`,
  ],
]

/** Where a figure comes from, in both languages; what is nobody's remark but a title stays as it is. */
export function sourceWords(source: string): Text {
  const known = EXACT.get(source)
  if (known) return known
  for (const [pattern, zh] of WITH_FIGURES) {
    const found = pattern.exec(source)
    if (found) return text(zh(...found.slice(1)), source)
  }
  const [, ref = '', code = ''] = ON_RECORD.exec(source) ?? []
  const kind = kindByRef(ref)?.it.name
  return kind ? text(`${kind.zh} ${code}`.trim(), `${kind.en} ${code}`.trim()) : text(source, source)
}
