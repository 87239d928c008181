import { describe, expect, test } from 'vitest'
import {
  formatAge,
  formatClock,
  formatCountdown,
  formatDay,
  formatDistance,
  formatMoment,
  formatNumber,
  formatShort,
  formatSpan,
  isolated,
  withUnit,
} from './format.ts'

describe('numbers', () => {
  test('what is unknown is a dash, never 0', () => {
    expect(formatNumber(null)).toBe('—')
    expect(formatNumber(Number.NaN, 2)).toBe('—')
    expect(withUnit(formatNumber(undefined), 'MPa')).toBe('—')
  })
  test('nought is nought', () => expect(formatNumber(0, 1)).toBe('0.0'))
  test('a number keeps its decimals and its thousands', () => expect(formatNumber(5000.126, 2)).toBe('5,000.13'))
  test('a short number drops what nobody reads', () => expect(formatShort(0.123456)).toBe('0.1235'))
  test('a unit stands apart from its number, except % and °', () => {
    expect(withUnit('1.5', '% LEL')).toBe('1.5 % LEL')
    expect(withUnit('40', '%')).toBe('40%')
  })
  test('a distance changes to kilometres at one thousand metres', () => {
    expect(formatDistance(999.4)).toBe('999 m')
    expect(formatDistance(1000)).toBe('1.0 km')
    expect(formatDistance(23_400)).toBe('23 km')
  })
})

describe('spans', () => {
  test('a span is said in its largest whole unit', () => {
    expect(formatSpan(59, 'zh')).toBe('59秒')
    expect(formatSpan(60, 'zh')).toBe('1分')
    expect(formatSpan(7199, 'en')).toBe('1 h')
    expect(formatSpan(172_800, 'en')).toBe('2 d')
  })
  test('an age from a clock that runs ahead is now, not a negative number', () => {
    expect(formatAge(-4, 'zh')).toBe('刚刚')
    expect(formatAge(185, 'en')).toBe('3 min ago')
  })
  test('a countdown shows hours only when there are some', () => {
    expect(formatCountdown(725)).toBe('12:05')
    expect(formatCountdown(3729)).toBe('1:02:09')
    expect(formatCountdown(-65)).toBe('01:05')
  })
})

describe('times', () => {
  const at = new Date('2026-11-22T16:05:09Z')
  test("a time is told in the city's zone, not the browser's", () => {
    expect(formatClock(at, 'Asia/Shanghai')).toBe('00:05:09')
    expect(formatDay(at, 'Asia/Shanghai')).toBe('2026-11-23')
    expect(formatMoment(at, 'UTC')).toBe('11-22 16:05:09')
  })
})

test('a name from right to left is kept apart from what stands beside it, any other is as it was', () => {
  expect(isolated('غرفة تفتيش 1381 (شارع)')).toBe('\u2068غرفة تفتيش 1381 (شارع)\u2069')
  expect(isolated('חדר 12')).toBe('\u2068חדר 12\u2069')
  for (const name of ['中山路雨水井 12（备用）', 'Manhole 12 (spare)', '—', '']) expect(isolated(name)).toBe(name)
})
