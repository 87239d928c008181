import type { StoredZone, ZoneSet } from '../../impact-zone/impact-zone.ts'
import type { Figure, Step } from '../../impact-zone/step.ts'
import { sourceWords } from '../../impact-zone/words/source-words.ts'
import { drawnZones } from '../map/map-drawing.ts'
import type { Block, DocumentFacts } from '../report-document.ts'
import {
  bandOf,
  MARK,
  methodOf,
  metres,
  nameOfFigure,
  people,
  sourceOf,
  validationOf,
  valueOfFigure,
  withUnit,
} from '../words.ts'

/** How far, by which criterion, how sure, and who is inside: one row a zone. */
export const zoneTable = ({ zoneSet }: DocumentFacts): Block[] => {
  const zones = drawnZones(zoneSet)
  if (zones.length === 0) return [{ as: 'paragraph', text: '没有达到任何撤离或管制判据：未达到。' }]
  return [
    {
      as: 'table',
      columns: [
        { title: '范围', share: 2.2 },
        { title: '判据', share: 2.8 },
        { title: '距离', share: 1 },
        { title: 'P5 – P50 – P95', share: 2.2 },
        { title: '地位', share: 1.4 },
        { title: '人数', share: 2.2 },
      ],
      rows: zones.map((zone) => [
        zone.label.zh,
        `${zone.criterion.name.zh}［${MARK[zone.criterion.mark as keyof typeof MARK] ?? zone.criterion.mark}］`,
        metres(zone.radiusM),
        bandOf(zone, zoneSet),
        validationOf(zone),
        people(zone.exposure.people),
      ]),
    },
    ...screeningNotice(zones),
  ]
}

const screeningNotice = (zones: readonly StoredZone[]): Block[] =>
  zones.some(({ validation }) => validation === 'screening')
    ? [{ as: 'notice', text: '以上含筛查级结果：定律无公开算例或输入为假定，未经验证，不得作为唯一依据。' }]
    : []

/** What no validated law may draw. */
export const cardBlocks = ({ zoneSet }: DocumentFacts): Block[] =>
  zoneSet.cards.map(({ title, text }) => ({ as: 'paragraph', text: `${title.zh}：${text.zh}` }))

export const figureTable = (figures: readonly Figure[]): Block => ({
  as: 'table',
  columns: [
    { title: '参数', share: 2 },
    { title: '值', share: 2 },
    { title: '由来、标记、出处', share: 5 },
  ],
  rows: figures.map((one) => [nameOfFigure(one), valueOfFigure(one), sourceOf(one)]),
})

/** Each line reckoned through, so that anybody gets the radius again. */
export const stepBlocks = ({ zoneSet }: DocumentFacts): Block[] =>
  leadingZones(zoneSet).flatMap((zone): Block[] => [
    { as: 'heading', text: zone.label.zh },
    { as: 'paragraph', text: `方法：${methodOf(zone.law)}；${validationOf(zone)}；判据：${clauseOf(zone)}` },
    ...zone.steps.flatMap(stepBlock),
  ])

const clauseOf = ({ criterion }: StoredZone): string =>
  `${criterion.name.zh}，${criterion.clause || sourceWords(criterion.source).zh}${criterion.verified ? '' : '（未核实）'}`

const stepBlock = (step: Step): Block[] => [
  {
    as: 'paragraph',
    text: `${step.name.zh}：${step.formula}  →  ${withUnit(step.result.value, step.result.unit)}${step.flags.map(({ zh }) => `；${zh}`).join('')}`,
  },
  ...(step.inputs.length > 0 ? [figureTable(step.inputs)] : []),
]

/** The zones that the lines are made of, each once: the widest of each criterion. */
const leadingZones = ({ zones }: ZoneSet): StoredZone[] => {
  const named = new Set(
    zones.filter(({ line }) => line !== null).flatMap(({ steps }) => steps.map(({ name }) => name.zh)),
  )
  const bench = zones.filter(({ line }) => line === null)
  const leading = bench.filter(({ label }) => named.has(label.zh))
  return leading.length > 0 ? leading : bench
}
