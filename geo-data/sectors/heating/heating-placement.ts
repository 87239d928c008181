import { ours } from '../provenance.ts'
import type { Condition, PlacementRule, Vicinity } from '../sector.ts'
import { type Text, text } from '../text.ts'

/** How far one pressure point serves a heat network (ours). */
const SERVES_M = 500
/** What counts as near a river or a low place (ours; the guide gives no distance). */
const NEAR_M = 50

const OURS = ours('how near counts as near, and how far one pressure point serves: the guide gives no distance')

const mains = (
  id: string,
  name: Text,
  those: { readonly where?: readonly Condition[]; readonly near?: readonly Vicinity[] },
): PlacementRule => ({
  id,
  requirement: 'R144',
  name,
  kinds: ['heating.main'],
  metric: 'pressure',
  priority: 1,
  servedWithinMetres: SERVES_M,
  figures: OURS,
  ...those,
})

export const HEATING_PLACEMENT: readonly PlacementRule[] = [
  mains('over-ten-years', text('运行超过 10 年的管道', 'Mains more than 10 years in service'), {
    where: [{ attribute: 'built_year', is: 'older-than', years: 10 }],
  }),
  mains('over-three-leaks', text('发生泄漏超过 3 次的热力管道', 'Mains that leaked more than three times'), {
    where: [{ attribute: 'leak_count', is: 'more-than', value: 3 }],
  }),
  mains('near-rivers', text('靠近河道的管线、过河架空管道', 'Mains near a river or carried over it'), {
    near: [{ of: 'ground', classes: ['water'], withinMetres: NEAR_M }],
  }),
  mains('jacked-or-crossing', text('顶管管线、过河管道', 'Jacked lines and river crossings'), {
    where: [{ attribute: 'laying', is: 'one-of', values: ['trenchless', 'crossing'] }],
  }),
  mains('low-places', text('城市低洼处等易涝点处的管线', 'Mains in low, flood-prone places'), {
    near: [{ of: 'kinds', kinds: ['drainage.ponding-point'], withinMetres: NEAR_M }],
  }),
]
