import type { AskableInput, Inputs } from '../analysis.operations.ts'

/** What stands in the fields, as typed. */
export type Typed = Readonly<Record<string, string>>

/**
 * The figures that were changed. A number is sent as a number; what is none is sent as it was typed, for the record to say why it
 * cannot be taken.
 */
export function inputsFrom(typed: Typed, askable: readonly AskableInput[]): Inputs {
  const known = new Set(askable.map(({ name }) => name))
  const changed = Object.entries(typed).filter(([name, text]) => known.has(name) && text.trim() !== '')
  return Object.fromEntries(
    changed.map(([name, text]) => {
      const number = Number(text.trim())
      const chosen = (askable.find((input) => input.name === name)?.choices.length ?? 0) > 0
      return [name, Number.isFinite(number) && !chosen ? number : text.trim()]
    }),
  )
}

export const typedFrom = (inputs: Inputs): Typed =>
  Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, String(value)]))

/** Those that change what was chosen: all of the hazard's, or one scenario's; the ones a law or the record has a value for come first. */
export function inputsShown(askable: readonly AskableInput[], scenario: string | null): AskableInput[] {
  const own = askable.filter(({ scenarios }) => scenario === null || scenarios.includes(scenario))
  return [...own.filter(({ standing }) => standing.length > 0), ...own.filter(({ standing }) => standing.length === 0)]
}
