'use client'
import { useQuery } from '@apollo/client/react'
import { useTranslations } from 'next-intl'
import { SECTORS, sectorById } from '../../../../geo-data/sectors/registry.ts'
import { useText } from '../../../_lib/language.tsx'
import { SelectField, TextField } from '../../../_ui/control/field.tsx'
import { Switch } from '../../../_ui/control/switch.tsx'
import { regionOptions } from './region-options.ts'
import { HEARD_SPANS, type SensorWish, WISHED_STATES } from './sensor-filter.ts'
import styles from './sensor-list.module.css'
import { REGIONS } from './sensor-list.operations.ts'

interface SensorFilterFormProps {
  readonly wish: SensorWish
  readonly onWish: (wish: SensorWish) => void
}

/** Every condition at once; each change asks anew. */
export function SensorFilterForm({ wish, onWish }: SensorFilterFormProps) {
  const say = useTranslations('sensor.list')
  const change = (part: Partial<SensorWish>) => onWish({ ...wish, ...part })
  const field = (name: Exclude<keyof SensorWish, 'inView'>) => ({
    name,
    label: say(`field.${name}`),
    value: wish[name],
    onChange: (event: { readonly target: { readonly value: string } }) => change({ [name]: event.target.value }),
  })
  return (
    <search className={styles.form} aria-label={say('filter')}>
      <TextField {...field('text')} wide type="search" placeholder={say('text-hint')} />
      <Subject field={field} wish={wish} onSector={(sectorId) => change({ sectorId, metric: '' })} />
      <Region field={field} />
      <SelectField
        {...field('state')}
        placeholder={say('any')}
        options={WISHED_STATES.map((value) => ({ value, label: say(`state.${value}`) }))}
      />
      <SelectField
        {...field('heard')}
        placeholder={say('any')}
        options={HEARD_SPANS.map((value) => ({ value, label: say(`heard.${value}`) }))}
      />
      <div className={styles.view}>
        <span>{say('in-view')}</span>
        <Switch label={say('in-view')} on={wish.inView} onChange={(inView) => change({ inView })} />
      </div>
      {wish.metric === '' ? null : (
        <>
          <TextField {...field('above')} type="number" step="any" />
          <TextField {...field('below')} type="number" step="any" />
        </>
      )}
    </search>
  )
}

type Field = (name: 'sectorId' | 'metric' | 'regionId') => {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly onChange: (event: { readonly target: { readonly value: string } }) => void
}

interface SubjectProps {
  readonly field: Field
  readonly wish: SensorWish
  readonly onSector: (sectorId: string) => void
}

/** A sector, and one of its metrics. */
function Subject({ field, wish, onSector }: SubjectProps) {
  const say = useTranslations('sensor.list')
  const read = useText()
  const metrics = sectorById(wish.sectorId)?.metrics ?? []
  return (
    <>
      <SelectField
        {...field('sectorId')}
        onChange={(event) => onSector(event.target.value)}
        placeholder={say('any')}
        options={SECTORS.map(({ id, name }) => ({ value: id, label: read(name) }))}
      />
      <SelectField
        {...field('metric')}
        disabled={metrics.length === 0}
        placeholder={say('any')}
        options={metrics.map(({ id, name }) => ({ value: id, label: read(name) }))}
      />
    </>
  )
}

function Region({ field }: { readonly field: Field }) {
  const say = useTranslations('sensor.list')
  const read = useText()
  const { data } = useQuery(REGIONS)
  const options = regionOptions(data?.regions ?? [], ({ name }) => read(name))
  return <SelectField {...field('regionId')} placeholder={say('any')} options={options} />
}
