import DataLoader from 'dataloader'
import { picturesOfThings } from '../../geo-data/attachment/attachment.repository.ts'
import { type Attachment, pictureOf, type Thing } from '../../geo-data/attachment/attachment.ts'
import {
  type AttachmentsAsked,
  type AttachmentsPage,
  attachmentCounts,
  attachmentsOfThings,
} from '../../geo-data/attachment/thing-attachment.repository.ts'
import type { Tx } from '../../geo-data/db/transact.ts'

type Read = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>

/** What is asked of one thing. */
type OfThing<Asked> = Asked & { readonly id: number }

const grouped = <Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> => {
  const groups = new Map<Key, Row[]>()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return groups
}

/** One statement for all things of which the same is asked in the same turn. */
const together = <Asked extends object, Answer>(
  read: Read,
  answers: (tx: Tx, ids: readonly number[], asked: Asked) => Promise<ReadonlyMap<number, Answer>>,
  none: Answer,
): DataLoader<OfThing<Asked>, Answer, string> =>
  new DataLoader(
    async (all) => {
      const groups = grouped(all, ({ id: _, ...asked }) => JSON.stringify(asked))
      const found = new Map<string, ReadonlyMap<number, Answer>>()
      await read(async (tx) => {
        for (const [key, [first, ...rest]] of groups)
          if (first)
            found.set(
              key,
              await answers(
                tx,
                [first, ...rest].map(({ id }) => id),
                first,
              ),
            )
      })
      return all.map(({ id, ...asked }) => found.get(JSON.stringify(asked))?.get(id) ?? none)
    },
    { cacheKeyFn: (one) => JSON.stringify(one) },
  )

/** Photos and documents of things, and how many there are. */
export const attachmentLoaders = (read: Read) => ({
  attachmentsOfThing: together<AttachmentsPage, readonly Attachment[]>(
    read,
    async (tx, ids, asked) => {
      const rows = grouped(await attachmentsOfThings(tx, ids, asked), ({ thing }) => thing)
      return new Map([...rows].map(([thing, all]) => [thing, all.map(({ attachment }) => attachment)]))
    },
    [],
  ),
  /** The one to know a thing by. */
  pictureOfThing: together<Pick<Thing, 'record'>, Attachment | null>(
    read,
    async (tx, ids, asked) => {
      const rows = grouped(await picturesOfThings(tx, ids, asked), ({ thing }) => thing?.id ?? 0)
      return new Map([...rows].map(([thing, all]) => [thing, pictureOf(all)]))
    },
    null,
  ),
  attachmentCount: together<AttachmentsAsked, number>(read, attachmentCounts, 0),
})
