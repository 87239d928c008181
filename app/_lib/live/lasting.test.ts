import { ApolloClient, ApolloLink, gql, InMemoryCache, Observable } from '@apollo/client'
import { expect, test } from 'vitest'
import { lasting } from './lasting.ts'

test.each([
  ['fails', (observer: { error: (error: Error) => void }) => observer.error(new Error('the record is away'))],
  ['is let go of', (observer: { complete: () => void }) => observer.complete()],
] as const)('a stream that %s is begun anew, until nobody listens', async (_, end) => {
  let begun = 0
  const link = new ApolloLink(
    () =>
      new Observable((observer) => {
        begun += 1
        observer.next({ data: { states: begun } })
        end(observer)
      }),
  )
  const client = new ApolloClient({ cache: new InMemoryCache(), link })
  const heard: unknown[] = []
  await new Promise<void>((resolve) => {
    const listening = lasting(
      () =>
        client.subscribe<{ states: number }>({ query: gql`subscription States { states }`, fetchPolicy: 'no-cache' }),
      1,
    ).subscribe(({ data }) => {
      if (!data) return
      heard.push(data.states)
      if (heard.length < 3) return
      listening.unsubscribe()
      setTimeout(resolve, 20)
    })
  })
  expect(heard).toEqual([1, 2, 3])
  expect(begun).toBe(3)
})
