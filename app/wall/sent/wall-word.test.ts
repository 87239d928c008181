import { expect, test } from 'vitest'
import { answerAfter } from '../../../geo-data/wall-view/wall-view.ts'
import type { WallAnswer } from '../../_features/wall-view/wall-view.operations.ts'
import { wordToSay } from './wall-word.ts'

/** Walls that hear of every answer, until none has anything to say. How many words that took, and the last of them. */
const conversation = (...words: readonly WallAnswer[]) => {
  const own: (WallAnswer | null)[] = words.map(() => null)
  let said: WallAnswer | null = null
  let spoken = 0
  for (let turn = 0; turn < 100; turn++) {
    const wall = turn % words.length
    const word = wordToSay(words[wall] ?? null, own[wall] ?? null, said)
    if (word === null) continue
    own[wall] = word
    said = answerAfter(said, word)
    spoken += 1
  }
  return { spoken, said }
}

test('two walls that disagree each say so once', () => {
  expect(conversation('taken', 'pinned').spoken).toBe(2)
  expect(conversation('taken', 'shown').spoken).toBe(2)
  expect(conversation('shown', 'pinned')).toEqual({ spoken: 1, said: 'shown' })
})

test('a wall speaks again when it does something else', () => {
  expect(wordToSay('shown', null, null)).toBe('shown')
  expect(wordToSay('taken', 'shown', 'shown')).toBe('taken')
  expect(wordToSay('shown', 'shown', 'taken')).toBe(null)
  expect(wordToSay(null, 'taken', 'taken')).toBe(null)
})
