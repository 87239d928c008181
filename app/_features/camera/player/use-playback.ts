'use client'
import { useEffect, useReducer, useRef, useState } from 'react'
import type { CameraStream } from '../../../../geo-data/camera/stream.ts'
import { type Engine, framesOf } from './engine.ts'
import { openStream } from './open-stream.ts'
import { advance, beginPlayback, type Playback } from './playback.ts'

const LOOK_MS = 500
const LATENCY_MS = 2_000

/** Shows a camera's streams in a video element, one after the other as they fail, until it is taken down. */
export function usePlayback(video: HTMLVideoElement | null, streams: readonly CameraStream[]) {
  const [playback, tell] = useReducer(advance, undefined, () => beginPlayback(Date.now()))
  const engine = useRef<Engine>(undefined)
  const { opening, retryAt } = playback
  const stream = streams[(opening - 1) % Math.max(1, streams.length)]
  const [protocol, url] = [stream?.protocol, stream?.url]
  const isWaiting = retryAt !== null
  // biome-ignore lint/correctness/useExhaustiveDependencies: each try has its number
  useEffect(() => {
    if (!video || isWaiting || protocol === undefined || url === undefined) return
    const opened = openStream(video, { protocol, url }, () => tell({ kind: 'failed', at: Date.now() }))
    engine.current = opened
    return () => {
      engine.current = undefined
      opened.close()
    }
  }, [video, opening, isWaiting, protocol, url])
  useEffect(() => {
    if (!video) return
    const look = () => {
      const at = Date.now()
      tell(document.hidden ? { kind: 'unseen', at } : { kind: 'look', at, frames: framesOf(video) })
    }
    const timer = setInterval(look, LOOK_MS)
    return () => clearInterval(timer)
  }, [video])
  return { playback, latencyS: useLatency(engine, playback) }
}

function useLatency(engine: { readonly current: Engine | undefined }, { is }: Playback): number | null {
  const [latencyS, set] = useState<number | null>(null)
  useEffect(() => {
    if (is !== 'live') return set(null)
    let over = false
    const ask = async () => {
      const latency = (await engine.current?.latencyS().catch(() => null)) ?? null
      if (!over) set(latency)
    }
    void ask()
    const timer = setInterval(ask, LATENCY_MS)
    return () => {
      over = true
      clearInterval(timer)
    }
  }, [engine, is])
  return latencyS
}
