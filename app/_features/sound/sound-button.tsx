'use client'
import { useMutation } from '@apollo/client/react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { formatCountdown } from '../../_lib/format.ts'
import { useText } from '../../_lib/language.tsx'
import { useWallNow } from '../../_lib/use-now.ts'
import { useRefusal } from '../../_lib/use-refusal.tsx'
import { Button } from '../../_ui/control/button.tsx'
import { SelectField, TextField } from '../../_ui/control/field.tsx'
import { Actions, Dialog } from '../../_ui/surface/dialog.tsx'
import styles from './sound.module.css'
import { MUTE_SOUND, type SoundMute } from './sound.operations.ts'

interface SoundButtonProps {
  readonly armed: boolean
  readonly mute: SoundMute | null
  readonly onArm: () => void
}

/** Says whether alarms can be heard here; arms the sound by a click, and mutes it for a signed while. */
export function SoundButton({ armed, mute, onArm }: SoundButtonProps) {
  const say = useTranslations('sound')
  const read = useText()
  const now = useWallNow()
  const [asking, setAsking] = useState(false)
  if (mute) {
    const left = formatCountdown((new Date(mute.untilAt).getTime() - now) / 1000)
    return (
      <span className={styles.muted} title={mute.reason}>
        {say('muted', { name: read(mute.by.name), left })}
      </span>
    )
  }
  if (!armed)
    return (
      <Button weight="main" small icon="mute" onClick={onArm}>
        {say('arm')}
      </Button>
    )
  return (
    <>
      <Button weight="quiet" icon="sound" onClick={() => setAsking(true)}>
        {say('on')}
      </Button>
      <Dialog
        title={say('mute-title')}
        description={say('mute-why')}
        closeLabel={say('cancel')}
        open={asking}
        onOpenChange={setAsking}
      >
        <MuteForm onDone={() => setAsking(false)} />
      </Dialog>
    </>
  )
}

const SPANS_S = [60, 120, 180] as const

function MuteForm({ onDone }: { readonly onDone: () => void }) {
  const say = useTranslations('sound')
  const { refusal, attempt } = useRefusal()
  const [mute, { loading }] = useMutation(MUTE_SOUND, { refetchQueries: ['SoundMute'] })
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const variables = { reason: String(form.get('reason')), seconds: Number(form.get('seconds')) }
    if (await attempt(() => mute({ variables }))) onDone()
  }
  return (
    <form className={styles.form} onSubmit={send}>
      <SelectField
        label={say('for')}
        name="seconds"
        defaultValue="180"
        options={SPANS_S.map((seconds) => ({
          value: String(seconds),
          label: say('minutes', { minutes: seconds / 60 }),
        }))}
      />
      <TextField label={say('reason')} name="reason" required maxLength={200} />
      {refusal}
      <Actions>
        <Button weight="main" type="submit" busy={loading}>
          {say('mute')}
        </Button>
      </Actions>
    </form>
  )
}
