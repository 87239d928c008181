import type { Tx } from '../../geo-data/db/transact.ts'
import { pinyinPattern } from '../../geo-data/search/pinyin.ts'
import { searchByName, searchByPinyin } from '../../geo-data/search/search.repository.ts'
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

/** By name and code; where letters find too little, by what they may be the pinyin of. */
const named = async (tx: Tx, text: string, limit: number): Promise<readonly SearchHit[]> => {
  const hits = await searchByName(tx, text, limit)
  const pattern = hits.length < limit ? pinyinPattern(text) : null
  if (pattern === null) return hits
  const known = new Set(hits.map(({ record, id }) => `${record}:${id}`))
  const more = await searchByPinyin(tx, pattern, limit)
  return [...hits, ...more.filter(({ record, id }) => !known.has(`${record}:${id}`))].slice(0, limit)
}

/** A coordinate is a place of its own; anything else is looked for in names and codes. */
const search = async (text: string, limit: number, read: Context['read']): Promise<readonly SearchHit[]> => {
  if (text.length > LONGEST) throw badInput(`at most ${LONGEST} characters`)
  if (text === '') return []
  const place = coordinateIn(text)
  if (!place) return read((tx) => named(tx, text, limit))
  const label = `${place.longitude}, ${place.latitude}`
  return [
    { record: 'place', id: label, label: { zh: label, en: label }, detail: null, sectorId: null, kind: null, ...place },
  ]
}
