import { type Text, text } from '../sectors/text.ts'
import { hasDesk } from '../user/user.ts'

/** How a browser can be given a picture: HTTP Live Streaming (RFC 8216), or WebRTC by WHEP. The quickest first. */
export const PROTOCOLS = ['whep', 'hls'] as const

export type StreamProtocol = (typeof PROTOCOLS)[number]

export interface CameraStream {
  readonly protocol: StreamProtocol
  readonly url: string
}

export const isProtocol = (word: string): word is StreamProtocol => (PROTOCOLS as readonly string[]).includes(word)

/** The stream of a demo's cameras, made on this machine (graphql/camera/test-stream.ts). */
export const TEST_STREAM: CameraStream = { protocol: 'hls', url: '/files/cameras/test/live.m3u8' }

/** Whoever works at a desk, and the wall; a crew's phone is seen by whoever stands beside it. */
export const maySeeVideo = (role: string): boolean => hasDesk(role) || role === 'wall'

/** An address may hold a key to the cameras: who runs the platform sets it. */
export const maySetStream = (role: string): boolean => role === 'administrator'

const LONGEST = 2000

/**
 * Why an address cannot be one of a stream; null when it can. `origins`: those that our pages may fetch from (VIDEO_ORIGINS): a stream
 * from elsewhere would be stopped by their content security policy.
 */
export const streamFault = (url: string, origins: readonly string[]): Text | null => {
  if (url === TEST_STREAM.url) return null
  const address = url.length <= LONGEST ? URL.parse(url) : null
  if (!address || !/^https?:$/.test(address.protocol))
    return text('须为 http 或 https 的完整地址', 'a whole address, http or https')
  // A browser fetches nothing from such an address, and everybody who may watch would read the password.
  if (address.username !== '' || address.password !== '')
    return text('地址里不能带用户名和口令', 'no user name and no password in an address')
  if (!origins.includes(address.origin))
    return text(
      `${address.origin} 不在 VIDEO_ORIGINS 中,浏览器会拦截`,
      `${address.origin} is not among VIDEO_ORIGINS: browsers would stop it`,
    )
  return null
}

/** Why there is nothing to watch; null when there is. */
export const whyNoStream = (
  streams: readonly CameraStream[],
  { role, testStream }: { readonly role: string; readonly testStream: boolean },
): 'NOT_ALLOWED' | 'NONE' | 'NO_FFMPEG' | null => {
  if (!maySeeVideo(role)) return 'NOT_ALLOWED'
  if (streams.length === 0) return 'NONE'
  return watchable(streams, testStream).length > 0 ? null : 'NO_FFMPEG'
}

/** The test stream runs only where there is something to make it with. */
export const watchable = (streams: readonly CameraStream[], testStream: boolean): readonly CameraStream[] =>
  testStream ? streams : streams.filter(({ url }) => url !== TEST_STREAM.url)
