'use client'
import { useTranslations } from 'next-intl'
import { isolated } from '../../../_lib/format.ts'
import { useText, useTime } from '../../../_lib/language.tsx'
import { Photo } from '../../../_ui/picture/photo.tsx'
import styles from './thing-picture.module.css'
import type { ThingPicture } from './thing-picture.operations.ts'

interface ThingPictureViewProps {
  readonly picture: ThingPicture
  /** On a wall it is small and cannot be opened. */
  readonly on: 'wall' | 'field'
}

/** What the thing looks like that is being dealt with: which one, what the picture is called, from when. */
export function ThingPictureView({ picture, on }: ThingPictureViewProps) {
  const say = useTranslations('attachment')
  const read = useText()
  const time = useTime()
  const { thing, title, url, at } = picture
  const name = thing.name ? read(thing.name) : thing.code
  const photo = (
    <Photo
      key={picture.id}
      src={url}
      alt={say('photo-alt', { name: isolated(name), title: isolated(title) })}
      missing={say('missing')}
    />
  )
  return (
    <figure className={styles[on]} data-thing-picture={`${thing.record}:${thing.id}`}>
      {on === 'field' ? (
        <a href={url} target="_blank" rel="noopener">
          {photo}
        </a>
      ) : (
        photo
      )}
      <figcaption>
        <span className={styles.title}>{isolated(title)}</span>
        <span className={styles.of}>{isolated(name)}</span>
        <span>{time.day(at)}</span>
      </figcaption>
    </figure>
  )
}
