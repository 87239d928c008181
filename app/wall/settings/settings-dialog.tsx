'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Button } from '../../_ui/control/button.tsx'
import { TextField } from '../../_ui/control/field.tsx'
import { Actions, Dialog } from '../../_ui/surface/dialog.tsx'
import styles from '../wall.module.css'
import { readSettings, type WallSettings } from './wall-settings.ts'

interface SettingsDialogProps {
  /** The city's name, which is also what opens the dialog: a wall has no room for a gear. */
  readonly name: string
  readonly settings: WallSettings
  readonly onChange: (settings: WallSettings) => void
}

/** How large the wall is, from where it is read, who leads the shift. */
export function SettingsDialog({ name, settings, onChange }: SettingsDialogProps) {
  const say = useTranslations('ticker')
  const [open, setOpen] = useState(false)
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const said = { ...settings, ...Object.fromEntries(form), pinned: form.has('pinned') }
    onChange(readSettings(JSON.stringify(said), ''))
    setOpen(false)
  }
  return (
    <>
      <button
        type="button"
        className={styles.city}
        aria-label={`${name} · ${say('settings')}`}
        onClick={() => setOpen(true)}
      >
        {name}
      </button>
      <Dialog title={say('settings')} closeLabel={say('close')} open={open} onOpenChange={setOpen}>
        <form className={styles.form} onSubmit={save}>
          <TextField
            label={say('width')}
            name="widthMm"
            type="number"
            min={200}
            max={60000}
            defaultValue={settings.widthMm}
          />
          <TextField
            label={say('distance')}
            name="distanceM"
            type="number"
            step="0.1"
            min={0.5}
            max={60}
            defaultValue={settings.distanceM}
          />
          <TextField label={say('leader-label')} name="leader" maxLength={20} defaultValue={settings.leader} />
          <label className={styles.pin}>
            <input type="checkbox" name="pinned" defaultChecked={settings.pinned} /> {say('pin')}
          </label>
          <Actions>
            <Button weight="main" type="submit">
              {say('save')}
            </Button>
          </Actions>
        </form>
      </Dialog>
    </>
  )
}
