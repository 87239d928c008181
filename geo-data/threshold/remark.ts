import { type Text, text } from '../sectors/text.ts'

/**
 * Why a default threshold or a placement rule stands where it does is kept beside it in English, in the record too. Read out here in
 * Chinese; what was read on a page is called by its address.
 */
const CHINESE: Readonly<Record<string, string>> = {
  '2 % of the imaging range of R107': 'R107 成像量程的 2 %',
  '200 mg/m³ is 160 ppm: work there is a matter of minutes (GB 6222, remembered)':
    '200 mg/m³ 即 160 ppm，只能短时作业（GB 6222，凭记忆）',
  'Beaufort 8 begins at 17.2 m/s, 10 at 24.5 m/s': '8 级风自 17.2 m/s 起，10 级自 24.5 m/s 起',
  'Beaufort 8, 10 and 12 begin at 17.2, 24.5 and 32.7 m/s': '8、10、12 级风分别自 17.2、24.5、32.7 m/s 起',
  'Order 10 of the Ministry of Emergency Management (2023) asks for the monitor and states no value':
    '应急管理部令第 10 号（2023）要求设监测，未给数值',
  'R127 names stress without a figure': 'R127 列出应力，未给数值',
  'R127 names water hammer without a figure': 'R127 列出水锤，未给数值',
  'R127 names wire breaks without a figure': 'R127 列出断丝，未给数值',
  'R198, R415': 'R198、R415',
  'R200 names it; its priority is ours': 'R200 列出该项，优先级由本平台取定',
  'a bank without armour begins to wash away; to be set by the gauge': '无护砌的岸坡开始冲刷，按站点取值',
  'a detector that cries by itself is heard; its own set-point is not known here':
    '设备自报即采信，其自身的设定值此处不知',
  'a drain falls one way; ten times the resolution of R133': '排水管单向流动；取 R133 分辨率的十倍',
  'a fall that regulation does not make; to be tuned by back-test': '正常调压不会造成的降幅，待回测校定',
  'a fall that starting and stopping a pump does not make; to be tuned by back-test':
    '启停泵不会造成的降幅，待回测校定',
  'a hydrant at rest runs nothing; a jet takes about 5 L/s': '消火栓静止时无流量，一支水枪约 5 L/s',
  'a level above quiet ground, to be set for each logger by its own nights': '高于本底的噪声级，按各记录仪夜间本底取值',
  'a quarter of a usual 1.2 MPa within a minute': '一分钟内降去常压 1.2 MPa 的四分之一',
  'a reaction at nought is a bearing that carries nothing': '支座反力为零即脱空',
  'a shift and a day; the enterprise sets its own cleaning rule': '一班与一日；清扫制度由企业自定',
  'a starter for flat-bottomed tanks; a vacuum-insulated one sets its own': '平底罐起步值，真空绝热罐按其自身设定',
  'a starter until the line has its own from its protection design': '起步值，待按防腐设计取定',
  'a starter; each alloy has its own': '起步值，按合金取定',
  'a starter; each building sets its own': '起步值，按建筑取定',
  'a starter; each collector has its own': '起步值，按除尘器取定',
  'a starter; each furnace has its own': '起步值，按炉取定',
  'a starter; each lift sets its own': '起步值，按电梯取定',
  'a starter; each lining has its own': '起步值，按炉衬取定',
  'a starter; each plant has its own set-points': '起步值，按装置设定值取定',
  'a starter; each station sets its own warning level': '起步值，按站点警戒值取定',
  'a starter; each tank and unit has its own set-points': '起步值，按罐与装置设定值取定',
  'a starter; each tunnel and licence sets its own': '起步值，按隧洞与许可取定',
  'a starter; each works sets its own': '起步值，按工程取定',
  'a starter; the store sets its own': '起步值，按仓库取定',
  'a third of a usual 0.35 MPa within a minute; rules.md 2B.3: pressure meters see up to 82 % of bursts':
    '一分钟内降去常压 0.35 MPa 的三分之一；压力计可发现至多 82 % 的爆管',
  'about the crown of a well two metres deep; every well sets its own': '约为两米深井的管顶，按各井取定',
  'ammonium nitrate draws water from about 60 % on': '硝酸铵约自相对湿度 60 % 起吸湿',
  'an index of ours, 0 to 1': '本平台指数，0–1',
  'an index of ours, 0 to 100': '本平台指数，0–100',
  'any fault is told': '有故障即告',
  'colder than any winter here': '低于当地任何冬季气温',
  'condensation on cables begins': '电缆开始结露',
  'digging, not traffic; to be tuned on site': '区分开挖与行车，现场校定',
  'drilling, not trains; to be tuned on site': '区分钻孔与行车，现场校定',
  'dry 0, seeping 1': '干 0，渗 1',
  'each gas has its own limit: a starter for hydrogen sulphide and chlorine works alike':
    '各气体限值不同：硫化氢、氯作业共用的起步值',
  'each gauge has its own warning level': '各站有其警戒值',
  'equinor.github.io/neqsimhome, LNGRolloverDetector: concern from 0.5 to 2 K':
    'equinor.github.io/neqsimhome（LNGRolloverDetector）：0.5–2 K 起须关注',
  'eyes and breath suffer within the hour': '一小时内刺激眼与呼吸道',
  'far below boiling; a starter': '远低于沸点，起步值',
  'half the fall of a burst within ten minutes; to be tuned by back-test': '十分钟内达爆管降幅之半，待回测校定',
  'headache within the hour': '一小时内头痛',
  'hotter than any line in it makes the air': '高于廊内任何管线能致的气温',
  'hotter than traffic makes the air': '高于行车能致的气温',
  'hourly rain at which drains of a one-, three- and ten-year design fill; the city sets its own':
    '一、三、十年一遇排水设计的小时雨量，由城市自定',
  'how far one sensor serves a main or a drain: the guide gives no distance': '一个监测点服务管段的长度：指南未给距离',
  'how near a road, and how far one sensor serves: the guide gives no distance':
    '距道路多近、一个监测点服务多远：指南未给距离',
  'how near counts as at the place: the guide gives no distance': '多近算在该处：指南未给距离',
  'how near counts as beside, and how far one sensor serves: the guide gives no distance':
    '多近算相邻、一个监测点服务多远：指南未给距离',
  'how near counts as near, and how far one pressure point serves: the guide gives no distance':
    '多近算附近、一个测压点服务多远：指南未给距离',
  'ladder 15/27/30/50 cm, never seen on a page': '15/27/30/50 cm 阶梯，未见原文',
  'more than an ordinary day brings': '高于平日',
  'no document gives a figure; to be tuned by back-test': '无文件给出数值，待回测校定',
  'one eighth of a medium-pressure main; a station may set its own': '中压管的八分之一，场站可自定',
  'one is enough': '有一即告',
  'one point may lie, two do not': '一点或误报，两点可信',
  'people falter below it': '低于此值人体机能下降',
  'qixionghuanbao.com/xwdt/cjwd/17479.html: a vendor calls 1500 Pa a blocked filter':
    'qixionghuanbao.com/xwdt/cjwd/17479.html：厂商称 1500 Pa 为滤袋堵塞',
  'recognition score of the camera': '视频识别得分',
  'rules.md 2B.1: safe starter profile, standards for adjacent spaces not verified':
    '偏安全的起步值，相邻空间标准未核实',
  'rules.md 2B.3: bursts above 30 % of the usual demand were detected; a usual velocity is about 1 m/s':
    '爆管流量超过常用水量 30 % 者可发现，常用流速约 1 m/s',
  'rules.md 2B.3: no ladder of ponding depths is verified; a sill is commonly of that height':
    '积水深度阶梯均未核实，该值约为常见门槛高',
  'rules.md 2B.4: example of an open model; its growth of 0.01 mm a day is the accuracy of the sensor itself, so not taken':
    '公开模型的示例；其 0.01 mm/日的增长即传感器精度，故不取',
  'rules.md 2B.4: levels of the standards not verified; a starter until each bridge has its own from design and load test':
    '标准分级未核实；起步值，待各桥按设计与荷载试验取定',
  'rules.md 2B.4: sample rows of an open model (5.40 %, 13.60 %, 16.10 % for levels 3, 2, 1), consistent with 5/10/15 %':
    '公开模型样例（三、二、一级为 5.40 %、13.60 %、16.10 %），与 5/10/15 % 相符',
  'rules.md: silent for 3 of its own periods': '静默达其自身周期的 3 倍',
  'score of the smoke detector': '感烟探测得分',
  'shenyang.baogaosu.com 2015: roads closed at 25 cm; the other two are ours':
    'shenyang.baogaosu.com 2015：25 cm 封路；另两级由本平台取定',
  'ten times the accuracy of table 5': '表 5 精度的十倍',
  'the design pressure most city networks are built for; each network sets its own':
    '多数城市管网的设计压力，按各管网取定',
  'water on the floor of a walkway; the sump pumps should have started long before': '通道地面见水，集水泵早应启动',
  'well above the velocity a main is designed for; usage anomaly of R127': '远高于干管设计流速（R127 用量异常）',
  'what is permitted is 100 %': '许可量为 100 %',
  'what is rated is 100 %': '额定值为 100 %',
  'which indicator answers and from how far: the guide names the bridges only': '由哪项指标、多远负责：指南只列桥名',
  'remembered, not read; 90 °C is ours': '凭记忆，未读原文；90 °C 由本平台取定',
  'remembered, not read': '凭记忆，未读原文',
  'laws.justice.gc.ca; the levels below it are ours': 'laws.justice.gc.ca；其下各级由本平台取定',
  'remembered, text not read': '凭记忆，未读原文',
  'remembered, not read; the levels are ours': '凭记忆，未读原文；各级由本平台取定',
  'remembered, not read; 60 and 80 t are ours': '凭记忆，未读原文；60、80 t 由本平台取定',
  'a refrigeration maker quoting the standard (m.you021.com.cn); its second step, 25 % of the LEL, cuts the power and is no level for people':
    '制冷厂商引述该标准（m.you021.com.cn）；其第二级 25 % LEL 用于切断电源，不是人员限值',
  'mmd38.com/Article-2821596.html; an examination page prints 35 % for the cut-off, GB 50838 itself not read':
    'mmd38.com/Article-2821596.html；另有考试页面称切断为 35 %，GB 50838 原文未读',
  'guardmex.cn/shows/9/59.html; 1.25 / 2.5 % VOL for methane at LEL 5 % VOL by arithmetic':
    'guardmex.cn/shows/9/59.html；甲烷 LEL 取 5 % VOL，换算为 1.25 / 2.5 % VOL',
  'guardmex.cn/shows/9/59.html': 'guardmex.cn/shows/9/59.html',
  '10 mg/m³ ÷ 34.08 g/mol × 24.04 L/mol = 7 ppm at 20 °C; the second level is ours':
    '10 mg/m³ ÷ 34.08 g/mol × 24.04 L/mol = 7 ppm（20 °C）；第二级由本平台取定',
  'jxxtfz.com.cn/news/2661 quoting the standard; the standard itself not read':
    'jxxtfz.com.cn/news/2661 引述该标准，原文未读',
  'usbmi.com/quan/1715955372a1684966.html; the standard itself not read':
    'usbmi.com/quan/1715955372a1684966.html，标准原文未读',
  'm.qiqiwenku.com/doc/942893.html and usbmi.com/quan/1715955372a1684966.html; the standards not read':
    'm.qiqiwenku.com/doc/942893.html、usbmi.com/quan/1715955372a1684966.html，标准原文未读',
  'remembered, not read; 25 % is ours': '凭记忆，未读原文；25 % 由本平台取定',
  'm.qiqiwenku.com/doc/942893.html; GB/T 51274 is quoted with 18–22 %, the narrower end of each is taken':
    'm.qiqiwenku.com/doc/942893.html；GB/T 51274 被引为 18–22 %，各取较严一端',
  'shenyang.baogaosu.com 2015': 'shenyang.baogaosu.com 2015',
  'pinghengfengmen.com (rules.md 2B.1); 1.5 % is ours': 'pinghengfengmen.com；1.5 % 由本平台取定',
  'fudaoke.com': 'fudaoke.com',
  'the guide’s 12.5 m, as requirements.md R111 quotes it': '指南的 12.5 m（据 R111 引文）',
  'the guide’s 500 m, as requirements.md R126 quotes it; how far a logger serves is ours':
    '指南的 500 m（据 R126 引文）；记录仪服务距离由本平台取定',
  'the guide’s figure, as requirements.md R188 quotes it': '指南的数值（据 R188 引文）',
  'the guide’s 500 m, as requirements.md R193 quotes it; how far a camera serves is ours':
    '指南的 500 m（据 R193 引文）；摄像机服务距离由本平台取定',
  'AQ 4273-2016: 70 °C': 'AQ 4273-2016：70 °C',
  'ASTM C876: below −350 mV (CSE) corrosion is likely': 'ASTM C876：低于 −350 mV（CSE）很可能锈蚀',
  'C.R.C. c. 1145, schedule II (Canada): decomposes above about 150 °F (66 °C)':
    '加拿大 C.R.C. c. 1145 附表 II：约 150 °F（66 °C）以上分解',
  'Fruin: beyond 4–5 persons per m² a crowd moves as one': 'Fruin：超过 4–5 人/m² 人群整体涌动',
  'GB 1589: 49 t for six axles': 'GB 1589：六轴 49 t',
  'GB 18306: 0.05 g and 0.10 g stand for intensities VI and VII': 'GB 18306：0.05 g、0.10 g 对应烈度 VI、VII',
  'GB 50072-2021, 7.4.1: alarm and emergency fans at 1.5 × 10⁻⁴': 'GB 50072-2021 7.4.1：1.5 × 10⁻⁴ 报警并启动事故风机',
  'GB 50838: alarm ≤20 % LEL, emergency cut-off ≤25 % LEL': 'GB 50838：报警 ≤20 % LEL，紧急切断 ≤25 % LEL',
  'GB/T 50493-2019: level 1 25 % LEL, level 2 50 % LEL': 'GB/T 50493-2019：一级 25 % LEL，二级 50 % LEL',
  'GB/T 51274: hydrogen sulphide 10 mg/m³': 'GB/T 51274：硫化氢 10 mg/m³',
  'GB/T 51274: temperature 40 °C, oxygen 18–22 % VOL, hydrogen sulphide 10 mg/m³':
    'GB/T 51274：温度 40 °C，氧 18–22 % VOL，硫化氢 10 mg/m³',
  'GBZ 2.1: 30 mg/m³ for short exposure (24 ppm)': 'GBZ 2.1：短时间接触 30 mg/m³（24 ppm）',
  'GBZ/T 205, GBZ 2.1: oxygen 19.5–23.5 % VOL, hydrogen sulphide 10 mg/m³, carbon monoxide 30 mg/m³':
    'GBZ/T 205、GBZ 2.1：氧 19.5–23.5 % VOL，硫化氢 10 mg/m³，一氧化碳 30 mg/m³',
  'GBZ/T 205: below 10 % LEL for entry': 'GBZ/T 205：进入前低于 10 % LEL',
  'GBZ/T 205: oxygen 19.5–23.5 % VOL before entry': 'GBZ/T 205：进入前氧 19.5–23.5 % VOL',
  'NIOSH: 300 ppm immediately dangerous': 'NIOSH：300 ppm 立即危及生命',
  'Shenyang: road closed at 25 cm': '沈阳：积水 25 cm 封路',
  'coal-mine rule: 1 % CH₄': '煤矿规程：1 % CH₄',
  'rain signal orange: 3 h 50 mm': '暴雨橙色信号：3 小时 50 mm',
  'rain signal red: 3 h 100 mm': '暴雨红色信号：3 小时 100 mm',
  'road traffic rules: 200 m and 50 m': '道路交通规则：200 m 与 50 m',
}

/** Our own files are named beside the figures, for whoever keeps them; nobody at a screen is sent to one. */
const OWN_FILE = /\(?rules\.md(?: [\dA-Z.]+)?(?:: |\))|requirements\.md /g

/** A remark in both languages; what stands in no list is said as it was written. */
export const remarkWords = (kept: string): Text => {
  const en = kept.replaceAll(OWN_FILE, '').trim()
  return text(CHINESE[kept] ?? en, en)
}
