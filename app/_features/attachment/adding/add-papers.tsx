'use client'
import { useTranslations } from 'next-intl'
import { type ChangeEvent, type DragEvent, type ReactNode, useId, useState } from 'react'
import { useLooksBack } from '../../../_lib/clock/clock.ts'
import { Icon } from '../../../_ui/icon/icon.tsx'
import styles from '../attachment.module.css'
import type { OfThing } from '../of-thing.ts'
import { AddDialog } from './add-dialog.tsx'
import { useDrafts } from './use-drafts.ts'

/** What a file chooser offers first; what is taken is decided by the bytes. */
const OFFERED = 'image/jpeg,image/png,image/webp,application/pdf,text/plain,.xlsx,.docx'

interface AddPapersProps {
  readonly thing: OfThing
  readonly may: boolean
  readonly onAdded: () => void
  readonly title?: string | undefined
  /** There is nothing, and what is said of it. */
  readonly bare: boolean
  readonly empty: string
  readonly children: ReactNode
}

/** Photos or documents of a thing, where more may be dropped or chosen by those who keep them. */
export function AddPapers({ thing, may, onAdded, title, bare, empty, children }: AddPapersProps) {
  const looksBack = useLooksBack()
  const drafts = useDrafts(thing, onAdded)
  const [over, setOver] = useState(false)
  const open = may && !looksBack
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    drafts.take([...event.dataTransfer.files])
  }
  const hands = open && {
    onDrop: drop,
    onDragLeave: () => setOver(false),
    onDragOver: (event: DragEvent) => {
      event.preventDefault()
      setOver(true)
    },
  }
  return (
    <section className={styles.section} data-over={over} aria-label={title ?? empty} {...hands}>
      <header className={styles.head}>
        {title ? <h4 className={styles.heading}>{title}</h4> : null}
        {bare ? <p className={styles.dim}>{empty}</p> : null}
        {open ? <Chooser onFiles={drafts.take} /> : null}
      </header>
      {children}
      <AddDialog drafts={drafts} name={thing.name} />
    </section>
  )
}

function Chooser({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const say = useTranslations('attachment')
  const id = useId()
  const choose = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    onFiles([...(currentTarget.files ?? [])])
    currentTarget.value = ''
  }
  return (
    <label htmlFor={id} className={styles.add} title={say('add-why')}>
      <Icon name="plus" />
      {say('add')}
      <input id={id} className="visually-hidden" type="file" multiple accept={OFFERED} onChange={choose} />
    </label>
  )
}
