'use client'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import type { Attribute } from '../../../../geo-data/sectors/sector.ts'
import { UNITS } from '../../../../geo-data/sectors/unit.ts'
import { useText } from '../../../_lib/language.tsx'
import { type AttributeDraft, EMPTY } from './draft.ts'
import styles from './filter.module.css'

interface FieldProps {
  readonly attribute: Attribute
  readonly draft: AttributeDraft | undefined
  readonly fault: string | undefined
  readonly onChange: (draft: AttributeDraft) => void
}

const SIGNS = { least: '≥', above: '>', most: '≤', below: '<' } as const
type Signed = keyof typeof SIGNS

/** What may be asked of one attribute: bounds, some of its choices, a part of it, or that nothing is on record of it. */
export function AttributeField({ attribute, draft = EMPTY, fault, onChange }: FieldProps) {
  const say = useTranslations('legend.filter')
  const read = useText()
  const faultId = useId()
  const name = read(attribute.label)
  const unit = UNITS[attribute.unit].symbol
  const change = (part: Partial<AttributeDraft>) => onChange({ ...draft, ...part })
  const props = { attribute, draft, change, name, faultId: fault ? faultId : undefined }
  return (
    <fieldset className={styles.field} data-wrong={fault !== undefined}>
      <legend className={styles.fieldName}>{unit ? say('with-unit', { name, unit }) : name}</legend>
      {attribute.type === 'choice' || attribute.type === 'boolean' ? <Choices {...props} /> : null}
      {attribute.type === 'text' ? <Part {...props} /> : null}
      {['number', 'integer', 'date'].includes(attribute.type) ? <Bounds {...props} /> : null}
      {fault ? (
        <p className={styles.fault} id={faultId} role="alert">
          {fault}
        </p>
      ) : null}
      <label className={styles.unsaid}>
        <input type="checkbox" checked={draft.unsaid} onChange={({ target }) => change({ unsaid: target.checked })} />
        {say('unsaid')}
      </label>
    </fieldset>
  )
}

interface PartProps {
  readonly attribute: Attribute
  readonly draft: AttributeDraft
  readonly change: (part: Partial<AttributeDraft>) => void
  readonly name: string
  readonly faultId: string | undefined
}

function Choices({ attribute, draft, change }: PartProps) {
  const say = useTranslations('legend.filter')
  const read = useText()
  const choices =
    attribute.type === 'boolean'
      ? ['true', 'false'].map((id) => ({ id, name: say(id) }))
      : (attribute.choices ?? []).map((choice) => ({ id: choice.id, name: read(choice.name) }))
  const turn = (id: string, on: boolean) =>
    change({
      chosen: choices.map((choice) => choice.id).filter((one) => (one === id ? on : draft.chosen.includes(one))),
    })
  return (
    <div className={styles.choices}>
      {choices.map(({ id, name }) => (
        <label key={id} className={styles.choice}>
          <input
            type="checkbox"
            disabled={draft.unsaid}
            checked={draft.chosen.includes(id)}
            onChange={({ target }) => turn(id, target.checked)}
          />
          {name}
        </label>
      ))}
    </div>
  )
}

function Part({ draft, change, name, faultId }: PartProps) {
  const say = useTranslations('legend.filter')
  return (
    <input
      className={styles.part}
      aria-label={say('part', { name })}
      aria-describedby={faultId}
      placeholder={say('part-hint')}
      value={draft.part}
      maxLength={80}
      dir="auto"
      disabled={draft.unsaid}
      onChange={({ target }) => change({ part: target.value })}
    />
  )
}

function Bounds({ attribute, draft, change, name, faultId }: PartProps) {
  const say = useTranslations('legend.filter')
  const side = (end: 'lower' | 'upper', signs: readonly Signed[]) => (
    <>
      <select
        className={styles.sign}
        aria-label={say(`${end}-sign`, { name })}
        value={draft[end].verb}
        disabled={draft.unsaid}
        onChange={({ target }) => change({ [end]: { ...draft[end], verb: target.value } })}
      >
        {signs.map((sign) => (
          <option key={sign} value={sign}>
            {SIGNS[sign]}
          </option>
        ))}
      </select>
      <input
        className={styles.bound}
        type={attribute.type === 'date' ? 'date' : 'text'}
        inputMode="decimal"
        aria-label={say(end, { name })}
        aria-describedby={faultId}
        maxLength={20}
        disabled={draft.unsaid}
        value={draft[end].value}
        onChange={({ target }) => change({ [end]: { ...draft[end], value: target.value } })}
      />
    </>
  )
  return (
    <div className={styles.bounds}>
      {side('lower', ['least', 'above'])}
      {side('upper', ['most', 'below'])}
    </div>
  )
}
