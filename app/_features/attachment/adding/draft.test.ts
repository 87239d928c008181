import { expect, test } from 'vitest'
import { draftOf, toSend } from './draft.ts'

const file = (name: string, size: number, type = '') => new File([new Uint8Array(size)], name, { type })

test('a file is called as it is, without its ending; a picture is a photo, all else a document', () => {
  expect(draftOf(file('井口.现状.jpg', 1, 'image/jpeg'), 'a')).toMatchObject({
    title: '井口.现状',
    kind: 'photo',
    state: 'ready',
  })
  expect(draftOf(file('.pdf', 1, 'application/pdf'), 'a')).toMatchObject({ title: '.pdf', kind: 'document' })
})

test('what is too large or empty is refused by name before it is sent, and the rest goes', () => {
  const drafts = [
    draftOf(file('大.pdf', 10 * 1024 * 1024 + 1), 'a'),
    draftOf(file('空.txt', 0), 'b'),
    draftOf(file('好.txt', 1), 'c'),
  ]
  expect(drafts.map(({ state, refused }) => [state, refused?.code])).toEqual([
    ['refused', 'FILE_TOO_LARGE'],
    ['refused', 'EMPTY_FILE'],
    ['ready', undefined],
  ])
  expect(drafts[0]?.refused?.text?.zh).toContain('大.pdf')
  expect(toSend(drafts).map(({ key }) => key)).toEqual(['c'])
})

test('what has gone is not sent again, what the city refused may be', () => {
  const one = draftOf(file('一.txt', 1), 'a')
  expect(toSend([{ ...one, state: 'done' }])).toEqual([])
  expect(toSend([{ ...one, state: 'refused' }])).toHaveLength(1)
})
