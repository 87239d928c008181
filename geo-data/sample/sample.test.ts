import { expect, it } from 'vitest'
import { spanOf } from './sample.ts'

const night = (at: string, zone = 'Asia/Shanghai') => {
  const { since, until } = spanOf('NIGHT', new Date(at), zone)
  return [since.toISOString(), until.toISOString()]
}

it('last night is from six in the evening to six in the morning by the city’s clock, whatever the hour now', () => {
  const last = ['2026-06-01T10:00:00.000Z', '2026-06-01T22:00:00.000Z']
  expect(night('2026-06-02T00:30:00.250Z')).toEqual(last)
  expect(night('2026-06-02T15:59:59Z')).toEqual(last)
  expect(night('2026-06-01T22:00:00Z')).toEqual(last)
})

it('a night that is not over ends now', () => {
  expect(night('2026-06-01T19:00:00Z')).toEqual(['2026-06-01T10:00:00.000Z', '2026-06-01T19:00:00.000Z'])
})

it('another city has another night', () => {
  expect(night('2026-06-02T15:00:00Z', 'UTC')).toEqual(['2026-06-01T18:00:00.000Z', '2026-06-02T06:00:00.000Z'])
})
