import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Camera, looksBack, nearbyCursor, readNearbyCursor } from './camera.ts'
import { maySeeVideo, maySetStream, streamFault, TEST_STREAM, watchable, whyNoStream } from './stream.ts'

const aCamera = (bearingDeg: number, fieldOfViewDeg = 90): Camera => ({
  id: 7,
  departmentId: 1,
  code: 'SP-007',
  name: { zh: '路口', en: 'Crossing' },
  bearingDeg,
  fieldOfViewDeg,
  place: { type: 'Point', coordinates: [121.9, 29.92] },
  streams: [],
})

describe('a camera and a place', () => {
  const nearby = (looks: number, bearingDeg: number | null) =>
    looksBack({ camera: aCamera(looks), distanceM: 100, bearingDeg })
  it('north of the place it sees it when it looks south, to half its field of view on either side', () => {
    expect(nearby(180, 0)).toBe(true)
    expect(nearby(225, 0)).toBe(true)
    expect(nearby(226, 0)).toBe(false)
    expect(nearby(0, 0)).toBe(false)
  })
  it('sees it across north, and the ground on which it stands', () => {
    expect(nearby(350, 200)).toBe(true)
    expect(nearby(20, 170)).toBe(true)
    expect(nearby(0, null)).toBe(true)
  })
  it('sees it however often the compass is walked around', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 359 }), fc.integer({ min: 0, max: 359 }), (looks, from) => {
        expect(nearby(looks + 360, from)).toBe(nearby(looks, from))
        expect(nearby((looks + 90) % 360, (from + 90) % 360)).toBe(nearby(looks, from))
      }),
    ))
})

it('a place in the list is read as it was printed, and nothing else is', () => {
  const cursor = nearbyCursor({ camera: aCamera(0), distanceM: 1234.5, bearingDeg: 0 })
  expect(readNearbyCursor(cursor)).toEqual([1234.5, 7])
  for (const bad of ['', '1', '-1:2', '1:2:3', '1.23:4', "1:2'"])
    expect(() => readNearbyCursor(bad)).toThrow(RangeError)
})

describe('the address of a stream', () => {
  const origins = ['https://video.example', 'http://10.0.0.7:8889']
  it.each(['https://video.example/live/1/index.m3u8', 'http://10.0.0.7:8889/cam-1/whep?key=a%20b', TEST_STREAM.url])(
    'can be %s',
    (url) => expect(streamFault(url, origins)).toBeNull(),
  )
  it.each([
    '',
    'rtsp://video.example/1',
    'javascript:alert(1)',
    'data:text/plain,x',
    'file:///etc/passwd',
    '//video.example/1.m3u8',
    '/etc/passwd',
    'http://video.example/1.m3u8',
    'https://video.example:444/1.m3u8',
    'https://video.example.evil.example/1',
    'https://user:secret@video.example/1',
    `https://video.example/${'x'.repeat(2000)}`,
  ])('cannot be %s', (url) =>
    expect(streamFault(url, origins)).toMatchObject({ zh: expect.any(String), en: expect.any(String) }),
  )
})

describe('what there is to watch', () => {
  const real = { protocol: 'whep', url: 'https://video.example/1' } as const
  it('is nothing for a crew and for nobody, though the wall may watch', () => {
    expect(['crew', '', 'wall', 'duty-officer', 'owner'].filter(maySeeVideo)).toEqual(['wall', 'duty-officer', 'owner'])
    expect(['duty-officer', 'wall', 'owner', 'administrator'].filter(maySetStream)).toEqual(['administrator'])
    expect(whyNoStream([], { role: 'crew', testStream: true })).toBe('NOT_ALLOWED')
  })
  it('is said where it is missing: no address, or nothing to make the test stream with', () => {
    const at = { role: 'duty-officer', testStream: false }
    expect(whyNoStream([], at)).toBe('NONE')
    expect(whyNoStream([TEST_STREAM], at)).toBe('NO_FFMPEG')
    expect(whyNoStream([TEST_STREAM], { ...at, testStream: true })).toBeNull()
    expect(whyNoStream([real, TEST_STREAM], at)).toBeNull()
    expect(watchable([real, TEST_STREAM], false)).toEqual([real])
  })
})
