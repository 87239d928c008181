import type { Area, Position } from './area.ts'

/** How an area stands in an address: `circle:121.9,29.92,12.5`, `polygon:121.9,29.92 …`, `line:30:121.9,29.92 …`. 0.1 m. */
const degrees = (value: number): string => String(Number(value.toFixed(6)))
const printPosition = ([longitude, latitude]: Position): string => `${degrees(longitude)},${degrees(latitude)}`

export const printArea = (area: Area): string => {
  if (area.shape === 'circle') return `circle:${printPosition(area.centre)},${area.radiusM}`
  if (area.shape === 'polygon') return `polygon:${area.ring.map(printPosition).join(' ')}`
  return `line:${area.bufferM}:${area.line.map(printPosition).join(' ')}`
}

const NUMBER = /^-?\d{1,6}(\.\d{1,9})?$/

const numbersOf = (text: string, many: number): number[] | null => {
  const parts = text.split(',')
  return parts.length === many && parts.every((part) => NUMBER.test(part)) ? parts.map(Number) : null
}

const positionsOf = (text: string): Position[] | null => {
  const pairs = text.split(' ').map((pair) => numbersOf(pair, 2))
  return pairs.every((pair) => pair !== null)
    ? pairs.map(([longitude = 0, latitude = 0]) => [longitude, latitude])
    : null
}

/** Reads it back; null for what is none. Whether it may be asked, `areaFault` says. */
export const parseArea = (printed: string): Area | null => {
  const [shape, ...rest] = printed.split(':')
  const told = rest.join(':')
  if (shape === 'circle') {
    const [longitude, latitude, radiusM] = numbersOf(told, 3) ?? []
    return longitude === undefined || latitude === undefined || radiusM === undefined
      ? null
      : { shape, centre: [longitude, latitude], radiusM }
  }
  const [bufferM] = shape === 'line' ? (numbersOf(rest[0] ?? '', 1) ?? []) : []
  const positions = positionsOf(shape === 'line' ? (rest[1] ?? '') : told)
  if (positions === null) return null
  if (shape === 'polygon') return { shape, ring: positions }
  return shape === 'line' && bufferM !== undefined ? { shape, line: positions, bufferM } : null
}
