import { ApolloLink } from '@apollo/client'
import { print } from '@apollo/client/utilities'
import { OperationTypeNode } from 'graphql'
import { concat, defer, finalize, type Observable, Subject, shareReplay, tap } from 'rxjs'

type Answers = Observable<ApolloLink.Result>

interface Asked {
  /** So much was heard or done before it was asked. */
  readonly moment: number
  readonly answers: Answers
  readonly over: Subject<never>
  /** The same question asked anew as soon as this one is over; null while nobody wants that. */
  after: Answers | null
}

interface SharedQuestions {
  readonly link: ApolloLink
  /** The wire stands anew: what was asked before may never be answered, and nothing waits for it. */
  readonly afresh: () => void
}

const ONE_REQUEST = { bufferSize: 1, refCount: true } as const

/**
 * Equal questions are one request, one at a time. Apollo's own sharing also joins a question to one that has been under way since
 * before an event was heard: it is answered with what stood before, and the screen stays so until the next event. Here whoever asks
 * after something was heard or done waits for that answer and is then asked for anew, once for all who wait.
 */
export function shareQuestions(): SharedQuestions {
  const underWay = new Map<string, Asked>()
  let moment = 0
  const ask = (key: string, send: () => Answers): Answers => {
    const before = underWay.get(key)
    if (before?.moment === moment) return before.answers
    if (before) {
      before.after ??= concat(
        before.over,
        defer(() => ask(key, send)),
      ).pipe(shareReplay(ONE_REQUEST))
      return before.after
    }
    const over = new Subject<never>()
    const ended = () => {
      if (underWay.get(key) === asked) underWay.delete(key)
      over.complete()
    }
    const asked: Asked = {
      moment,
      answers: send().pipe(finalize(ended), shareReplay(ONE_REQUEST)),
      over,
      after: null,
    }
    underWay.set(key, asked)
    return asked.answers
  }
  const changed = () => {
    moment += 1
  }
  const link = new ApolloLink((operation, forward) => {
    if (operation.operationType !== OperationTypeNode.QUERY)
      return forward(operation).pipe(tap({ next: changed, error: changed }))
    const key = JSON.stringify([print(operation.query), operation.variables])
    return defer(() => ask(key, () => forward(operation)))
  })
  return { link, afresh: () => underWay.clear() }
}
