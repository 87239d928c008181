import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client'
import { GraphQLWsLink } from '@apollo/client/link/subscriptions'
import { OperationTypeNode } from 'graphql'
import { type Client, createClient } from 'graphql-ws'
import { handsLink } from '../clock/hands-link.ts'
import { wireHeard, wireLost, wireOpened, wireRefused } from '../live/connection.ts'
import { shareQuestions } from './shared-questions.ts'

/** Seconds are few: a pong later than this means a dead wire, whatever TCP believes. */
const PONG_WITHIN_MS = 5_000
/** A page that was busy itself finds the pong waiting behind its clock: it is given this long to read it. */
const READ_WITHIN_MS = 1_000
/** Close code of graphql-transport-ws. */
const FORBIDDEN = 4403

function makeWire(afresh: () => void): Client {
  let missing: ReturnType<typeof setTimeout> | undefined
  const wire = createClient({
    url: () => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    keepAlive: 10_000,
    retryWait: (retries) =>
      new Promise((resolve) => setTimeout(resolve, Math.min(500 * 2 ** retries, 3_000) * (0.75 + Math.random() / 2))),
    on: {
      connected: () => {
        afresh()
        wireOpened(Date.now())
      },
      message: () => wireHeard(Date.now()),
      closed: (event) => (isForbidden(event) ? wireRefused : wireLost)(Date.now()),
      ping: (received) => {
        if (!received)
          missing = setTimeout(() => {
            missing = setTimeout(() => wire.terminate(), READ_WITHIN_MS)
          }, PONG_WITHIN_MS)
      },
      pong: (received) => {
        if (received) clearTimeout(missing)
        wireHeard(Date.now())
      },
    },
  })
  return wire
}

const isForbidden = (event: unknown): boolean =>
  typeof event === 'object' && event !== null && 'code' in event && event.code === FORBIDDEN

/** Records of two kinds share one number space each: asset 1 and segment 1 are two things. */
function makeCache(): InMemoryCache {
  return new InMemoryCache({
    typePolicies: {
      Asset: { keyFields: ['record', 'id'] },
      // Metres are from what was asked, so the same thing is another answer elsewhere.
      AreaThing: { keyFields: false },
      TraceThing: { keyFields: false },
      SearchHit: { keyFields: false },
      EventNotice: { keyFields: false },
      SourceAge: { keyFields: false },
      Kind: { keyFields: false },
      ExposedPlace: { keyFields: false },
      SensorReadingThen: { keyFields: false },
    },
  })
}

/** Questions and commands over HTTP, what happens over one WebSocket. In the browser only. */
export function makeApolloClient(): ApolloClient {
  const { link: shared, afresh } = shareQuestions()
  const http = new HttpLink({ uri: '/graphql', credentials: 'same-origin' })
  const wire = new GraphQLWsLink(makeWire(afresh))
  return new ApolloClient({
    cache: makeCache(),
    link: ApolloLink.from([
      handsLink,
      shared,
      ApolloLink.split(({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION, wire, http),
    ]),
    queryDeduplication: false,
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } },
  })
}
