import { thresholdsInForce } from '../../geo-data/threshold/threshold.repository.ts'
import type { Context, Resolvers } from '../context.ts'

export const thresholdResolvers = {
  Query: {
    thresholds: (_: unknown, { sectorId }: { sectorId?: string | null }, { read }: Context) =>
      read((tx) => thresholdsInForce(tx, sectorId ?? null)),
  },
} satisfies Resolvers
