import { expect, test } from 'vitest'
import { MESSAGES } from './messages.ts'

type Tree = { readonly [key: string]: string | Tree }

function paths(tree: Tree, prefix = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${prefix}${key}`] : paths(value, `${prefix}${key}.`),
  )
}

const said = (tree: Tree, path: string) =>
  path.split('.').reduce<string | Tree>((at, key) => (at as Tree)[key] ?? '', tree)
const holes = (text: string) => [...text.matchAll(/\{(\w+)/g)].map((match) => match[1]).toSorted()

test('whatever is said in Chinese is said in English, and nothing else', () => {
  expect(paths(MESSAGES.en).toSorted()).toEqual(paths(MESSAGES.zh).toSorted())
})

test('nothing is said with an empty mouth', () => {
  for (const language of [MESSAGES.zh, MESSAGES.en])
    for (const path of paths(language)) expect(said(language, path), path).not.toBe('')
})

test('both languages ask for the same values', () => {
  for (const path of paths(MESSAGES.zh))
    expect(new Set(holes(said(MESSAGES.en, path) as string)), path).toEqual(
      new Set(holes(said(MESSAGES.zh, path) as string)),
    )
})
