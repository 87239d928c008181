import { expect, it, test } from 'vitest'
import { PLOT_KINDS, plotKind, SENSE_COLOUR } from './kind.ts'
import { LONGEST_NAME, mayChangePlot, mayPlot, plotFault, versionsAt } from './plot.ts'

const HERE = [121.9, 29.92] as const
const at = (east: number, north: number) => [121.9 + east / 96_490, 29.92 + north / 111_195] as const
const content = (given: Partial<Parameters<typeof plotFault>[1]> = {}) => ({
  positions: [HERE],
  name: '',
  note: '',
  ...given,
})

it.each([
  ['command-post', content({ name: '现场指挥部' })],
  ['cordon', content({ positions: [HERE, at(100, 0)] })],
  ['hot-zone', content({ positions: [HERE, at(100, 0), at(100, 100)], note: '风向东南\n注意' })],
  ['label', content({ name: 'Keep out' })],
])('a %s may be plotted', (kind, said) => expect(plotFault(kind, said)).toBeNull())

const circle = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    const angle = (index / count) * 2 * Math.PI
    return at(200 * Math.cos(angle), 200 * Math.sin(angle))
  })

it.each([
  ['an unknown symbol', 'dragon', content(), 'kind'],
  ['no position', 'command-post', content({ positions: [] }), 'positions'],
  ['two positions of a point', 'command-post', content({ positions: [HERE, HERE] }), 'positions'],
  ['a line of one point', 'cordon', content(), 'positions'],
  ['a line that stays where it is', 'cordon', content({ positions: [HERE, HERE] }), 'positions'],
  [
    'an area that crosses itself',
    'hot-zone',
    content({ positions: [HERE, at(9, 9), at(9, 0), at(0, 9)] }),
    'positions',
  ],
  ['5,000 corners', 'flooded-area', content({ positions: circle(5_000) }), 'positions'],
  ['5,000 bends', 'cordon', content({ positions: circle(5_000) }), 'positions'],
  ['a place outside the city', 'command-post', content({ positions: [[113, 22]] }), 'positions'],
  ['a place that is no number', 'command-post', content({ positions: [[Number.NaN, 29.92]] }), 'positions'],
  ['a name of 400 letters', 'command-post', content({ name: '字'.repeat(400) }), 'name'],
  ['a name just too long', 'command-post', content({ name: 'x'.repeat(LONGEST_NAME + 1) }), 'name'],
  ['right-to-left script', 'command-post', content({ name: 'مركز القيادة' }), 'name'],
  ['a mark that turns the direction', 'command-post', content({ name: 'A\u202eB' }), 'name'],
  ['a bell in the note', 'command-post', content({ note: '\u0007' }), 'note'],
  ['a label without words', 'label', content({ name: '  ' }), 'name'],
])('refuses %s, naming the field and why', (_, kind, said, field) => {
  expect(plotFault(kind, said)).toEqual({ field, reason: { zh: expect.any(String), en: expect.any(String) } })
})

test('a moment shows the last saying of each thing before it, and nothing that was removed then', () => {
  const version = (plotId: number, number: number, madeAt: number, removed = false) => ({
    plotId,
    number,
    madeAt,
    removed,
  })
  const all = [version(1, 1, 10), version(1, 2, 20), version(1, 3, 30, true), version(1, 4, 40), version(2, 1, 25)]
  const shown = (moment: number) =>
    versionsAt(all, moment, ({ plotId, madeAt }) => ({ thing: plotId, madeAt })).map((one) => [one.plotId, one.number])
  expect(shown(9)).toEqual([])
  expect(shown(20)).toEqual([[1, 2]])
  expect(shown(35)).toEqual([[2, 1]])
  expect(shown(40)).toEqual([
    [1, 4],
    [2, 1],
  ])
})

test('those who lead plot and change everything, a crew its own; others nothing', () => {
  const plot = { departmentId: 7 }
  const actor = (role: string, departmentIds: number[] = []) => ({ role, departmentIds })
  expect(['duty-officer', 'commander', 'crew', 'analyst', 'owner', 'wall', ''].filter(mayPlot)).toHaveLength(3)
  expect(mayChangePlot(actor('commander'), plot)).toBe(true)
  expect(mayChangePlot(actor('crew', [7]), plot)).toBe(true)
  expect(mayChangePlot(actor('crew', [8]), plot)).toBe(false)
  expect(mayChangePlot(actor('owner', [7]), plot)).toBe(false)
})

test('every symbol has a name in both languages, a drawing of its own, and no warning colour', () => {
  expect(new Set(PLOT_KINDS.map(({ id }) => id)).size).toBe(PLOT_KINDS.length)
  expect(new Set(PLOT_KINDS.map(({ glyph }) => glyph)).size).toBe(PLOT_KINDS.length)
  for (const { name, glyph } of PLOT_KINDS) {
    expect(name.zh).not.toBe('')
    expect(name.en).not.toBe('')
    expect(glyph).toMatch(/^M[\d\sMmLlHhVvQqAaZzCcTt.-]+z$/)
  }
  for (const colour of Object.values(SENSE_COLOUR)) {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) => Number.parseInt(colour.slice(from, from + 2), 16))
    const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)]
    expect(most - least, colour).toBeLessThan(110)
  }
  expect(plotKind('nothing')).toBeUndefined()
})
