'use client'
import { useMutation } from '@apollo/client/react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { LONGEST_NAME } from '../../../geo-data/bookmark/bookmark.ts'
import { useText } from '../../_lib/language.tsx'
import { useRefusal } from '../../_lib/use-refusal.tsx'
import { Button } from '../../_ui/control/button.tsx'
import { TextField } from '../../_ui/control/field.tsx'
import { Icon } from '../../_ui/icon/icon.tsx'
import styles from './bookmark.module.css'
import { BOOKMARKS, type Bookmark, CHANGE_BOOKMARK, DELETE_BOOKMARK } from './bookmark.operations.ts'

interface RowProps {
  readonly bookmark: Bookmark
  readonly onGo: () => void
}

/** One kept view: go there; one's own is renamed, shared and deleted here. */
export function BookmarkRow({ bookmark, onGo }: RowProps) {
  const say = useTranslations('bookmark')
  const read = useText()
  const [does, setDoes] = useState<'nothing' | 'rename' | 'delete'>('nothing')
  const { refusal, attempt } = useRefusal()
  const [change] = useMutation(CHANGE_BOOKMARK, { refetchQueries: [BOOKMARKS] })
  const [forget] = useMutation(DELETE_BOOKMARK, { refetchQueries: [BOOKMARKS] })
  const { id, name, shared, own, owner } = bookmark
  const put = async (part: Partial<Pick<Bookmark, 'name' | 'shared'>>) => {
    if (await attempt(() => change({ variables: { id, name, shared, ...part } }))) setDoes('nothing')
  }
  return (
    <li className={styles.row}>
      {does === 'rename' ? (
        <RenameForm name={name} onName={(called) => put({ name: called })} onStop={() => setDoes('nothing')} />
      ) : (
        <div className={styles.line}>
          <button type="button" className={styles.go} onClick={onGo} title={say('go', { name })}>
            <Icon name="pin" />
            <bdi className={styles.name}>{name}</bdi>
            <span className={styles.dim}>
              {own ? say(shared ? 'shared' : 'private') : say('of', { name: read(owner.name) })}
            </span>
          </button>
          {own && does === 'nothing' ? (
            <>
              <Button small weight="quiet" onClick={() => setDoes('rename')}>
                {say('rename')}
              </Button>
              <Button small weight="quiet" onClick={() => put({ shared: !shared })}>
                {say(shared ? 'unshare' : 'share-it')}
              </Button>
              <Button small weight="quiet" onClick={() => setDoes('delete')}>
                {say('delete')}
              </Button>
            </>
          ) : null}
          {does === 'delete' ? (
            <>
              <Button small onClick={() => attempt(() => forget({ variables: { id } }))}>
                {say('delete-sure')}
              </Button>
              <Button small weight="quiet" onClick={() => setDoes('nothing')}>
                {say('cancel')}
              </Button>
            </>
          ) : null}
        </div>
      )}
      {refusal}
    </li>
  )
}

interface RenameProps {
  readonly name: string
  readonly onName: (name: string) => void
  readonly onStop: () => void
}

function RenameForm({ name, onName, onStop }: RenameProps) {
  const say = useTranslations('bookmark')
  const [called, setCalled] = useState(name)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onName(called)
  }
  return (
    <form className={styles.rename} onSubmit={submit}>
      <TextField
        wide
        label={say('name')}
        value={called}
        maxLength={LONGEST_NAME}
        dir="auto"
        autoFocus
        onChange={({ target }) => setCalled(target.value)}
      />
      <Button small type="submit" disabled={called.trim() === ''}>
        {say('rename')}
      </Button>
      <Button small weight="quiet" onClick={onStop}>
        {say('cancel')}
      </Button>
    </form>
  )
}
