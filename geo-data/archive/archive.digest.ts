import { createHash } from 'node:crypto'
import { type ArchivedStory, canonical } from './archive.ts'

/** digest = SM3(previous digest, newline, canonical document); of the first archive the previous digest is empty. */
export const digestOf = (document: unknown, previousDigest: string | null): string =>
  createHash('sm3')
    .update(`${previousDigest ?? ''}\n${canonical(document)}`, 'utf8')
    .digest('hex')

/** The id of the first archive that is not what it was, or does not follow the one before it; undefined when all hold. */
export const firstBroken = (chain: readonly ArchivedStory[]): number | undefined => {
  let previous: string | null | undefined
  for (const { id, document, digest, previousDigest } of chain) {
    const follows = previous === undefined || previousDigest === previous
    if (!follows || digestOf(document, previousDigest) !== digest) return id
    previous = digest
  }
  return undefined
}
