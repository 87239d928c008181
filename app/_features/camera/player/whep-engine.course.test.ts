import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { stripTypeScriptTypes } from 'node:module'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { type Browser, chromium, type Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { RTCPeerConnection as RelayPeer, MediaStreamTrack as RelayTrack, type RtpPacket } from 'werift'

// A real browser on both sides of a real WebRTC server (werift): one page sends a moving canvas, our engine fetches it by WHEP.

const CHROMIUM = [process.env.CHROMIUM_PATH, '/usr/bin/chromium'].find((path) => path && existsSync(path))

/** What passes a picture on: `POST /in` takes one, `POST /whep` gives it, `DELETE /whep/n` ends a session. */
interface Relay {
  readonly server: Server
  readonly url: string
  readonly ended: string[]
  /** No packet is passed on any more, as when a camera loses its power. */
  readonly cut: () => void
  readonly close: () => Promise<void>
}

const answerTo = async (peer: RelayPeer, sdp: string): Promise<string> => {
  await peer.setRemoteDescription({ type: 'offer', sdp })
  await peer.setLocalDescription(await peer.createAnswer())
  return peer.localDescription?.sdp ?? ''
}

const startRelay = async (): Promise<Relay> => {
  const peers: RelayPeer[] = []
  const ended: string[] = []
  let watchers: RelayTrack[] = []
  let askForWhole = (): void => undefined
  const take = async (sdp: string): Promise<string> => {
    const peer = new RelayPeer()
    peers.push(peer)
    peer.onTrack.subscribe((track) => {
      const [transceiver] = peer.getTransceivers()
      askForWhole = () => void (track.ssrc && transceiver?.receiver.sendRtcpPLI(track.ssrc))
      track.onReceiveRtp.subscribe((packet: RtpPacket) => {
        for (const watcher of watchers) watcher.writeRtp(packet)
      })
    })
    return answerTo(peer, sdp)
  }
  const give = async (sdp: string): Promise<string> => {
    const peer = new RelayPeer()
    peers.push(peer)
    const track = new RelayTrack({ kind: 'video' })
    peer.addTransceiver(track, { direction: 'sendonly' })
    watchers.push(track)
    peer.connectionStateChange.subscribe((state) => state === 'connected' && askForWhole())
    return answerTo(peer, sdp)
  }
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method, url = '' } = request
    if (method === 'POST' && (url === '/in' || url === '/whep')) {
      const sdp = await (url === '/in' ? take : give)(await text(request))
      response.writeHead(201, { 'content-type': 'application/sdp', location: `${url}/${peers.length}` }).end(sdp)
    } else if (method === 'DELETE') {
      ended.push(url)
      response.writeHead(200).end()
    } else if (url === '/whep-engine.js') {
      const source = await readFile(new URL('./whep-engine.ts', import.meta.url), 'utf8')
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(stripTypeScriptTypes(source))
    } else if (url === '/') response.writeHead(200, { 'content-type': 'text/html' }).end('<video muted></video>')
    else response.writeHead(404).end()
  }
  const server = createServer((request, response) => {
    answer(request, response).catch((error: Error) => response.writeHead(500).end(error.message))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    server,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ended,
    cut: () => {
      watchers = []
    },
    close: async () => {
      server.close()
      await Promise.all(peers.map((peer) => peer.close()))
    },
  }
}

/** In the page: a canvas that moves, sent to the relay. */
const send = async (): Promise<void> => {
  const canvas = document.createElement('canvas')
  const pen = canvas.getContext('2d')
  let step = 0
  setInterval(() => {
    step += 1
    if (pen) pen.fillStyle = `hsl(${step * 7} 80% 50%)`
    pen?.fillRect(0, 0, canvas.width, canvas.height)
  }, 100)
  const peer = new RTCPeerConnection()
  const [track] = canvas.captureStream(10).getVideoTracks()
  if (track) peer.addTransceiver(track, { direction: 'sendonly' })
  await peer.setLocalDescription()
  while (peer.iceGatheringState !== 'complete') await new Promise((resolve) => setTimeout(resolve, 20))
  const answer = await fetch('/in', { method: 'POST', body: peer.localDescription?.sdp ?? '' })
  await peer.setRemoteDescription({ type: 'answer', sdp: await answer.text() })
}

/** In the page: our engine, its failures counted. */
const watch = async (path: string): Promise<void> => {
  const file = '/whep-engine.js'
  const { openWhep } = await import(file)
  const video = document.querySelector('video')
  const page = globalThis as unknown as { engine: unknown; failures: number }
  page.failures = 0
  page.engine = openWhep(video, new URL(path, location.href).href, () => {
    page.failures += 1
  })
}

const frames = (page: Page) =>
  page.evaluate(() => document.querySelector('video')?.getVideoPlaybackQuality().totalVideoFrames ?? 0)

describe.skipIf(!CHROMIUM)('WHEP between a browser and a WebRTC server', () => {
  let browser: Browser
  let relay: Relay
  let viewer: Page
  beforeAll(async () => {
    relay = await startRelay()
    const args = ['--no-sandbox', '--disable-features=WebRtcHideLocalIpsWithMdns']
    browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args })
    const sender = await browser.newPage()
    await sender.goto(relay.url)
    await sender.evaluate(send)
    viewer = await browser.newPage()
    await viewer.goto(relay.url)
  })
  afterAll(async () => {
    await browser?.close()
    await relay?.close()
  })

  it('shows pictures that move, and says how late they are', async () => {
    await viewer.evaluate(watch, '/whep')
    await expect.poll(() => frames(viewer), { timeout: 20_000 }).toBeGreaterThan(5)
    const late = await viewer.evaluate(() =>
      (globalThis as unknown as { engine: { latencyS: () => Promise<number | null> } }).engine.latencyS(),
    )
    expect(late).toBeGreaterThanOrEqual(0)
    expect(late).toBeLessThan(5)
  })

  it('counts no picture as new when none comes any more', async () => {
    relay.cut()
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    const before = await frames(viewer)
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    expect(await frames(viewer)).toBe(before)
  })

  it('ends its session at the server, and lets go of the element', async () => {
    const left = await viewer.evaluate(() => {
      ;(globalThis as unknown as { engine: { close: () => void } }).engine.close()
      return document.querySelector('video')?.srcObject ?? null
    })
    expect(left).toBeNull()
    await expect.poll(() => relay.ended).toEqual(['/whep/2'])
  })

  it('says that it cannot go on when there is no such stream', async () => {
    await viewer.evaluate(watch, '/no-such-camera')
    const failures = () => viewer.evaluate(() => (globalThis as unknown as { failures: number }).failures)
    await expect.poll(failures, { timeout: 10_000 }).toBe(1)
  })
})
