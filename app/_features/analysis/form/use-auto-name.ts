'use client'
import { useText } from '../../../_lib/language.tsx'
import { unitSymbol } from '../../sector/sector-words.ts'
import type { AskableHazard, AskableInput, Inputs } from '../analysis.operations.ts'

/** What an analysis is called until somebody names it: what is asked, and what was changed. */
export function useAutoName(
  hazard: AskableHazard | null,
  scenario: string | null,
  { inputs, askable }: { readonly inputs: Inputs; readonly askable: readonly AskableInput[] },
): string {
  const read = useText()
  const asked = hazard?.scenarios.find(({ id }) => id === scenario)?.name ?? hazard?.name
  const changed = askable.flatMap(({ name, label, unit }) =>
    inputs[name] === undefined ? [] : [`${read(label)} ${inputs[name]} ${unitSymbol(unit)}`.trim()],
  )
  return [read(asked), ...changed].join(' · ').slice(0, 120)
}
