import type { Law } from '../../geo-data/physics/law/law.ts'
import { LAWS, type LawId } from '../../geo-data/physics/law/laws.ts'
import {
  type ScoredCase,
  scorecard,
  standingOfLaw,
  unclaimedCases,
} from '../../geo-data/physics/validation/scorecard.ts'
import type { Resolvers } from '../context.ts'

interface NamedLaw extends Law {
  readonly id: LawId
}

/** The cases are the same until another build: they are run once. */
let scores: ReturnType<typeof scorecard> | undefined

/** A law is a file, so nothing is read: the laws themselves answer. */
export const modelResolvers = {
  Query: {
    laws: (): NamedLaw[] => (Object.entries(LAWS) as [LawId, Law][]).map(([id, law]) => ({ id, ...law })),
    unclaimedCases: () => unclaimedCases(),
  },
  Law: {
    family: ({ id }: NamedLaw) => id.split('/')[0],
    standing: ({ id }: NamedLaw) => standingOfLaw(id).standing,
    why: ({ id }: NamedLaw) => standingOfLaw(id).why,
    cases: ({ id }: NamedLaw) => {
      scores ??= scorecard()
      return scores.find(({ law }) => law === id)?.cases ?? []
    },
  },
  LawCase: {
    figures: ({ figures, tolerance }: ScoredCase) =>
      figures.map((figure) => ({
        ...figure,
        permittedShare: tolerance.rel ?? null,
        permittedDifference: tolerance.abs ?? tolerance.absFloor ?? null,
      })),
  },
} satisfies Resolvers
