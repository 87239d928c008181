import type { Substance } from '../../physics/substance/substance.ts'
import { flammableRange } from '../../physics/substance/substances.ts'
import type { Criterion, Scenario } from '../../sectors/sector.ts'
import { type Text, text } from '../../sectors/text.ts'
import { factorOf, type Situation } from '../situation.ts'
import { cited, type Figure, figure } from '../step.ts'
import type { Air } from './air.ts'
import type { Contents } from './release/contents.ts'
import type { Release } from './release/outflow.ts'

/** One way out of one thing into one air: what every zone of a leak is drawn from. */
export interface Leak {
  readonly situation: Situation
  readonly scenario: Scenario
  readonly contents: Contents
  readonly release: Release
  readonly air: Air
  readonly leads: boolean
}

/** A leak of something that burns. */
export interface Burning extends Leak {
  readonly fuel: Substance
}

/** Of what a zone is drawn: the thing, the way out, the weather unless it is the measured one. */
export const nameOf = ({ contents, release, air }: Leak, note?: Text): Text => {
  const notes = [...(air.name ? [air.name] : []), ...(note ? [note] : [])]
  return text(
    [contents.of.code, release.hole.zh, ...notes.map(({ zh }) => zh)].join('·'),
    [contents.of.code, release.hole.en, ...notes.map(({ en }) => en)].join(' · '),
  )
}

export const unsettledNote = ({ air }: Leak): Text | undefined =>
  air.towardsDeg === null ? text('风向不定', 'wind unsettled') : undefined

export const criterionFigure = (name: string, { value, unit, provenance }: Criterion): Figure =>
  figure(name, value, unit, {
    origin: 'default',
    source: provenance.clause || provenance.source,
    mark: provenance.mark,
  })

/** Lower flammable limit as a volume fraction, and the share of it that a criterion asks for. */
export const limitOf = ({ situation, fuel }: Burning, criterion: Criterion): { lower: Figure; fraction: number } => {
  const given = situation.overrides.lel_percent
  const { lower } = flammableRange(fuel.id, 'ours')
  const value = typeof given === 'number' ? given / 100 : lower.value * factorOf(situation, 'flammable-limit')
  const shown =
    typeof given === 'number'
      ? figure('LFL', value, 'mol/mol', { origin: 'override', source: 'user', mark: 'P' })
      : cited('LFL', lower, 'mol/mol')
  return { lower: shown, fraction: (value * criterion.value) / 100 }
}

export const radiantOf = ({ situation, fuel }: Burning): { value: number; shown: Figure } => {
  const given = situation.overrides.radiant_fraction
  if (typeof given === 'number')
    return { value: given, shown: figure('F', given, '', { origin: 'override', source: 'user', mark: 'P' }) }
  const value = fuel.radiantFraction.value * factorOf(situation, 'radiant-fraction')
  return { value, shown: cited('F', fuel.radiantFraction, '') }
}
