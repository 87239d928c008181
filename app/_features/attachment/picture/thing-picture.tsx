'use client'
import { useTranslations } from 'next-intl'
import { isolated } from '../../../_lib/format.ts'
import { useText, useTime } from '../../../_lib/language.tsx'
import { Photo } from '../../../_ui/picture/photo.tsx'
import styles from './thing-picture.module.css'
import type { ThingPicture } from './thing-picture.operations.ts'

interface ThingPictureViewProps {
  readonly picture: ThingPicture
  /** On a wall it is small, cannot be opened, and stands below the name of its place. */
  readonly on: 'wall' | 'field'
  /** As much of its title as there is room for; all of it where nothing is said. */
  readonly title?: string
}

/** What the thing looks like that is being dealt with: which one, what the picture is called, from when. */
export function ThingPictureView({ picture, on, title = picture.title }: ThingPictureViewProps) {
  const say = useTranslations('attachment')
  const read = useText()
  const time = useTime()
  const { thing, url, at } = picture
  const name = thing.name ? read(thing.name) : thing.code
  const photo = (
    <Photo
      key={picture.id}
      src={url}
      alt={say('photo-alt', { name: isolated(name), title: isolated(picture.title) })}
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
        {on === 'field' ? <span>{isolated(name)}</span> : null}
        <span>{time.day(at)}</span>
      </figcaption>
    </figure>
  )
}
