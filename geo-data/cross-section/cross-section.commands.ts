import type { Tx } from '../db/transact.ts'
import { lengthOnSpheroid } from '../place/spheroid.ts'
import { Refused } from '../refusal.ts'
import type { Text } from '../sectors/text.ts'
import { linesCut, MOST_CUT, streetCut } from './cross-section.repository.ts'
import { type CutThing, thingsOn } from './cross-section.ts'
import { type Cut, cutFault } from './cut.ts'
import { type Gap, gapsOf } from './neighbour.ts'

/** A street cut open. */
export interface CrossSection {
  readonly lengthM: number
  readonly street: Text | null
  readonly things: readonly CutThing[]
  readonly gaps: readonly Gap[]
}

/**
 * What lies under a street where it is cut, as far as the actor may see it.
 * @throws Refused (CUT, TOO_MANY)
 */
export const crossSectionOf = async (tx: Tx, cut: Cut): Promise<CrossSection> => {
  const fault = cutFault(cut)
  if (fault) throw Refused('CUT', fault)
  const lines = await linesCut(tx, cut)
  if (lines.length > MOST_CUT)
    throw Refused('TOO_MANY', {
      zh: `穿过断面的管线超过 ${MOST_CUT} 条,请画短一些`,
      en: `more than ${MOST_CUT} lines meet it: draw it shorter`,
    })
  const things = thingsOn(cut, lines)
  return { lengthM: lengthOnSpheroid([...cut]), street: await streetCut(tx, cut), things, gaps: gapsOf(things) }
}
