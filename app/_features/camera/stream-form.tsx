'use client'
import { useMutation } from '@apollo/client/react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { PROTOCOLS, type StreamProtocol } from '../../../geo-data/camera/stream.ts'
import { useRefusal } from '../../_lib/use-refusal.tsx'
import { Button } from '../../_ui/control/button.tsx'
import { TextField } from '../../_ui/control/field.tsx'
import { Section } from '../../_ui/surface/panel.tsx'
import styles from './camera.module.css'
import { REMOVE_STREAM, SET_STREAM, type Watched } from './camera.operations.ts'

/** Where a camera's picture is fetched, for whoever may say so; an empty address is none. */
export function StreamForm({ camera }: { readonly camera: Watched }) {
  const say = useTranslations('camera.form')
  return (
    <Section title={say('title')}>
      {PROTOCOLS.map((protocol) => (
        <AddressForm key={`${camera.id} ${protocol}`} camera={camera} protocol={protocol} />
      ))}
    </Section>
  )
}

function AddressForm({ camera, protocol }: { readonly camera: Watched; readonly protocol: StreamProtocol }) {
  const say = useTranslations('camera.form')
  const kept = camera.streams.find((stream) => stream.protocol === protocol)?.url ?? ''
  const [url, setUrl] = useState(kept)
  const [set, setting] = useMutation(SET_STREAM)
  const [remove, removing] = useMutation(REMOVE_STREAM)
  const { refusal, attempt } = useRefusal()
  const save = (event: FormEvent) => {
    event.preventDefault()
    const cameraId = camera.id
    const address = url.trim()
    void attempt(() =>
      address === ''
        ? remove({ variables: { cameraId, protocol } })
        : set({ variables: { cameraId, protocol, url: address } }),
    )
  }
  return (
    <form onSubmit={save}>
      <div className={styles.form}>
        <TextField
          wide
          label={say(protocol)}
          hint={say('hint')}
          value={url}
          maxLength={2000}
          onChange={({ target }) => setUrl(target.value)}
        />
        <Button type="submit" busy={setting.loading || removing.loading} disabled={url.trim() === kept}>
          {say('save')}
        </Button>
      </div>
      {refusal}
    </form>
  )
}
