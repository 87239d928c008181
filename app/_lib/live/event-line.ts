import { type ApolloClient, gql, type TypedDocumentNode } from '@apollo/client'
import { resumeFrom } from './resume.ts'

/** Something recorded as having happened; ids only, whoever shows the thing reads it again. */
export interface StreamEvent {
  readonly id: string
  readonly type: string
  readonly at: string
  readonly alarmId: string | null
  readonly incidentId: string | null
  readonly ids: Readonly<Record<string, unknown>>
}

const CURSOR: TypedDocumentNode<{ eventCursor: string }> = gql`
  query EventCursor {
    eventCursor
  }
`

/** Written out each time it is sent, not once. */
interface Bookmark {
  readonly toJSON: () => string | null
}

interface Notice {
  readonly cursor: string
  readonly event: StreamEvent
}

const EVENTS: TypedDocumentNode<{ events: Notice }, { after: Bookmark }> = gql`
  subscription Events($after: String) {
    events(after: $after) {
      cursor
      event {
        id
        type
        at
        alarmId
        incidentId
        ids
      }
    }
  }
`

interface EventLine {
  /** The wire broke and stands again. */
  readonly cameBack: () => void
  readonly close: () => void
}

interface Ears {
  readonly hear: (event: StreamEvent) => void
  /** The stream stands: now is the time to ask what there is, whatever happens after that will be heard. */
  readonly stands: () => void
}

const RETRY_MS = 3_000

/**
 * Every event once and in order, whatever happens to the wire. Cursor first, then the stream from it. A wire that comes back sends its
 * subscriptions anew by itself: this one asks after what was heard last, not after where it once began. It is begun anew only where the
 * record says that there is nothing to go on from (`resumeFrom`), or when the server has ended it.
 */
export const openEventLine = (client: ApolloClient, { hear, stands }: Ears, retryMs = RETRY_MS): EventLine => {
  let heard: string | null = null
  let turn = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let listening: { unsubscribe: () => void } | undefined
  const later = (mine: number): void => {
    if (mine === turn) timer = setTimeout(look, retryMs)
  }
  const take = ({ cursor, event }: Notice): void => {
    if (heard !== null && BigInt(cursor) <= BigInt(heard)) return
    heard = cursor
    hear(event)
  }
  const listen = (): void => {
    const ended = (): void => {
      listening = undefined
      later(turn)
    }
    listening = client
      .subscribe({ query: EVENTS, variables: { after: { toJSON: () => heard } }, fetchPolicy: 'no-cache' })
      .subscribe({ next: ({ data }) => data && take(data.events), error: ended, complete: ended })
  }
  const begin = async (mine: number): Promise<void> => {
    const before = heard
    const { data } = await client.query({ query: CURSOR, fetchPolicy: 'network-only' })
    if (mine !== turn || !data) return
    const from = resumeFrom(before, data.eventCursor)
    if (from !== before) {
      listening?.unsubscribe()
      listening = undefined
      heard = from
    }
    if (!listening) listen()
    stands()
  }
  const look = (): void => {
    clearTimeout(timer)
    turn += 1
    const mine = turn
    begin(mine).catch(() => later(mine))
  }
  look()
  return {
    cameBack: look,
    close: () => {
      turn += 1
      clearTimeout(timer)
      listening?.unsubscribe()
    },
  }
}
