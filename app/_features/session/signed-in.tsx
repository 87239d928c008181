'use client'
import { useApolloClient, useQuery } from '@apollo/client/react'
import { useTranslations } from 'next-intl'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { useConnection } from '../../_lib/live/connection.ts'
import { useAskAgain } from '../../_lib/live/use-ask-again.ts'
import { Button } from '../../_ui/control/button.tsx'
import { Empty, Waiting } from '../../_ui/show/state.tsx'
import { ME, type SessionUser } from './session.operations.ts'

const SessionContext = createContext<SessionUser | null>(null)

/** Who sits here. Throws outside of SignedIn. */
export function useSession(): SessionUser {
  const user = useContext(SessionContext)
  if (!user) throw new Error('useSession needs a SignedIn above it')
  return user
}

const REMEMBERED = 'session-user'

function recall(): SessionUser | null {
  try {
    return JSON.parse(localStorage.getItem(REMEMBERED) ?? 'null') as SessionUser | null
  } catch {
    return null
  }
}

/** True once the server has closed the wire and says that nobody is signed in: the session ran out, or was taken away. */
function useEndedSession(): boolean {
  const client = useApolloClient()
  const refusals = useConnection((connection) => connection.refusals)
  const [ended, setEnded] = useState(false)
  useEffect(() => {
    if (refusals === 0) return
    client
      .query({ query: ME, fetchPolicy: 'no-cache' })
      .then(({ data }) => data?.me === null && setEnded(true))
      .catch(() => undefined) // refused again in a few seconds, and asked again
  }, [client, refusals])
  return ended
}

interface SignedInProps {
  /** Lets in whoever sat here last while the server is silent: a phone without a network. The server still judges every command. */
  readonly remember?: boolean
  readonly children: ReactNode
}

/** Shows a screen to whoever is signed in and sends everybody else to the door, from where they come back to this place. */
export function SignedIn({ remember = false, children }: SignedInProps) {
  const say = useTranslations('session')
  const { data, error, refetch } = useQuery(ME, { fetchPolicy: 'network-only', nextFetchPolicy: 'cache-first' })
  // A wall that starts before its server does has nobody to press the button.
  useAskAgain(error, () => refetch())
  const ended = useEndedSession()
  const nobody = ended || (data !== undefined && data.me === null)
  const user = data?.me ?? (remember && error ? recall() : null)
  useEffect(() => {
    if (remember && data) localStorage.setItem(REMEMBERED, JSON.stringify(data.me))
  }, [remember, data])
  useEffect(() => {
    if (nobody) location.replace(`/login?next=${encodeURIComponent(location.pathname + location.search)}`)
  }, [nobody])
  if (user && !ended) return <SessionContext.Provider value={user}>{children}</SessionContext.Provider>
  if (!error) return <Waiting label={say('waiting')} />
  return (
    <Empty
      title={say('no-server')}
      why={say('no-server-why')}
      action={<Button onClick={() => refetch()}>{say('again')}</Button>}
    />
  )
}
