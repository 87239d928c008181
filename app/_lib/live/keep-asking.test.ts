import { ApolloClient, ApolloLink, gql, InMemoryCache, Observable } from '@apollo/client'
import { expect, test } from 'vitest'
import { keepAsking, pauseAfterMs } from './keep-asking.ts'

/** A server that is down for so many questions, and then answers. */
const clientOf = (down: number) => {
  let asked = 0
  const link = new ApolloLink(
    () =>
      new Observable((observer) => {
        asked += 1
        if (asked <= down) return observer.error(new Error('down'))
        observer.next({ data: { alarms: asked } })
        observer.complete()
      }),
  )
  return new ApolloClient({ cache: new InMemoryCache(), link })
}

test('a question that failed is asked until it is answered, though nobody speaks of it', async () => {
  const question = clientOf(3).watchQuery({ query: gql`query Alarms { alarms }`, fetchPolicy: 'cache-and-network' })
  let stop: (() => void) | undefined
  const answer = await new Promise((resolve) => {
    question.subscribe(({ data, error }) => {
      if (error)
        stop ??= keepAsking(
          () => question.refetch(),
          () => 1,
        )
      if (data) resolve(data)
    })
  })
  stop?.()
  expect(answer).toEqual({ alarms: 4 })
})

test('told to stop, it asks no more, not even when an answer is still under way', async () => {
  let asked = 0
  const stop = keepAsking(
    async () => {
      asked += 1
      stop()
    },
    () => 1,
  )
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(asked).toBe(1)
})

test('the pauses grow from a second to a minute', () =>
  expect([1, 2, 3, 6, 7, 2_000].map(pauseAfterMs)).toEqual([1_000, 2_000, 4_000, 32_000, 60_000, 60_000]))
