import type { Vector } from './vector.ts'

/** Phenomena whose laws are not built yet; their cases wait. */
const WAITING: readonly string[] = [
  'water',
  'water isolation',
  'flood',
  'bridge fatigue',
  'bridge modal',
  'heat network',
  'tunnel',
]

/** Models we do not have, and why. */
const WITHOUT_LAW: readonly { readonly model: RegExp; readonly why: string }[] = [
  {
    model: /^Baker-Strehlow-Tang overpressure curve/,
    why: 'no law: the only digitised curves are under GPL-3.0 (models.md 2.4); Bauwens–Dorofeev is used instead',
  },
  {
    model: /^SLAB/,
    why: 'no law: SLAB forbids distribution in a commercial product (models.md 2.2); Britter–McQuaid is used instead',
  },
]

/** Why a figure that we do compute does not count, where more can be said than that nobody has verified it. */
const UNVERIFIED: readonly { readonly model: RegExp; readonly why: string }[] = [
  {
    model: /^peak pressure, H2 release/,
    why: 'unverified: a vented experiment of 2012; we give the closed isochoric bound, which must lie above it',
  },
  {
    model: /Phast 6\.54 \(UDM\)/,
    why: 'unverified: Phast entrains a jet in wind with a droplet of its own settings; we give Long’s jet on the axis, still air',
  },
  {
    model: /Phast 6\.54 \(DNV cone\)/,
    why: 'unverified: Phast burns a two-phase cone; we give a point source at the middle of a flame that may point anywhere',
  },
  {
    model: /^large H2 jet flame/,
    why: 'unverified: we give the flame length fitted to hydrocarbons and a point source with 0.17 radiated',
  },
  { model: /^PIR coefficient/, why: 'unverified: the parameters of the general equation are recalled' },
  { model: /^Purple Book direct ignition/, why: 'unverified: the table was read second-hand' },
]

/** Why a case is neither passed nor failed. */
export function whySkipped(vector: Vector): string {
  const lacking = WITHOUT_LAW.find(({ model }) => model.test(vector.model))
  if (lacking) return lacking.why
  if (WAITING.includes(vector.phenomenon ?? '')) return `waiting: the laws of ${vector.phenomenon} are not built yet`
  if (vector.verified !== false) return 'no law of ours answers this model'
  const known = UNVERIFIED.find(({ model }) => model.test(vector.model))
  return known?.why ?? 'unverified: nobody has reproduced the figure'
}
