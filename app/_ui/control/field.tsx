import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react'
import styles from './field.module.css'

interface LabelledProps {
  readonly label: string
  /** Said under the control, in quiet type. */
  readonly hint?: string | undefined
  readonly wide?: boolean
}

function Labelled({ label, hint, wide, children }: LabelledProps & { readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className={[styles.field, wide ? styles.wide : ''].join(' ')}>
      <span className={styles.label}>{label}</span>
      {children}
      {hint ? <span className={styles.hint}>{hint}</span> : null}
    </label>
  )
}

/** One line of text, a number or a time. */
export function TextField({
  label,
  hint,
  wide,
  ...rest
}: LabelledProps & Omit<InputHTMLAttributes<HTMLInputElement>, keyof LabelledProps>) {
  return (
    <Labelled label={label} hint={hint} wide={wide ?? false}>
      <input {...rest} className={styles.control} />
    </Labelled>
  )
}

/** Several lines of text. */
export function TextArea({
  label,
  hint,
  wide,
  rows = 3,
  ...rest
}: LabelledProps & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, keyof LabelledProps>) {
  return (
    <Labelled label={label} hint={hint} wide={wide ?? true}>
      <textarea rows={rows} {...rest} className={styles.control} />
    </Labelled>
  )
}

export interface Option {
  readonly value: string
  readonly label: string
}

/** One of a few, by the platform's own list: it works by keyboard and by touch. */
export function SelectField({
  label,
  hint,
  wide,
  options,
  placeholder,
  ...rest
}: LabelledProps & { readonly options: readonly Option[]; readonly placeholder?: string } & Omit<
    SelectHTMLAttributes<HTMLSelectElement>,
    keyof LabelledProps
  >) {
  return (
    <Labelled label={label} hint={hint} wide={wide ?? false}>
      <select {...rest} className={styles.control}>
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        {options.map(({ value, label: words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </Labelled>
  )
}
