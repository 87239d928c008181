import { ApolloClient, ApolloLink, gql, InMemoryCache, Observable } from '@apollo/client'
import { expect, test } from 'vitest'
import { shareQuestions } from './shared-questions.ts'

const ALARMS = gql`query Alarms { alarms }`
const RAISE = gql`mutation Raise { raised }`

const settled = () => new Promise((resolve) => setTimeout(resolve, 5))

/** A server that reads when it is asked and answers when it is told to; a command is obeyed at once. */
const aServer = () => {
  const waiting: (() => void)[] = []
  let alarms = 1
  let asked = 0
  const server = new ApolloLink(
    ({ operationName }) =>
      new Observable((observer) => {
        const answer = (data: Record<string, unknown>) => {
          observer.next({ data })
          observer.complete()
        }
        if (operationName === 'Raise') return answer({ raised: ++alarms })
        asked += 1
        const read = alarms
        waiting.push(() => answer({ alarms: read }))
      }),
  )
  const { link, afresh } = shareQuestions()
  const client = new ApolloClient({
    cache: new InMemoryCache(),
    link: link.concat(server),
    queryDeduplication: false,
  })
  return {
    afresh,
    asked: () => asked,
    raise: (refetchQueries: string[] = []) => client.mutate({ mutation: RAISE, refetchQueries }),
    /** Answers the oldest question that waits. */
    answer: async () => {
      waiting.shift()?.()
      await settled()
    },
    watch: () => {
      const question = client.watchQuery<{ alarms: number }>({
        query: ALARMS,
        fetchPolicy: 'network-only',
        nextFetchPolicy: 'cache-first',
      })
      let seen: number | undefined
      question.subscribe(({ data }) => {
        seen = data?.alarms
      })
      return { seen: () => seen, refetch: () => void question.refetch().catch(() => undefined) }
    },
  }
}

test('what is asked together is one request', async () => {
  const { watch, answer, asked } = aServer()
  const screens = [watch(), watch(), watch()]
  await answer()
  expect(screens.map(({ seen }) => seen())).toEqual([1, 1, 1])
  expect(asked()).toBe(1)
})

test('an alarm that is raised while the alarms are being read is seen by all who ask then, in one more request', async () => {
  const { watch, answer, asked, raise } = aServer()
  const screens = [watch(), watch()]
  await raise()
  for (const { refetch } of screens) refetch()
  expect(asked()).toBe(1)
  await answer()
  expect(asked()).toBe(2)
  await answer()
  expect(screens.map(({ seen }) => seen())).toEqual([2, 2])
})

test('in a storm one request is under way at a time, every answer is shown, and the last is the newest', async () => {
  const { watch, answer, asked, raise } = aServer()
  const screen = watch()
  const seen: (number | undefined)[] = []
  for (let round = 0; round < 3; round++) {
    for (let alarm = 0; alarm < 10; alarm++) {
      await raise()
      screen.refetch()
    }
    await answer()
    seen.push(screen.seen())
  }
  await answer()
  expect([...seen, screen.seen()]).toEqual([1, 11, 21, 31])
  expect(asked()).toBe(4)
})

test('what somebody has done is seen by the question that follows it', async () => {
  const { watch, answer, raise } = aServer()
  const screen = watch()
  await raise(['Alarms'])
  await answer()
  await answer()
  expect(screen.seen()).toBe(2)
})

test('when the wire stands anew nobody waits for an answer that never comes', async () => {
  const { watch, asked, raise, afresh } = aServer()
  const screen = watch()
  await raise()
  afresh()
  screen.refetch()
  expect(asked()).toBe(2)
})
