import { EXPORT_FORMATS, exportedLayers, mayExport } from '../../geo-data/export/export.ts'
import type { Context, Resolvers } from '../context.ts'

export const exportResolvers = {
  Query: {
    layerExports: (_: unknown, __: unknown, { actor }: Context) =>
      mayExport(actor.role) ? { layers: exportedLayers(), formats: EXPORT_FORMATS } : { layers: [], formats: [] },
  },
} satisfies Resolvers
