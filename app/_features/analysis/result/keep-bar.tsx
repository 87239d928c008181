'use client'
import { useMutation } from '@apollo/client/react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useText, useTime } from '../../../_lib/language.tsx'
import { useRefusal } from '../../../_lib/use-refusal.tsx'
import { Button } from '../../../_ui/control/button.tsx'
import { TextField } from '../../../_ui/control/field.tsx'
import { Actions, Dialog } from '../../../_ui/surface/dialog.tsx'
import { useSession } from '../../session/signed-in.tsx'
import styles from '../analysis.module.css'
import { type Analysis, DELETE_ANALYSIS, RENAME_ANALYSIS } from '../analysis.operations.ts'
import { MergeDialog } from './merge-dialog.tsx'

interface KeepBarProps {
  readonly analysis: Analysis
  readonly onDeleted: () => void
}

/** What may be done with what was drawn: called otherwise, sent as a link, merged into its incident, thrown away. */
export function KeepBar({ analysis, onDeleted }: KeepBarProps) {
  const say = useTranslations('analysis')
  const { id: me } = useSession()
  const [naming, setNaming] = useState(false)
  const { refusal, attempt } = useRefusal()
  const [remove, { loading }] = useMutation(DELETE_ANALYSIS, { refetchQueries: ['Analyses'] })
  const mine = analysis.createdBy?.id === me
  const leave = () =>
    attempt(async () => {
      await remove({ variables: { id: analysis.id } })
      onDeleted()
    })
  return (
    <div className={styles.keep}>
      <div className={styles.row}>
        <LinkButton />
        <Button small weight="quiet" onClick={() => setNaming(true)}>
          {say('rename')}
        </Button>
        {mine && analysis.mergedAt === null ? (
          <Button small weight="quiet" busy={loading} onClick={leave}>
            {say('delete')}
          </Button>
        ) : null}
        <MergeDialog analysis={analysis} />
      </div>
      <Merged analysis={analysis} />
      {refusal}
      {naming ? <RenameDialog analysis={analysis} onClose={() => setNaming(false)} /> : null}
    </div>
  )
}

/** The address of this very view. */
function LinkButton() {
  const say = useTranslations('analysis')
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard?.writeText(location.href)
    setCopied(true)
  }
  return (
    <Button small weight="quiet" onClick={copy}>
      {say(copied ? 'link-copied' : 'link')}
    </Button>
  )
}

function Merged({ analysis }: { readonly analysis: Analysis }) {
  const say = useTranslations('analysis')
  const read = useText()
  const time = useTime()
  if (analysis.mergedAt === null) return null
  return (
    <p className={styles.dim}>
      {say('merged', { by: read(analysis.mergedBy?.name), at: time.moment(analysis.mergedAt) })}
    </p>
  )
}

function RenameDialog({ analysis, onClose }: { readonly analysis: Analysis; readonly onClose: () => void }) {
  const say = useTranslations('analysis')
  const [name, setName] = useState(analysis.name)
  const { refusal, attempt } = useRefusal()
  const [rename, { loading }] = useMutation(RENAME_ANALYSIS)
  const save = async () => {
    if (await attempt(() => rename({ variables: { id: analysis.id, name } }))) onClose()
  }
  return (
    <Dialog title={say('rename')} closeLabel={say('close')} open onOpenChange={onClose}>
      <TextField label={say('name')} value={name} maxLength={120} onChange={(event) => setName(event.target.value)} />
      {refusal}
      <Actions>
        <Button weight="main" busy={loading} onClick={save}>
          {say('save')}
        </Button>
      </Actions>
    </Dialog>
  )
}
