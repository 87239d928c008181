import type { OpenEngine } from './engine.ts'

/** Addresses of this machine are found at once; whoever waits for more waits for a network that is not there. */
const LONGEST_GATHERING_MS = 1_500

const gathered = (peer: RTCPeerConnection): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      if (peer.iceGatheringState === 'complete') resolve()
    }
    peer.addEventListener('icegatheringstatechange', done)
    setTimeout(resolve, LONGEST_GATHERING_MS)
    done()
  })

/** Sends the offer and takes the answer. @returns the address at which the session is ended; null where none was given. */
const negotiate = async (peer: RTCPeerConnection, url: string, signal: AbortSignal): Promise<string | null> => {
  peer.addTransceiver('video', { direction: 'recvonly' })
  await peer.setLocalDescription()
  await gathered(peer)
  const offer = { method: 'POST', headers: { 'content-type': 'application/sdp' }, signal }
  const answer = await fetch(url, { ...offer, body: peer.localDescription?.sdp ?? '' })
  if (answer.status !== 201) throw new Error(`WHEP answered ${answer.status}`)
  await peer.setRemoteDescription({ type: 'answer', sdp: await answer.text() })
  const session = URL.parse(answer.headers.get('location') ?? '', url)
  return session?.origin === new URL(url).origin ? session.href : null
}

/** WebRTC by WHEP (WebRTC-HTTP Egress Protocol, draft-ietf-wish-whep): one offer, one answer, one DELETE. */
export const openWhep: OpenEngine = (video, url, onFailed) => {
  const peer = new RTCPeerConnection()
  const asking = new AbortController()
  peer.addEventListener('track', ({ track }) => {
    video.srcObject = new MediaStream([track])
    void video.play().catch(() => undefined)
  })
  peer.addEventListener('connectionstatechange', () => peer.connectionState === 'failed' && onFailed())
  const session = negotiate(peer, url, asking.signal).catch(() => {
    if (!asking.signal.aborted) onFailed()
    return null
  })
  return {
    latencyS: () => latencyOf(peer),
    close: () => {
      asking.abort()
      peer.close()
      video.srcObject = null
      // The server frees at once what it else keeps until its own time limit.
      void session
        .then((address) => (address === null ? null : fetch(address, { method: 'DELETE', keepalive: true })))
        .catch(() => undefined)
    },
  }
}

/** Half the way there and back, and the time a picture waits to be shown: the camera's own delay is not in it. */
const latencyOf = async (peer: RTCPeerConnection): Promise<number | null> => {
  let [way, waiting]: [number | null, number] = [null, 0]
  for (const report of (await peer.getStats()).values()) {
    if (report.type === 'candidate-pair' && report.nominated && typeof report.currentRoundTripTime === 'number')
      way = report.currentRoundTripTime / 2
    if (report.type === 'inbound-rtp' && report.jitterBufferEmittedCount > 0)
      waiting = report.jitterBufferDelay / report.jitterBufferEmittedCount
  }
  return way === null ? null : way + waiting
}
