'use client'
import { useMutation, useQuery } from '@apollo/client/react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { type Held, LONGEST_NAME } from '../../../geo-data/bookmark/bookmark.ts'
import { useAskAgain } from '../../_lib/live/use-ask-again.ts'
import { useRefusal } from '../../_lib/use-refusal.tsx'
import { Button } from '../../_ui/control/button.tsx'
import { TextField } from '../../_ui/control/field.tsx'
import { Empty, Notice, Waiting } from '../../_ui/show/state.tsx'
import styles from './bookmark.module.css'
import { BOOKMARKS, SAVE_BOOKMARK } from './bookmark.operations.ts'
import { BookmarkRow } from './bookmark-row.tsx'

interface BookProps {
  readonly place: string
  /** Whole views, or the layers alone. */
  readonly holds?: Held
  readonly onGo: (place: string) => void
}

/** Keeps the present view, and lists those that are kept. */
export function BookmarkBook({ place, holds = 'view', onGo }: BookProps) {
  const say = useTranslations('bookmark')
  const { data, error, refetch } = useQuery(BOOKMARKS, { variables: { holds }, fetchPolicy: 'cache-and-network' })
  useAskAgain(error, () => refetch())
  const bookmarks = data?.bookmarks ?? []
  return (
    <>
      <SaveForm place={place} holds={holds} />
      {error ? <Notice urgent>{say('unreadable')}</Notice> : null}
      {!data && !error ? <Waiting label={say('waiting')} /> : null}
      {data && bookmarks.length === 0 ? <Empty title={say(`${holds}.none`)} why={say(`${holds}.none-why`)} /> : null}
      <ul className={styles.list} aria-label={say(`${holds}.title`)}>
        {bookmarks.map((bookmark) => (
          <BookmarkRow key={bookmark.id} bookmark={bookmark} onGo={() => onGo(bookmark.place)} />
        ))}
      </ul>
    </>
  )
}

function SaveForm({ place, holds }: Required<Pick<BookProps, 'place' | 'holds'>>) {
  const say = useTranslations('bookmark')
  const [name, setName] = useState('')
  const [shared, setShared] = useState(false)
  const { refusal, attempt } = useRefusal()
  const [save, { loading }] = useMutation(SAVE_BOOKMARK, { refetchQueries: [BOOKMARKS], awaitRefetchQueries: true })
  const keep = async (event: FormEvent) => {
    event.preventDefault()
    if (await attempt(() => save({ variables: { name, place, shared, holds } }))) setName('')
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
          {say(`${holds}.save`)}
        </Button>
      </div>
      {refusal}
    </form>
  )
}
