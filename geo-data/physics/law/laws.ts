import type { STANDINGS } from '../standing.ts'
import { DISPERSION_LAWS } from './dispersion-laws.ts'
import { EXPLOSION_LAWS } from './explosion-laws.ts'
import { FIRE_LAWS } from './fire-laws.ts'
import { HARM_LAWS } from './harm-laws.ts'
import type { Law } from './law.ts'
import { SOURCE_LAWS } from './source-laws.ts'

/** A law's name: its file within physics/. */
export type LawId = keyof typeof STANDINGS

/** What is printed of every law that has a standing. A law without its line here does not compile. */
export const LAWS: Readonly<Record<LawId, Law>> = {
  ...SOURCE_LAWS,
  ...DISPERSION_LAWS,
  ...FIRE_LAWS,
  ...EXPLOSION_LAWS,
  ...HARM_LAWS,
}
