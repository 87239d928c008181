'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { NetworkLines } from '../../../../geo-data/segment/network-lines.ts'
import { useAskAgain } from '../../../_lib/live/use-ask-again.ts'
import type { Bounds } from '../../../_lib/place/place.ts'
import { askedAhead } from '../ahead.ts'
import { askNetwork, type ToldNetwork } from './ask-network.ts'

/** Who moves about asks again at most this often; what is laid meanwhile is seen near the eye at once (`sceneIn`). */
const AGAIN_MS = 60_000

/** The whole network as lines: asked for when the scene opens, and again when somebody has moved after a while. */
export function useNetwork(place: Bounds): { readonly network: NetworkLines | null; readonly failed: boolean } {
  const [told, setTold] = useState<ToldNetwork | null>(null)
  const [error, setError] = useState<Error | undefined>()
  const askedAt = useRef(Number.NEGATIVE_INFINITY)
  const ask = useCallback(() => {
    askedAt.current = performance.now()
    const hear = (next: ToldNetwork) => {
      setError(undefined)
      // The same object is the same picture: nothing is drawn anew for an answer that says the same.
      setTold((last) => (last && last.tag !== null && last.tag === next.tag ? last : next))
    }
    return (askedAhead() ?? askNetwork()).then(hear, setError)
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place is a reason to look again
  useEffect(() => {
    if (performance.now() - askedAt.current > AGAIN_MS) void ask()
  }, [place, ask])
  useAskAgain(error, ask)
  return { network: told?.network ?? null, failed: error !== undefined }
}
