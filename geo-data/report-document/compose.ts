import { exposureBlocks } from './blocks/exposure-blocks.ts'
import { levelBlocks } from './blocks/level-blocks.ts'
import { cardBlocks, figureTable, stepBlocks, zoneTable } from './blocks/zone-blocks.ts'
import type { Block, DocumentFacts, DocumentKind, Exported, ReportDocument } from './report-document.ts'
import { clockIn, LINE_NAME, metres, people, VERIFICATION } from './words.ts'

const TITLE: Readonly<Record<DocumentKind, string>> = {
  prediction: '事故预测快报',
  risk: '风险研判报告',
  warning: '风险预警报告',
}

const REQUIREMENT: Readonly<Record<DocumentKind, string>> = {
  prediction: 'R324 事故预测（003附1-四(二)1）',
  risk: 'R325 风险研判（003附1-四(二)2）',
  warning: 'R327 风险预警与自动定级（003附1-四(二)4）',
}

/** A report as its guide asks for it, from the facts of one drawing of zones. */
export const composeReport = (kind: DocumentKind, facts: DocumentFacts, exported: Exported): ReportDocument => {
  const when = clockIn(facts.timeZone)
  return {
    title: `${facts.exercise ? '【演练】' : ''}${facts.subject === 'analysis' ? '【研判推演】' : ''}${TITLE[kind]}`,
    below: `${facts.code}  ${facts.title}  ·  ${REQUIREMENT[kind]}`,
    footer: `${facts.code} · 导出 ${exported.by} ${when(exported.at)}`,
    blocks: BODY[kind](facts),
  }
}

const BODY: Readonly<Record<DocumentKind, (facts: DocumentFacts) => Block[]>> = {
  prediction: (facts) => [
    ...head('一、类型与地点', facts),
    { as: 'heading', text: '二、预测后果' },
    ...zoneTable(facts),
    ...cardBlocks(facts),
    ...mapBlocks('三、影响范围图', facts),
    { as: 'heading', text: '四、预测所据' },
    figureTable(facts.zoneSet.inputs),
    ...version(facts),
  ],
  risk: (facts) => [
    ...head('一、研判对象', facts),
    { as: 'heading', text: '二、可能后果与范围' },
    ...zoneTable(facts),
    ...cardBlocks(facts),
    ...mapBlocks('三、影响范围图', facts),
    { as: 'heading', text: '四、危险源、防护目标、人口、交通与环境' },
    ...exposureBlocks(facts),
    { as: 'heading', text: '五、全部输入' },
    figureTable(facts.zoneSet.inputs),
    { as: 'heading', text: '六、逐步计算（可用计算器复核）' },
    ...stepBlocks(facts),
    ...version(facts),
  ],
  warning: (facts) => [
    ...head('一、预警事项', facts),
    { as: 'heading', text: '二、预警级别' },
    ...levelBlocks(facts),
    { as: 'heading', text: '三、风险范围与大小' },
    ...zoneTable(facts),
    ...mapBlocks('四、预警区域图', facts),
    { as: 'heading', text: '五、周边情况' },
    ...exposureBlocks(facts),
    { as: 'heading', text: '六、注意事项' },
    ...cautions(facts),
    ...version(facts),
  ],
}

const head = (title: string, facts: DocumentFacts): Block[] => {
  const when = clockIn(facts.timeZone)
  const [longitude, latitude] = facts.place.coordinates
  return [
    { as: 'heading', text: title },
    {
      as: 'pairs',
      rows: [
        ['类型', `${facts.sector.zh}·${facts.hazard.zh}`],
        ['时间', when(facts.openedAt)],
        ['地点', `${facts.region} ${facts.address ?? ''} (${longitude.toFixed(6)}, ${latitude.toFixed(6)})`],
        ['权属单位', facts.owner],
        ['核实', facts.verification === null ? '研判推演，未涉及真实事件' : (VERIFICATION[facts.verification] ?? '—')],
      ],
    },
  ]
}

const mapBlocks = (title: string, facts: DocumentFacts): Block[] => [
  {
    as: 'map',
    title,
    drawing: facts.map,
    caption: `图例：■ 防护目标；＋ 泄漏或报警点；细彩线为管线，灰线为道路；上为北。${facts.zoneSet.bandedAt ? '三条线按 P95 绘制。' : '三条线按中值绘制，不确定性带尚未算出。'}`,
  },
]

/** What each line asks of people, in the words of the line; nothing is advised that no line or card says. */
const cautions = ({ zoneSet }: DocumentFacts): Block[] => {
  const told = zoneSet.zones.flatMap(({ line, radiusM, exposure }) => {
    if (line === null) return []
    return [`${LINE_NAME[line] ?? line}：${metres(radiusM)} 以内，${people(exposure.people)}。`]
  })
  const texts = [...told, ...zoneSet.cards.map(({ title, text }) => `${title.zh}：${text.zh}`)]
  return texts.map((text) => ({ as: 'paragraph', text }))
}

const version = ({ zoneSet, requestedBy, timeZone }: DocumentFacts): Block[] => [
  { as: 'heading', text: '版本' },
  {
    as: 'pairs',
    rows: [
      ['定律版本', zoneSet.lawVersion ?? '当时未记录'],
      ['计算时间', clockIn(timeZone)(zoneSet.computedAt)],
      ['由谁请求', requestedBy ?? '系统自动'],
      ['范围编号', `${zoneSet.id}`],
    ],
  },
]
