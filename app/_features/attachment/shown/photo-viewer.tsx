'use client'
import { useTranslations } from 'next-intl'
import type { KeyboardEvent } from 'react'
import { isolated } from '../../../_lib/format.ts'
import { useTime } from '../../../_lib/language.tsx'
import { IconButton } from '../../../_ui/control/button.tsx'
import { Photo } from '../../../_ui/picture/photo.tsx'
import { Facts } from '../../../_ui/show/facts.tsx'
import { Dialog } from '../../../_ui/surface/dialog.tsx'
import styles from '../attachment.module.css'
import type { Paper } from '../attachment.operations.ts'
import type { OfThing } from '../of-thing.ts'
import { fileSize, formatOf, usePaperWords } from '../paper-words.tsx'
import { Withdraw } from './withdraw.tsx'

interface PhotoViewerProps {
  readonly photos: readonly Paper[]
  readonly thing: OfThing
  readonly opened: string | null
  readonly onOpen: (id: string | null) => void
  readonly mayWithdraw: boolean
  readonly onWithdrawn: () => void
}

/** One photo as large as the screen allows, with what is known of it; arrow keys go on. */
export function PhotoViewer({ photos, thing, opened, onOpen, mayWithdraw, onWithdrawn }: PhotoViewerProps) {
  const say = useTranslations('attachment')
  const words = usePaperWords()
  const place = photos.findIndex(({ id }) => id === opened)
  const photo = photos[place]
  const step = (by: number) => {
    const next = photos[place + by]
    if (next) onOpen(next.id)
  }
  const keys = ({ key }: KeyboardEvent) => {
    if (key === 'ArrowLeft') step(-1)
    if (key === 'ArrowRight') step(1)
  }
  return (
    <Dialog
      title={photo ? <span className={styles.whole}>{words.title(photo)}</span> : ''}
      closeLabel={say('close')}
      open={photo !== undefined}
      onOpenChange={(open) => !open && onOpen(null)}
      wide
    >
      {photo ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: the buttons in it are the way; arrows are a shortcut to them
        <div className={styles.viewer} onKeyDown={keys}>
          <div className={styles.frame}>
            <Photo
              key={photo.id}
              src={photo.url}
              alt={say('photo-alt', { name: isolated(thing.name), title: words.title(photo) })}
              missing={say('missing-why')}
            />
          </div>
          <div className={styles.steps}>
            <IconButton icon="left" label={say('newer')} disabled={place === 0} onClick={() => step(-1)} />
            <span aria-live="polite">{say('place', { place: place + 1, count: photos.length })}</span>
            <IconButton
              icon="right"
              label={say('older')}
              disabled={place === photos.length - 1}
              onClick={() => step(1)}
            />
          </div>
          <PhotoFacts photo={photo} />
          {mayWithdraw && photo.source !== 'task' ? (
            <Withdraw
              paper={photo}
              onWithdrawn={() => {
                onOpen(null)
                onWithdrawn()
              }}
            />
          ) : null}
        </div>
      ) : null}
    </Dialog>
  )
}

function PhotoFacts({ photo }: { readonly photo: Paper }) {
  const say = useTranslations('attachment')
  const words = usePaperWords()
  const time = useTime()
  const facts = [
    { id: 'taken', name: say('taken'), value: photo.takenAt === null ? say('unknown') : time.day(photo.takenAt) },
    { id: 'source', name: say('source-name'), value: words.source(photo) },
    { id: 'uploaded', name: say('uploaded'), value: `${time.day(photo.uploadedAt)} ${time.clock(photo.uploadedAt)}` },
    { id: 'file', name: say('file'), value: `${formatOf(photo.mediaType)} · ${fileSize(photo.sizeBytes)}` },
  ]
  return <Facts facts={facts} />
}
