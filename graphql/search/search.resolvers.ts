import { searchByName } from '../../geo-data/search/search.repository.ts'
import { coordinateIn, type SearchHit } from '../../geo-data/search/search.ts'
import { kindNameOf } from '../area/kind-name.ts'
import { limitOf } from '../arguments.ts'
import type { Context, Resolvers } from '../context.ts'
import { badInput } from '../errors.ts'

const LONGEST = 100

export const searchResolvers = {
  Query: {
    search: (_: unknown, { text, first }: { text: string; first: number }, { read }: Context) =>
      search(text.trim(), limitOf(first, 100), read),
  },
  SearchHit: {
    kindName: ({ record, sectorId, kind }: SearchHit) =>
      kind === null ? null : kindNameOf({ record, sectorId, kind }),
  },
} satisfies Resolvers

/** A coordinate is a place of its own; anything else is looked for in names and codes. */
const search = async (text: string, limit: number, read: Context['read']): Promise<readonly SearchHit[]> => {
  if (text.length > LONGEST) throw badInput(`at most ${LONGEST} characters`)
  if (text === '') return []
  const place = coordinateIn(text)
  if (!place) return read((tx) => searchByName(tx, text, limit))
  const label = `${place.longitude}, ${place.latitude}`
  return [
    { record: 'place', id: label, label: { zh: label, en: label }, detail: null, sectorId: null, kind: null, ...place },
  ]
}
