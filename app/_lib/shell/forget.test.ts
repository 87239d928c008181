import { ApolloClient, ApolloLink, gql, InMemoryCache, Observable } from '@apollo/client'
import { expect, test } from 'vitest'
import { forgetUnwatched } from './forget.ts'

const INCIDENT = gql`query Incident($id: ID!) { incident(id: $id) { id title zones { id metres } } }`

const aPage = () => {
  let asked = 0
  const server = new ApolloLink(({ variables: { id } }) => {
    asked += 1
    const zones = [{ __typename: 'Zone', id: `z${id}`, metres: 120 }]
    return new Observable((observer) => {
      observer.next({ data: { incident: { __typename: 'Incident', id, title: `number ${id}`, zones } } })
      observer.complete()
    })
  })
  const cache = new InMemoryCache()
  const client = new ApolloClient({ cache, link: server })
  const watch = (id: string) => {
    const seen: unknown[] = []
    const watched = client.watchQuery({ query: INCIDENT, variables: { id } })
    return { seen, stop: watched.subscribe(({ data }) => data && seen.push(data)) }
  }
  const settled = () => new Promise((resolve) => setTimeout(resolve, 5))
  const known = () => Object.keys(cache.extract()).toSorted()
  return { client, cache, watch, settled, known, asked: () => asked }
}

test('what is watched stays, without being asked again; what nobody watches is forgotten with all that it spoke of', async () => {
  const page = aPage()
  const [first, second] = [page.watch('1'), page.watch('2')]
  await page.settled()
  expect(page.known()).toEqual(['Incident:1', 'Incident:2', 'ROOT_QUERY', 'Zone:z1', 'Zone:z2'])
  second.stop.unsubscribe()
  forgetUnwatched(page.client)
  await page.settled()
  expect(page.known()).toEqual(['Incident:1', 'ROOT_QUERY', 'Zone:z1'])
  expect([first.seen.length, page.asked()]).toEqual([1, 2])
})

test('what was forgotten is asked for when somebody looks again, and news of what stayed is told', async () => {
  const page = aPage()
  const stayed = page.watch('1')
  const left = page.watch('2')
  await page.settled()
  left.stop.unsubscribe()
  forgetUnwatched(page.client)
  const again = page.watch('2')
  await page.settled()
  expect([again.seen.length, page.asked()]).toEqual([1, 3])
  page.cache.writeQuery({
    query: gql`query { incident(id: "1") { id title } }`,
    data: { incident: { __typename: 'Incident', id: '1', title: 'renamed' } },
  })
  await page.settled()
  expect(stayed.seen.at(-1)).toMatchObject({ incident: { title: 'renamed' } })
})
