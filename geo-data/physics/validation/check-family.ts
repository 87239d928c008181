import { describe, expect, it } from 'vitest'
import { type Model, misses, type Vector } from './vector.ts'

/** Asserts every verified case of a family with its own tolerance, by its model; the unverified ones are only listed. */
export function checkFamily(family: string, cases: readonly unknown[], models: Readonly<Record<string, Model>>): void {
  describe(`${family}: the published cases`, () => {
    for (const vector of cases as readonly Vector[]) {
      const check = vector.verified ? it : it.skip
      check(`${vector.id} meets ${vector.model}`, () => {
        const model = models[vector.model]
        if (!model) throw new Error(`no law answers the model ${vector.model}`)
        expect(misses(vector, model(vector.inputs, vector.expected))).toEqual([])
      })
    }
  })
}
