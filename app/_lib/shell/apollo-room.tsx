'use client'
import { ApolloProvider } from '@apollo/client/react'
import { type ReactNode, useState } from 'react'
import { makeApolloClient } from './apollo.ts'

/** One client for the whole page. */
export function ApolloRoom({ children }: { readonly children: ReactNode }) {
  const [client] = useState(makeApolloClient)
  return <ApolloProvider client={client}>{children}</ApolloProvider>
}
