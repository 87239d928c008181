/** A published case as validation/*.json holds it: copied with its tolerance and source, never loosened here. */
export type Vector = {
  readonly id: string
  readonly model: string
  readonly inputs: Readonly<Record<string, unknown>>
  readonly expected: Readonly<Record<string, { readonly value: number | boolean; readonly unit: string }>>
  readonly tolerance: { readonly rel?: number; readonly abs?: number; readonly absFloor?: number }
  readonly verified: boolean
}

/** What our laws make of a case, in the units the case expects. */
export type Answer = Readonly<Record<string, number | boolean>>
/** One way to answer all cases of a model. */
export type Model = (inputs: Vector['inputs'], expected: Vector['expected']) => Answer

/** Every expected figure that an answer misses by more than the case permits; empty when it meets them all. */
export function misses(vector: Vector, answer: Answer): string[] {
  return Object.entries(vector.expected).flatMap(([name, { value, unit }]) => {
    const got = answer[name]
    if (typeof value === 'boolean') return got === value ? [] : [`${name}: ${got}, expected ${value}`]
    if (typeof got !== 'number' || !Number.isFinite(got)) return [`${name}: ${got}, expected ${value} ${unit}`]
    const { rel = 0, abs = 0, absFloor = 0 } = vector.tolerance
    const permitted = Math.max(rel * Math.abs(value), abs, absFloor)
    return Math.abs(got - value) <= permitted ? [] : [`${name}: ${got} ${unit}, expected ${value} ± ${permitted}`]
  })
}

/** A number among the inputs of a case; throws where the case has none of that name. */
export function figure(inputs: Vector['inputs'], name: string): number {
  const value = inputs[name]
  if (typeof value !== 'number') throw new TypeError(`the case has no number ${name}`)
  return value
}

export type Check = { readonly name: string; readonly verified: boolean; readonly misses: () => string[] }

/** Every case of a family with the model that answers it; a case whose model nobody answers misses too. */
export function checks(cases: readonly Vector[], models: Readonly<Record<string, Model>>): Check[] {
  return cases.map((vector) => ({
    name: `${vector.id} meets ${vector.model}`,
    verified: vector.verified,
    misses: () => {
      const model = models[vector.model]
      return model ? misses(vector, model(vector.inputs, vector.expected)) : [`no law answers ${vector.model}`]
    },
  }))
}
