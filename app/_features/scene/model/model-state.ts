import type { Text } from '../../../_lib/language.tsx'

/** A 3D model that stays where it is. */
export interface SceneModel {
  readonly id: string
  readonly format: string
  readonly name: Text
  /** Of its tileset; null where no browser may or can fetch it. */
  readonly url: string | null
  readonly ring: readonly (readonly [number, number])[]
  /** Metres above the ellipsoid. */
  readonly lowestM: number | null
  readonly highestM: number | null
}

/** How the opening of a tileset went. `broken`: a part of it cannot be fetched. */
export type ModelNews = 'opening' | 'drawn' | 'broken' | 'unreachable'

/** What is to be said of a model. */
export type ModelState = ModelNews | 'hidden' | 'no-picture' | 'not-allowed'

/** What is heard of it counts only while it is shown. */
export function modelState(
  { id, format, url }: Pick<SceneModel, 'id' | 'format' | 'url'>,
  news: ReadonlyMap<string, ModelNews>,
  hidden: ReadonlySet<string>,
): ModelState {
  if (url === null) return format === 'citygml' ? 'no-picture' : 'not-allowed'
  return hidden.has(id) ? 'hidden' : (news.get(id) ?? 'opening')
}
