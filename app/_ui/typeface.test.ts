import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { FONT } from './typeface.ts'

test('a canvas writes in the typeface of the page', () => {
  const tokens = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
  expect(/--font:\s*([^;]+);/.exec(tokens)?.[1]?.replace(/\s+/g, ' ')).toBe(FONT)
})
