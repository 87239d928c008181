import type { PhonePosition } from './sharing.ts'

const keyOf = (userId: string) => `positions-${userId}`

/** What a phone has gathered and the server has not: one list a person, which survives a closed browser. */
export function readQueue(userId: string): readonly PhonePosition[] {
  try {
    return JSON.parse(localStorage.getItem(keyOf(userId)) ?? '[]') as readonly PhonePosition[]
  } catch {
    return []
  }
}

export const writeQueue = (userId: string, queue: readonly PhonePosition[]) =>
  localStorage.setItem(keyOf(userId), JSON.stringify(queue))

/** Whether its owner has switched it on, for the task under way. */
const switchOf = (userId: string) => `share-position-${userId}`
export const readSwitch = (userId: string): boolean => localStorage.getItem(switchOf(userId)) === 'on'
export const writeSwitch = (userId: string, on: boolean) =>
  on ? localStorage.setItem(switchOf(userId), 'on') : localStorage.removeItem(switchOf(userId))
