import { create } from 'zustand'

/** Whether the live wire to the server holds, and when it was last heard. */
interface Connection {
  readonly state: 'waiting' | 'open' | 'lost'
  /** Grows by one each time the wire comes back after a loss: whoever showed live things asks again. */
  readonly epoch: number
  /** Epoch milliseconds of the last message or pong; null before the first. */
  readonly heardAt: number | null
  /** Epoch milliseconds since when the wire is lost. */
  readonly lostAt: number | null
  /** Times the server has said that this session may not listen (any more). */
  readonly refusals: number
}

export const useConnection = create<Connection>()(() => ({
  state: 'waiting',
  epoch: 0,
  heardAt: null,
  lostAt: null,
  refusals: 0,
}))

/** The wire opened; after a loss everything shown is asked for again. */
export function wireOpened(at: number) {
  useConnection.setState(({ state, epoch }) => ({
    state: 'open',
    heardAt: at,
    lostAt: null,
    epoch: state === 'lost' ? epoch + 1 : epoch,
  }))
}

/** Something came over the wire. */
export function wireHeard(at: number) {
  useConnection.setState({ heardAt: at })
}

/** The wire broke; the first moment of the loss is kept. */
export function wireLost(at: number) {
  useConnection.setState(({ lostAt }) => ({ state: 'lost', lostAt: lostAt ?? at }))
}

/** The server closed the wire because of who is signed in. */
export function wireRefused(at: number) {
  wireLost(at)
  useConnection.setState(({ refusals }) => ({ refusals: refusals + 1 }))
}
