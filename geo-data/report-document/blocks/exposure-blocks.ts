import type { ExposedGround, ExposedPlace, Exposure } from '../../exposure/exposure.ts'
import { kindByRef, sectorById } from '../../sectors/registry.ts'
import type { Block, DocumentFacts } from '../report-document.ts'
import { metres, people } from '../words.ts'

/** Who and what is inside the outermost line: people, targets, sources, traffic, ground (R325). */
export const exposureBlocks = ({ zoneSet: { exposure } }: DocumentFacts): Block[] => [
  { as: 'pairs', rows: peopleRows(exposure) },
  ...targets(exposure),
  ...sources(exposure),
  ...(exposure.ground ? groundBlocks(exposure.ground) : []),
  ...kinds(exposure),
]

const peopleRows = ({ people: range, buildings }: Exposure): (readonly [string, string])[] => [
  ['外沿内人数', people(range)],
  ...(range?.outdoors
    ? [['室外 / 室内', `约${range.outdoors.estimate}人 / 约${range.indoors.estimate}人`] as const]
    : []),
  ['建筑', `${buildings} 栋`],
]

const nameOf = ({ name }: ExposedPlace): string => name.zh

const targets = ({ protectionTargets }: Exposure): Block[] => [
  { as: 'heading', text: `防护目标（${protectionTargets.length}）` },
  protectionTargets.length === 0
    ? { as: 'paragraph', text: '范围内无防护目标记录。' }
    : {
        as: 'table',
        columns: [
          { title: '名称', share: 4 },
          { title: '距离', share: 1.5 },
          { title: '云团最早到达', share: 2 },
        ],
        rows: protectionTargets.map((one) => [nameOf(one), metres(one.distanceM), arrival(one.arrivalS ?? null)]),
      },
]

const arrival = (seconds: number | null): string =>
  seconds === null ? '—' : seconds < 120 ? `${seconds} 秒` : `${Math.round(seconds / 60)} 分`

const sources = ({ hazardSources }: Exposure): Block[] => [
  { as: 'heading', text: `可能次生的危险源（${hazardSources.length}）` },
  hazardSources.length === 0
    ? { as: 'paragraph', text: '范围内无危险源记录。' }
    : {
        as: 'table',
        columns: [
          { title: '名称', share: 4 },
          { title: '距离', share: 1.5 },
          { title: '介质与数量', share: 3 },
        ],
        rows: hazardSources.map((one) => [
          nameOf(one),
          metres(one.distanceM),
          `${one.substance ?? '—'} ${one.quantityKg ? `${Math.round(one.quantityKg)} kg` : ''}`,
        ]),
      },
]

const groundBlocks = ({ roads, crossings, resources, shelters }: ExposedGround): Block[] => [
  { as: 'heading', text: '交通与地面' },
  {
    as: 'pairs',
    rows: [
      ['须封闭道路', roads.map(({ name, metres: length }) => `${name.zh} ${metres(length)}`).join('；') || '无'],
      ['须封闭桥隧', crossings.map(nameOf).join('；') || '无'],
      ['不得停留的力量', resources.map(nameOf).join('；') || '无'],
      ['范围外最近避难场所', shelters.map((one) => `${nameOf(one)} ${metres(one.distanceM)}`).join('；') || '无记录'],
    ],
  },
]

const kinds = ({ assets }: Exposure): Block[] =>
  assets.length === 0
    ? []
    : [
        { as: 'heading', text: '范围内设施' },
        {
          as: 'paragraph',
          text: assets
            .map(({ sectorId, kind, count }) => {
              const name = kindByRef(`${sectorId}.${kind}`)?.it.name.zh ?? kind
              return `${sectorById(sectorId)?.name.zh ?? sectorId}·${name} ${count}`
            })
            .join('；'),
        },
      ]
