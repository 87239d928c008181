'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { isolated } from '../../../_lib/format.ts'
import { Photo } from '../../../_ui/picture/photo.tsx'
import { Notice, Waiting } from '../../../_ui/show/state.tsx'
import { AddPapers } from '../adding/add-papers.tsx'
import styles from '../attachment.module.css'
import type { Paper } from '../attachment.operations.ts'
import type { OfThing } from '../of-thing.ts'
import { usePaperWords } from '../paper-words.tsx'
import { usePapers } from '../use-papers.ts'
import { PhotoViewer } from './photo-viewer.tsx'

/** Beside the large one, before the rest is counted. */
const SMALL = 3

/** The newest photo of a thing, a row of those before it; where there is none it says so in one line. */
export function ThingPhotos({ record, id, name }: OfThing) {
  const say = useTranslations('attachment')
  const { papers, loading, error, refetch, showAll } = usePapers(record, id)
  const [opened, open] = useState<string | null>(null)
  if (error && !papers) return <Notice urgent>{say('unreadable')}</Notice>
  if (!papers) return loading ? <Waiting label={say('waiting')} rows={2} /> : null
  const photos = papers.photos.edges.map(({ node }) => node)
  const [newest, ...before] = photos
  const more = papers.photos.totalCount - 1 - SMALL
  const thing = { record, id, name }
  return (
    <AddPapers
      thing={thing}
      may={papers.mayAttach}
      onAdded={refetch}
      title={photos.length > 0 ? say('photos', { count: papers.photos.totalCount }) : undefined}
      bare={photos.length === 0}
      empty={say('no-photo')}
    >
      {newest ? <PhotoButton photo={newest} name={name} large onOpen={() => open(newest.id)} /> : null}
      {before.length > 0 ? (
        <ul className={styles.strip} aria-label={say('photos-before')}>
          {before.slice(0, SMALL).map((photo, place) => (
            <li key={photo.id}>
              <PhotoButton
                photo={photo}
                name={name}
                more={place === SMALL - 1 ? more : 0}
                onOpen={() => {
                  showAll?.()
                  open(photo.id)
                }}
              />
            </li>
          ))}
        </ul>
      ) : null}
      <PhotoViewer
        photos={photos}
        thing={thing}
        opened={opened}
        onOpen={open}
        mayWithdraw={papers.mayAttach}
        onWithdrawn={refetch}
      />
    </AddPapers>
  )
}

interface PhotoButtonProps {
  readonly photo: Paper
  readonly name: string
  readonly large?: boolean
  /** How many more there are than are shown. */
  readonly more?: number
  readonly onOpen: () => void
}

function PhotoButton({ photo, name, large = false, more = 0, onOpen }: PhotoButtonProps) {
  const say = useTranslations('attachment')
  const words = usePaperWords()
  const alt = say('photo-alt', { name: isolated(name), title: words.title(photo) })
  return (
    <button type="button" className={large ? styles.large : styles.small} title={words.title(photo)} onClick={onOpen}>
      <Photo src={photo.url} alt={alt} missing={say('missing')} />
      {large ? (
        <span className={styles.caption}>
          <span className={styles.captionTitle}>{words.title(photo)}</span>
          <span>
            {words.day(photo)} · {words.source(photo)}
          </span>
        </span>
      ) : null}
      {more > 0 ? <span className={styles.more}>{say('more-photos', { count: more })}</span> : null}
    </button>
  )
}
