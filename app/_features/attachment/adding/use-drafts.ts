'use client'
import { useRef, useState } from 'react'
import { refusalOf } from '../../../_lib/refusal.ts'
import { type Draft, draftOf, toSend } from './draft.ts'
import { sendDraft } from './send.ts'

/** Files on their way to the record of a thing, one after the other: each is taken or refused by itself. */
export function useDrafts(thing: { readonly record: string; readonly id: string }, onAdded: () => void) {
  const [drafts, setDrafts] = useState<readonly Draft[]>([])
  const next = useRef(0)
  const change = (key: string, part: Partial<Draft>) =>
    setDrafts((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)))
  const take = (files: readonly File[]) => {
    const fresh = files.map((file) => {
      next.current += 1
      return draftOf(file, String(next.current))
    })
    setDrafts((all) => [...all.filter(({ state }) => state !== 'done'), ...fresh])
  }
  const send = async () => {
    for (const draft of toSend(drafts)) {
      change(draft.key, { state: 'sending', gone: 0, refused: null })
      try {
        await sendDraft(thing, draft, (gone) => change(draft.key, { gone }))
        change(draft.key, { state: 'done', gone: 1 })
        onAdded()
      } catch (error) {
        change(draft.key, { state: 'refused', refused: refusalOf(error) })
      }
    }
  }
  return {
    drafts,
    take,
    change,
    send,
    leave: (key: string) => setDrafts((all) => all.filter((one) => one.key !== key)),
    clear: () => setDrafts([]),
    sending: drafts.some(({ state }) => state === 'sending'),
    waiting: toSend(drafts).length,
  }
}
