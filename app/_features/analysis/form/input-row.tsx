'use client'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import type { Figure } from '../../../../geo-data/impact-zone/step.ts'
import { figureWord } from '../../../../geo-data/impact-zone/words/figure-words.ts'
import { sourceWords } from '../../../../geo-data/impact-zone/words/source-words.ts'
import { useText } from '../../../_lib/language.tsx'
import { Chip } from '../../../_ui/show/chip.tsx'
import { unitSymbol, valueIn } from '../../sector/sector-words.ts'
import styles from '../analysis.module.css'
import type { AskableInput, InputFault } from '../analysis.operations.ts'

interface InputRowProps {
  readonly input: AskableInput
  readonly value: string
  readonly fault: InputFault | undefined
  readonly onChange: (value: string) => void
}

/** One figure: what it is, a field to change it, and what stands where nobody does, with where that comes from. */
export function InputRow({ input, value, fault, onChange }: InputRowProps) {
  const read = useText()
  const id = useId()
  return (
    <div className={styles.input} data-fault={fault !== undefined} data-input={input.name}>
      <label htmlFor={id} className={styles.inputName}>
        {read(input.label)} <span className={styles.dim}>{unitSymbol(input.unit)}</span>
      </label>
      <Control id={id} input={input} value={value} faulty={fault !== undefined} onChange={onChange} />
      <Standing input={input} changed={value !== ''} />
      {fault ? (
        <p id={`${id}-fault`} className={styles.fault} role="alert">
          {read(fault.reason)} · <Accepted fault={fault} />
        </p>
      ) : null}
    </div>
  )
}

function Accepted({ fault }: { readonly fault: InputFault }) {
  const say = useTranslations('analysis')
  const read = useText()
  return <strong>{say('accepted', { accepted: read(fault.accepted) })}</strong>
}

interface ControlProps extends Omit<InputRowProps, 'fault'> {
  readonly id: string
  readonly faulty: boolean
}

function Control({ id, input, value, faulty, onChange }: ControlProps) {
  const say = useTranslations('analysis')
  const read = useText()
  const shared = {
    id,
    value,
    className: styles.control,
    'aria-invalid': faulty,
    ...(faulty && { 'aria-describedby': `${id}-fault` }),
  }
  if (input.choices.length > 0)
    return (
      <select {...shared} onChange={(event) => onChange(event.target.value)}>
        <option value="">{say('as-stands')}</option>
        {input.choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {read(choice.name)}
          </option>
        ))}
      </select>
    )
  return (
    <>
      <input
        {...shared}
        inputMode="decimal"
        autoComplete="off"
        placeholder={say('as-stands')}
        list={input.words.length > 0 ? `${id}-words` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {input.words.length > 0 ? (
        <datalist id={`${id}-words`}>
          {input.words.map((word) => (
            <option key={word} value={word} />
          ))}
        </datalist>
      ) : null}
    </>
  )
}

/** What is only assumed is to be doubted first. */
const DOUBTFUL: ReadonlySet<Figure['origin']> = new Set(['assumed', 'default'])

function Standing({ input, changed }: { readonly input: AskableInput; readonly changed: boolean }) {
  const say = useTranslations('analysis')
  const zone = useTranslations('impact-zone.origin')
  const mark = useTranslations('threshold.mark')
  const read = useText()
  const [first] = input.standing
  if (!first) return <span className={styles.standing}>{say('by-law')}</span>
  const told = (value: Figure['value']) =>
    typeof value === 'number'
      ? valueIn(value, null)
      : say.has(`word.${value}`)
        ? say(`word.${value}`)
        : read(input.choices.find(({ id }) => id === value)?.name ?? figureWord({ name: input.name, value }))
  return (
    <span className={styles.standing} data-changed={changed}>
      <span className={styles.standingValue}>{input.standing.map(({ value }) => told(value)).join(' / ')}</span>
      <Chip
        weight={DOUBTFUL.has(first.origin) ? 'dashed' : 'quiet'}
        title={`${mark(first.mark)} · ${read(sourceWords(first.source))}`}
      >
        {zone(first.origin)} · {first.mark}
      </Chip>
    </span>
  )
}
