'use client'
import { useTranslations } from 'next-intl'
import { useText } from '../../../_lib/language.tsx'
import { Notice } from '../../../_ui/show/state.tsx'
import styles from '../analysis.module.css'
import type { AskableInput, InputFault } from '../analysis.operations.ts'
import { inputsShown, type Typed } from './figures.ts'
import { InputRow } from './input-row.tsx'

interface InputListProps {
  readonly askable: readonly AskableInput[]
  readonly scenario: string | null
  readonly typed: Typed
  readonly faults: readonly InputFault[]
  readonly onChange: (typed: Typed) => void
}

/** So many figures stand open; the rest unfold. */
const OPEN = 8

/** The figures that may be changed; one that was changed or cannot be taken is never folded away. */
export function InputList({ askable, scenario, typed, faults, onChange }: InputListProps) {
  const say = useTranslations('analysis')
  const shown = inputsShown(askable, scenario)
  const faultOf = (name: string) => faults.find(({ field }) => field === name)
  const isOpen = ({ name }: AskableInput, place: number) => place < OPEN || Boolean(typed[name]) || faultOf(name)
  const [open, folded] = [shown.filter(isOpen), shown.filter((input, place) => !isOpen(input, place))]
  const row = (input: AskableInput) => (
    <InputRow
      key={input.name}
      input={input}
      value={typed[input.name] ?? ''}
      fault={faultOf(input.name)}
      onChange={(value) => onChange({ ...typed, [input.name]: value })}
    />
  )
  return (
    <div className={styles.inputs}>
      <p className={styles.dim}>{say('inputs-why')}</p>
      {open.map(row)}
      {folded.length > 0 ? (
        <details className={styles.folded}>
          <summary>{say('more-inputs', { count: folded.length })}</summary>
          {folded.map(row)}
        </details>
      ) : null}
      <LooseFaults faults={faults.filter(({ field }) => !shown.some(({ name }) => name === field))} />
    </div>
  )
}

/** Faults whose field is not on the form: the place itself, or a figure of another scenario. */
function LooseFaults({ faults }: { readonly faults: readonly InputFault[] }) {
  const say = useTranslations('analysis')
  const read = useText()
  return faults.map((fault) => (
    <Notice key={`${fault.field}${fault.reason.en}`} urgent>
      {fault.field === 'place' ? '' : `${fault.field}: `}
      {read(fault.reason)} · {say('accepted', { accepted: read(fault.accepted) })}
    </Notice>
  ))
}
