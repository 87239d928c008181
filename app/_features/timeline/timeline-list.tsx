'use client'
import { useTranslations } from 'next-intl'
import { type Text, useText, useTime } from '../../_lib/language.tsx'
import { Empty } from '../../_ui/show/state.tsx'
import styles from './timeline.module.css'

/** One thing that happened, as the record keeps it. */
export interface TimelineEvent {
  readonly id: string
  readonly type: string
  readonly at: string
  readonly actor: { readonly name: Text } | null
  /** Which alarm, which task: what the words are about, where that is known. */
  readonly about?: Text | null
}

/** What happened, in order, with who and when. */
export function TimelineList({ events }: { readonly events: readonly TimelineEvent[] }) {
  const say = useTranslations('timeline')
  const read = useText()
  const time = useTime()
  if (events.length === 0) return <Empty title={say('nothing')} />
  const words = (type: string) =>
    say.has(`event.${type.replace('.', '-')}`) ? say(`event.${type.replace('.', '-')}`) : type
  return (
    <ol className={styles.list}>
      {events.map((event) => (
        <li key={event.id} className={styles.row}>
          <time className={styles.time} dateTime={event.at}>
            {time.moment(event.at)}
          </time>
          <span className={styles.words}>
            {words(event.type)}
            {event.about ? <span className={styles.about}> {read(event.about)}</span> : null}
          </span>
          <span className={styles.actor}>{event.actor ? read(event.actor.name) : say('system')}</span>
        </li>
      ))}
    </ol>
  )
}
