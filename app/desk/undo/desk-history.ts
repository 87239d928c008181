import { create } from 'zustand'
import type { Drawn } from '../../_features/map/draw/drawn.ts'
import type { PlotStep } from '../../_features/plot/use-plot-deeds.ts'
import type { Place } from '../../_lib/place/place.ts'
import { did, type History, NOTHING_DONE, type Step, without } from '../../_lib/undo/undo.ts'

/** What is asked by something drawn: an area, or a cut through a street. */
export type Asked = Pick<Place, 'area' | 'cut'>

/** What a hand at this desk did and may undo. */
export type DeskStep =
  | PlotStep
  | (Step<Asked> & { readonly of: 'asked' })
  | (Step<Drawn | null> & { readonly of: 'measured' })

interface DeskHistory {
  readonly history: History<DeskStep>
  /** A deed is on its way to the record: nothing is undone meanwhile. */
  readonly busy: boolean
  /** Why the last one was not done; null: it was. */
  readonly refused: unknown
}

/** Of this page alone: nobody undoes what another has done. */
export const useDeskHistory = create<DeskHistory>()(() => ({ history: NOTHING_DONE, busy: false, refused: null }))

/** Something was done by hand. */
export const noteStep = (step: DeskStep) => {
  // The end of a drawing is told more than once.
  if (JSON.stringify(step.before) === JSON.stringify(step.after)) return
  useDeskHistory.setState(({ history }) => ({ history: did(history, step), refused: null }))
}

/** Whoever has read why takes it away. */
export const forgetRefusal = () => useDeskHistory.setState({ refused: null })

/** What was measured is gone with its tool. */
export const forgetMeasures = () =>
  useDeskHistory.setState(({ history }) => ({ history: without(history, ({ of }) => of === 'measured') }))

/** What stands measured now: the last that was not undone. */
export const measuredNow = (): Drawn | null =>
  useDeskHistory.getState().history.done.findLast((step) => step.of === 'measured')?.after ?? null

/** Does what may be refused; why it was stands on the map until the next deed. @returns whether it was done */
export async function attempt(deed: () => Promise<void>): Promise<boolean> {
  useDeskHistory.setState({ busy: true, refused: null })
  try {
    await deed()
    useDeskHistory.setState({ busy: false })
    return true
  } catch (refused) {
    useDeskHistory.setState({ busy: false, refused })
    return false
  }
}
