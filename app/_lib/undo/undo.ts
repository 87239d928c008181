/** What was done to one thing: what stood before, and what stands after. Done backwards it undoes itself. */
export interface Step<State> {
  readonly before: State
  readonly after: State
}

/** What was done, the last last; and what was undone of it, the next to be done again last. */
export interface History<Done> {
  readonly done: readonly Done[]
  readonly undone: readonly Done[]
}

/** So much is remembered (ours): more than anybody goes back by hand. */
export const MOST_STEPS = 100

export const NOTHING_DONE: History<never> = { done: [], undone: [] }

/** Something new was done: what had been undone before it can no longer be done again. */
export const did = <Done>({ done }: History<Done>, step: Done): History<Done> => ({
  done: [...done, step].slice(-MOST_STEPS),
  undone: [],
})

/** The last step is undone. With nothing done, nothing changes. */
export const back = <Done>(history: History<Done>): History<Done> => {
  const step = history.done.at(-1)
  return step === undefined ? history : { done: history.done.slice(0, -1), undone: [...history.undone, step] }
}

/** The last step that was undone is done again. With nothing undone, nothing changes. */
export const forth = <Done>(history: History<Done>): History<Done> => {
  const step = history.undone.at(-1)
  return step === undefined ? history : { done: [...history.done, step], undone: history.undone.slice(0, -1) }
}

/** Without a step that cannot be done either way any more: somebody else has changed its thing since. */
export const without = <Done>({ done, undone }: History<Done>, isGone: (step: Done) => boolean): History<Done> => ({
  done: done.filter((step) => !isGone(step)),
  undone: undone.filter((step) => !isGone(step)),
})
