'use client'
import { useMutation, useQuery } from '@apollo/client/react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { LONGEST_NAME } from '../../../geo-data/bookmark/bookmark.ts'
import { useRefusal } from '../../_lib/use-refusal.tsx'
import { Button } from '../../_ui/control/button.tsx'
import { TextField } from '../../_ui/control/field.tsx'
import { Empty, Waiting } from '../../_ui/show/state.tsx'
import styles from './bookmark.module.css'
import { BOOKMARKS, SAVE_BOOKMARK } from './bookmark.operations.ts'
import { BookmarkRow } from './bookmark-row.tsx'

interface BookProps {
  readonly place: string
  readonly onGo: (place: string) => void
}

/** Keeps the present view, and lists those that are kept. */
export function BookmarkBook({ place, onGo }: BookProps) {
  const say = useTranslations('bookmark')
  const { data, error } = useQuery(BOOKMARKS, { fetchPolicy: 'cache-and-network' })
  const bookmarks = data?.bookmarks ?? []
  return (
    <>
      <SaveForm place={place} />
      {!data && !error ? <Waiting label={say('waiting')} /> : null}
      {data && bookmarks.length === 0 ? <Empty title={say('none')} why={say('none-why')} /> : null}
      <ul className={styles.list} aria-label={say('title')}>
        {bookmarks.map((bookmark) => (
          <BookmarkRow key={bookmark.id} bookmark={bookmark} onGo={() => onGo(bookmark.place)} />
        ))}
      </ul>
    </>
  )
}

function SaveForm({ place }: Pick<BookProps, 'place'>) {
  const say = useTranslations('bookmark')
  const [name, setName] = useState('')
  const [shared, setShared] = useState(false)
  const { refusal, attempt } = useRefusal()
  const [save, { loading }] = useMutation(SAVE_BOOKMARK, { refetchQueries: [BOOKMARKS], awaitRefetchQueries: true })
  const keep = async (event: FormEvent) => {
    event.preventDefault()
    if (await attempt(() => save({ variables: { name, place, shared } }))) setName('')
  }
  return (
    <form className={styles.save} onSubmit={keep}>
      <TextField
        wide
        label={say('name')}
        value={name}
        maxLength={LONGEST_NAME}
        dir="auto"
        onChange={({ target }) => setName(target.value)}
      />
      <div className={styles.saveLine}>
        <label className={styles.shared}>
          <input type="checkbox" checked={shared} onChange={({ target }) => setShared(target.checked)} />
          {say('share')}
        </label>
        <Button type="submit" weight="main" icon="plus" busy={loading} disabled={name.trim() === ''}>
          {say('save')}
        </Button>
      </div>
      {refusal}
    </form>
  )
}
