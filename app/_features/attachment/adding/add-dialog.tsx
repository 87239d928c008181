'use client'
import { useTranslations } from 'next-intl'
import { isolated } from '../../../_lib/format.ts'
import { useText } from '../../../_lib/language.tsx'
import type { Refusal } from '../../../_lib/refusal.ts'
import { Button } from '../../../_ui/control/button.tsx'
import { SelectField, TextField } from '../../../_ui/control/field.tsx'
import { Notice } from '../../../_ui/show/state.tsx'
import { Actions, Dialog } from '../../../_ui/surface/dialog.tsx'
import styles from '../attachment.module.css'
import { fileSize } from '../paper-words.tsx'
import type { Draft } from './draft.ts'
import type { useDrafts } from './use-drafts.ts'

interface AddDialogProps {
  readonly drafts: ReturnType<typeof useDrafts>
  readonly name: string
}

/** What is about to be put on record: each file called and dated, on its way, there, or refused in words. */
export function AddDialog({ drafts, name }: AddDialogProps) {
  const say = useTranslations('attachment')
  const { drafts: all, sending, waiting } = drafts
  const over = all.length > 0 && all.every(({ state }) => state === 'done')
  return (
    <Dialog
      title={say('add-title')}
      description={say('add-to', { name: isolated(name) })}
      closeLabel={say('close')}
      open={all.length > 0}
      onOpenChange={(open) => !open && !sending && drafts.clear()}
    >
      <ul className={styles.drafts}>
        {all.map((draft) => (
          <DraftRow key={draft.key} draft={draft} drafts={drafts} />
        ))}
      </ul>
      <p className={styles.dim}>{say('privacy')}</p>
      <Actions>
        <Button weight="quiet" disabled={sending} onClick={drafts.clear}>
          {say(over ? 'close' : 'cancel')}
        </Button>
        {over ? null : (
          <Button weight="main" busy={sending} disabled={waiting === 0} onClick={drafts.send}>
            {say('send', { count: waiting })}
          </Button>
        )}
      </Actions>
    </Dialog>
  )
}

function DraftRow({ draft, drafts }: { readonly draft: Draft; readonly drafts: AddDialogProps['drafts'] }) {
  const say = useTranslations('attachment')
  const { key, file, state } = draft
  const fixed = state === 'sending' || state === 'done'
  return (
    <li className={styles.draft} data-state={state}>
      <p className={styles.draftHead}>
        <span className={styles.whole}>{isolated(file.name)}</span>
        <span className={styles.dim}>{fileSize(file.size)}</span>
        {fixed ? null : (
          <Button small weight="quiet" icon="close" onClick={() => drafts.leave(key)}>
            {say('leave')}
          </Button>
        )}
      </p>
      {fixed ? null : <DraftFields draft={draft} onChange={(part) => drafts.change(key, part)} />}
      {state === 'sending' ? (
        <progress className={styles.progress} value={draft.gone} aria-label={say('sending')} />
      ) : null}
      {state === 'done' ? <p className={styles.done}>{say('done')}</p> : null}
      {draft.refused ? <Refused refused={draft.refused} /> : null}
    </li>
  )
}

function DraftFields({
  draft,
  onChange,
}: {
  readonly draft: Draft
  readonly onChange: (part: Partial<Draft>) => void
}) {
  const say = useTranslations('attachment')
  const today = new Date().toLocaleDateString('sv')
  return (
    <div className={styles.fields}>
      <TextField
        label={say('title')}
        value={draft.title}
        maxLength={400}
        wide
        onChange={({ target }) => onChange({ title: target.value })}
      />
      {draft.file.type.startsWith('image/') ? (
        <SelectField
          label={say('kind')}
          value={draft.kind}
          options={[
            { value: 'photo', label: say('kinds.photo') },
            { value: 'document', label: say('kinds.document') },
          ]}
          onChange={({ target }) => onChange({ kind: target.value === 'document' ? 'document' : 'photo' })}
        />
      ) : null}
      <TextField
        label={say(draft.kind === 'photo' ? 'taken' : 'issued')}
        type="date"
        max={today}
        value={draft.day}
        onChange={({ target }) => onChange({ day: target.value })}
      />
    </div>
  )
}

function Refused({ refused: { code, said, text } }: { readonly refused: Refusal }) {
  const told = useTranslations('refusal')
  const read = useText()
  return <Notice urgent>{text ? read(text) : told.has(code) ? told(code) : said}</Notice>
}
