import type { Drawing, Path, Words } from './drawing.ts'

/** A drawing as SVG, one unit a point. */
export const svgOf = ({ width, height, marks }: Drawing): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}pt" height="${height}pt">`,
    `<clipPath id="frame"><rect width="${width}" height="${height}"/></clipPath><g clip-path="url(#frame)">`,
    ...marks.map((mark) => (mark.as === 'path' ? pathOf(mark) : wordsOf(mark))),
    '</g></svg>',
  ].join('\n')

const pathOf = ({ rings, closed, fill, opacity, stroke, strokeWidth, dash }: Path): string => {
  const d = rings
    .map((ring) => `M${ring.map(([x, y]) => `${near(x)} ${near(y)}`).join('L')}${closed ? 'Z' : ''}`)
    .join('')
  const paint = [
    `fill="${fill ?? 'none'}" fill-rule="evenodd"`,
    ...(opacity === undefined ? [] : [`fill-opacity="${opacity}"`]),
    ...(stroke === undefined ? [] : [`stroke="${stroke}" stroke-width="${strokeWidth ?? 1}" stroke-linejoin="round"`]),
    ...(dash === undefined ? [] : [`stroke-dasharray="${dash.join(' ')}"`]),
  ]
  return `<path d="${d}" ${paint.join(' ')}/>`
}

const FAMILY = 'Noto Sans SC, Microsoft YaHei, SimSun, sans-serif'

const wordsOf = ({ at: [x, y], size, colour, words, anchor, bold, turned, opacity }: Words): string => {
  const set = [
    `x="${near(x)}" y="${near(y)}" font-size="${size}" font-family="${FAMILY}" fill="${colour}"`,
    ...(anchor === undefined ? [] : [`text-anchor="${anchor}"`]),
    ...(bold ? ['font-weight="700"'] : []),
    ...(turned === undefined ? [] : [`transform="rotate(${turned} ${near(x)} ${near(y)})"`]),
    ...(opacity === undefined ? [] : [`fill-opacity="${opacity}"`]),
  ]
  return `<text ${set.join(' ')}>${escaped(words)}</text>`
}

const near = (value: number): number => Math.round(value * 100) / 100

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
