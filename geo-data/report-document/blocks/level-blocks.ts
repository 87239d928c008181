import type { Change } from '../../level/level.ts'
import type { Mark } from '../../sectors/provenance.ts'
import type { Block, DocumentFacts } from '../report-document.ts'
import { clockIn, LEVEL_NAME, MARK } from '../words.ts'

const levelName = (level: keyof typeof LEVEL_NAME | null): string => (level === null ? '—' : LEVEL_NAME[level])

/** What the rules propose, branch by branch, what would alter it, and what a human decided (R327, R501–R507). */
export const levelBlocks = ({ proposal, decision, timeZone }: DocumentFacts): Block[] => {
  if (proposal === null) return [{ as: 'paragraph', text: '研判推演不定级：等级属于真实事件，由人决定。' }]
  const { branches, winning, level } = proposal
  return [
    {
      as: 'pairs',
      rows: [
        [
          '规则建议',
          `${levelName(level)}（就高：${
            branches
              .filter(({ measure }) => winning.includes(measure))
              .map(({ name }) => name.zh)
              .join('、') || '—'
          }）`,
        ],
        [
          '人工决定',
          decision
            ? `${levelName(decision.decided)}，${decision.decided === decision.proposed ? '按建议' : `未按建议：${decision.reason ?? ''}`}`
            : '尚未决定',
        ],
        ['决定人与时间', decision ? `${decision.by} ${clockIn(timeZone)(decision.decidedAt)}` : '—'],
      ],
    },
    {
      as: 'table',
      columns: [
        { title: '规则', share: 2.4 },
        { title: '现值', share: 1.4 },
        { title: '等级', share: 1.4 },
        { title: '依据', share: 4 },
      ],
      rows: branches.map((one) => [
        one.name.zh,
        one.valueText.zh,
        levelName(one.level),
        `${one.clause} ${one.why.zh}［${MARK[one.mark as Mark] ?? one.mark}］${one.verified ? '' : '未核实，不得作为标准引用'}`,
      ]),
    },
    ...changes(proposal),
  ]
}

const changes = ({ raise, lower }: NonNullable<DocumentFacts['proposal']>): Block[] => {
  const said = ({ name, from, toText }: Change) => `若${name.zh}为 ${toText.zh}（现 ${from}）`
  return [
    ...(raise
      ? [{ as: 'paragraph', text: `最小升级变化：${said(raise.change)}，则为${levelName(raise.level)}。` } as const]
      : []),
    ...(lower && lower.changes.length > 0
      ? [
          {
            as: 'paragraph',
            text: `降级所需：${lower.changes.map(said).join('，且')}，则为${levelName(lower.level)}。`,
          } as const,
        ]
      : []),
  ]
}
