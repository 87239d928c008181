'use client'
import { ApolloProvider } from '@apollo/client/react'
import { type ReactNode, useEffect, useState } from 'react'
import { makeApolloClient } from './apollo.ts'
import { FORGET_EVERY_MS, forgetUnwatched } from './forget.ts'

/** One client for the whole page. */
export function ApolloRoom({ children }: { readonly children: ReactNode }) {
  const [client] = useState(makeApolloClient)
  useEffect(() => {
    const timer = setInterval(() => forgetUnwatched(client), FORGET_EVERY_MS)
    return () => clearInterval(timer)
  }, [client])
  return <ApolloProvider client={client}>{children}</ApolloProvider>
}
