'use client'
import { useMutation } from '@apollo/client/react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { SECTORS } from '../../../geo-data/sectors/registry.ts'
import { useText } from '../../_lib/language.tsx'
import { useRefusal } from '../../_lib/use-refusal.tsx'
import { Button } from '../../_ui/control/button.tsx'
import { SelectField, TextArea, TextField } from '../../_ui/control/field.tsx'
import { Actions, Dialog } from '../../_ui/surface/dialog.tsx'
import styles from './report.module.css'
import { type FirstReport, OPEN_INCIDENT_FROM_REPORT } from './report.operations.ts'

interface FirstReportDialogProps {
  /** Where it is, picked on the map; null keeps the dialog shut. */
  readonly at: { readonly longitude: number; readonly latitude: number } | null
  readonly onClose: () => void
  readonly onOpened: (incidentId: string) => void
}

/** A call comes in: who, where, what. It opens an incident at once. */
export function FirstReportDialog({ at, onClose, onOpened }: FirstReportDialogProps) {
  const say = useTranslations('report')
  return (
    <Dialog
      title={say('first-title')}
      closeLabel={say('cancel')}
      open={at !== null}
      onOpenChange={(open) => !open && onClose()}
    >
      {at ? <FirstReportForm at={at} onOpened={onOpened} /> : null}
    </Dialog>
  )
}

const CHANNELS = ['phone', '110', '119', '12345', 'patrol', 'walk-in'] as const

function FirstReportForm({
  at,
  onOpened,
}: {
  readonly at: FirstReport['position']
  readonly onOpened: (id: string) => void
}) {
  const say = useTranslations('report')
  const { refusal, attempt } = useRefusal()
  const [open, { loading }] = useMutation(OPEN_INCIDENT_FROM_REPORT)
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const said = (name: string) => String(form.get(name) ?? '').trim()
    const report: FirstReport = {
      sectorId: said('sector'),
      hazard: said('hazard'),
      position: { longitude: Number(said('longitude')), latitude: Number(said('latitude')) },
      content: said('content'),
      address: said('address') || null,
      callerName: said('caller') || null,
      callerPhone: said('phone') || null,
      channel: said('channel'),
    }
    attempt(async () => {
      const { data } = await open({ variables: { report } })
      if (data) onOpened(data.openIncident.id)
    })
  }
  return (
    <form className={styles.dialogForm} onSubmit={send}>
      <Caller />
      <Where at={at} />
      <Hazard />
      <TextArea label={say('content')} name="content" required maxLength={4000} />
      {refusal}
      <Actions>
        <Button weight="main" type="submit" busy={loading}>
          {say('open')}
        </Button>
      </Actions>
    </form>
  )
}

function Caller() {
  const say = useTranslations('report')
  return (
    <>
      <SelectField
        label={say('channel-label')}
        name="channel"
        options={CHANNELS.map((value) => ({ value, label: say(`channel.${value}`) }))}
      />
      <TextField label={say('caller')} name="caller" maxLength={60} autoFocus />
      <TextField label={say('phone')} name="phone" type="tel" maxLength={20} />
    </>
  )
}

function Where({ at }: { readonly at: FirstReport['position'] }) {
  const say = useTranslations('report')
  return (
    <>
      <TextField label={say('address')} name="address" maxLength={200} />
      <TextField
        label={say('longitude')}
        name="longitude"
        type="number"
        step="any"
        defaultValue={at.longitude.toFixed(6)}
        required
      />
      <TextField
        label={say('latitude')}
        name="latitude"
        type="number"
        step="any"
        defaultValue={at.latitude.toFixed(6)}
        required
      />
    </>
  )
}

function Hazard() {
  const say = useTranslations('report')
  const read = useText()
  const [sectorId, setSectorId] = useState(SECTORS[0]?.id ?? '')
  const hazards = SECTORS.find((sector) => sector.id === sectorId)?.hazards ?? []
  return (
    <>
      <SelectField
        label={say('sector')}
        name="sector"
        value={sectorId}
        onChange={(event) => setSectorId(event.target.value)}
        options={SECTORS.map((sector) => ({ value: sector.id, label: read(sector.name) }))}
      />
      <SelectField
        label={say('hazard')}
        name="hazard"
        options={hazards.map((one) => ({ value: one.id, label: read(one.name) }))}
      />
    </>
  )
}
