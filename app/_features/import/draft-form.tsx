'use client'
import { useQuery } from '@apollo/client/react'
import { useTranslations } from 'next-intl'
import { type DragEvent, useId, useState } from 'react'
import { useText } from '../../_lib/language.tsx'
import { useRefusal } from '../../_lib/use-refusal.tsx'
import { Button } from '../../_ui/control/button.tsx'
import { SelectField, TextField } from '../../_ui/control/field.tsx'
import { Icon } from '../../_ui/icon/icon.tsx'
import type { Draft } from './draft.ts'
import styles from './import.module.css'
import { IMPORT_TARGETS } from './import.operations.ts'
import { sendFiles } from './upload.ts'

interface DraftFormProps {
  readonly draft: Draft
  readonly onChange: (part: Partial<Draft>) => void
}

/** Which file, what it becomes, and what the file does not say of itself. */
export function DraftForm({ draft, onChange }: DraftFormProps) {
  const say = useTranslations('import')
  const read = useText()
  const { data } = useQuery(IMPORT_TARGETS)
  const field = (name: 'crs' | 'at' | 'region' | 'department' | 'dates' | 'encoding' | 'target') => ({
    name,
    wide: true,
    label: say(`field.${name}`),
    value: draft[name],
    onChange: (event: { readonly target: { readonly value: string } }) => onChange({ [name]: event.target.value }),
  })
  return (
    <section className={styles.form} aria-label={say('form')}>
      <DropZone files={draft.files} onFiles={(files) => onChange({ files, columns: {} })} />
      <SelectField
        {...field('target')}
        placeholder={say('choose')}
        options={(data?.importTargets ?? []).map(({ name, label }) => ({ value: name, label: read(label) }))}
      />
      <TextField {...field('crs')} placeholder="EPSG:4549" hint={say('hint.crs')} />
      <details className={styles.more}>
        <summary>{say('more')}</summary>
        <div className={styles.fields}>
          <TextField {...field('at')} placeholder="121.90,29.92" hint={say('hint.at')} />
          <SelectField
            {...field('dates')}
            placeholder={say('by-file')}
            options={[
              { value: 'dmy', label: say('dates.dmy') },
              { value: 'mdy', label: say('dates.mdy') },
            ]}
          />
          <SelectField
            {...field('encoding')}
            placeholder={say('by-file')}
            options={['utf-8', 'gb18030', 'big5', 'latin1'].map((value) => ({ value, label: value.toUpperCase() }))}
          />
          <TextField {...field('region')} hint={say('hint.region')} />
          <TextField {...field('department')} hint={say('hint.department')} />
        </div>
      </details>
    </section>
  )
}

interface DropZoneProps {
  readonly files: Draft['files']
  readonly onFiles: (files: Draft['files']) => void
}

/** Files are dropped here or chosen; they go to the city's desk at once, where nothing is done with them yet. */
function DropZone({ files, onFiles }: DropZoneProps) {
  const say = useTranslations('import')
  const id = useId()
  const { refusal, attempt } = useRefusal()
  const [over, setOver] = useState(false)
  const [busy, setBusy] = useState(false)
  const take = async (chosen: readonly File[]) => {
    if (chosen.length === 0) return
    setBusy(true)
    await attempt(async () => {
      const uploads = await sendFiles(chosen)
      onFiles(chosen.map(({ name }, index) => ({ name, upload: uploads[index] ?? '' })))
    })
    setBusy(false)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take([...event.dataTransfer.files])
  }
  return (
    <>
      <label
        htmlFor={id}
        className={styles.drop}
        data-over={over}
        aria-busy={busy}
        onDrop={drop}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
      >
        <Icon name="download" />
        <span>{busy ? say('sending') : say('drop')}</span>
        <span className={styles.soft}>{say('formats')}</span>
        <input
          id={id}
          className="visually-hidden"
          type="file"
          multiple
          onChange={(event) => take([...(event.currentTarget.files ?? [])])}
        />
      </label>
      {refusal}
      {files.length > 0 ? (
        <p className={styles.files}>
          <span>{files.map(({ name }) => name).join('、')}</span>
          <Button small weight="quiet" icon="close" onClick={() => onFiles([])}>
            {say('remove')}
          </Button>
        </p>
      ) : null}
    </>
  )
}
