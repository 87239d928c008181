import { create } from 'zustand'

/** Whether a source answers, by its id; absent before it was asked. */
export type Reach = 'reached' | 'unreachable'

export const useReach = create<{ readonly byId: Readonly<Record<string, Reach>> }>()(() => ({ byId: {} }))

export const tellReach = (id: string, reach: Reach) => {
  if (useReach.getState().byId[id] === reach) return
  useReach.setState(({ byId }) => ({ byId: { ...byId, [id]: reach } }))
}
