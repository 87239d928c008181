'use client'
import { useTranslations } from 'next-intl'
import { useText } from '../../../_lib/language.tsx'
import { SelectField } from '../../../_ui/control/field.tsx'
import styles from '../analysis.module.css'
import type { AskableHazard } from '../analysis.operations.ts'

interface QuestionFieldsProps {
  readonly hazards: readonly AskableHazard[]
  readonly chosen: AskableHazard | null
  readonly scenario: string | null
  readonly onHazard: (ref: string) => void
  readonly onScenario: (id: string | null) => void
}

/** Which hazard, and which way it may go, in the registry's own words. */
export function QuestionFields({ hazards, chosen, scenario, onHazard, onScenario }: QuestionFieldsProps) {
  const say = useTranslations('analysis')
  const read = useText()
  const scenarios = chosen?.scenarios ?? []
  const question = scenarios.find(({ id }) => id === scenario)?.question ?? chosen?.question
  const named = (one: AskableHazard['scenarios'][number]) =>
    one.drawable ? read(one.name) : `${read(one.name)}${say('card-only')}`
  return (
    <>
      <SelectField
        label={say('hazard')}
        value={chosen?.ref ?? ''}
        options={hazards.map(({ ref, name }) => ({ value: ref, label: read(name) }))}
        onChange={(event) => onHazard(event.target.value)}
      />
      <SelectField
        label={say('scenario')}
        value={scenario ?? ''}
        placeholder={say('all-scenarios')}
        options={scenarios.map((one) => ({ value: one.id, label: named(one) }))}
        onChange={(event) => onScenario(event.target.value || null)}
      />
      <p className={styles.question}>{read(question)}</p>
    </>
  )
}
