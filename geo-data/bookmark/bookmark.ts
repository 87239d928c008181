import { type Text, text } from '../sectors/text.ts'
import { hasDesk } from '../user/user.ts'
import { isPlace } from '../wall-view/wall-view.ts'

/** A whole view of the desk, or only how its layers are seen: a preset, to be taken anywhere. */
export const HELD = ['view', 'layers'] as const

export type Held = (typeof HELD)[number]

export const isHeld = (text: string): text is Held => (HELD as readonly string[]).includes(text)

/** A view of the desk, or of its layers, that somebody keeps under a name. */
export interface Bookmark {
  readonly id: number
  readonly name: string
  readonly holds: Held
  /** As it stands in the address of a desk, after the question mark. */
  readonly place: string
  /** Seen by the owner's department too. */
  readonly shared: boolean
  readonly ownerId: number
  readonly departmentId: number
  readonly createdAt: Date
  readonly updatedAt: Date
}

/** Letters of a name. */
export const LONGEST_NAME = 60

/** So many of one's own can still be found again. */
export const MOST_BOOKMARKS = 200

/** Why nothing can be kept under such a name; null where it can. */
export const nameFault = (name: string): Text | null => {
  const letters = [...name.trim()].length
  if (letters === 0) return text('名称:请填写', 'name: is missing')
  if (letters > LONGEST_NAME) return text(`名称:最多 ${LONGEST_NAME} 个字`, `name: at most ${LONGEST_NAME} letters`)
  return /\p{Cc}/u.test(name) ? text('名称:含有控制字符', 'name: has control characters') : null
}

/** What of a place says how the layers are seen: switches, opacity, order, filters, base maps. */
const OF_LAYERS: ReadonlySet<string> = new Set(['hide', 'show', 'fade', 'order', 'filter', 'base'])

/** Why such a place cannot be kept; null where it can. */
export const placeFault = (place: string, holds: Held = 'view'): Text | null => {
  if (!isPlace(place)) return text('位置:不是值班台的地址', 'place: what stands in the address of a desk')
  const beyond =
    holds === 'layers' ? [...new URLSearchParams(place).keys()].find((key) => !OF_LAYERS.has(key)) : undefined
  return beyond === undefined
    ? null
    : text(`位置:${beyond} 不是图层的一部分`, `place: ${beyond} is no part of the layers`)
}

/** Whoever has a desk keeps views of it; a wall and a crew have none. */
export const mayKeep = hasDesk
