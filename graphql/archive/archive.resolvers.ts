import type { Archive } from '../../geo-data/archive/archive.ts'
import type { Resolvers } from '../context.ts'

export const archiveResolvers = {
  Archive: {
    pdfUrl: ({ id }: Archive) => `/files/archives/${id}.pdf`,
    jsonUrl: ({ id }: Archive) => `/files/archives/${id}.json`,
  },
} satisfies Resolvers
