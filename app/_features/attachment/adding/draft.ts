import { fileFault } from '../../../../geo-data/attachment/attachment.ts'
import type { Refusal } from '../../../_lib/refusal.ts'

/** One of the files that somebody is about to put on record. */
export interface Draft {
  readonly key: string
  readonly file: File
  readonly title: string
  readonly kind: 'photo' | 'document'
  /** `YYYY-MM-DD`, or empty where nobody says. */
  readonly day: string
  readonly state: 'ready' | 'sending' | 'done' | 'refused'
  /** 0 to 1, of the bytes that have gone. */
  readonly gone: number
  readonly refused: Refusal | null
}

const LONGEST_TITLE = 400

/** What a file is at first sight: called as it is without its ending; what can be seen beforehand to be refused is. */
export function draftOf(file: File, key: string): Draft {
  const fault = fileFault(file.name, file.size)
  return {
    key,
    file,
    title: (file.name.replace(/\.[^.]{1,5}$/, '') || file.name).slice(0, LONGEST_TITLE),
    kind: file.type.startsWith('image/') ? 'photo' : 'document',
    day: '',
    state: fault ? 'refused' : 'ready',
    gone: 0,
    refused: fault ? { code: fault.code, said: fault.said.en, text: fault.said } : null,
  }
}

/** Those to be sent: what has gone is not sent again, what was refused is once more, unless it cannot be otherwise. */
export const toSend = (drafts: readonly Draft[]): readonly Draft[] =>
  drafts.filter(({ state, file }) => state !== 'done' && fileFault(file.name, file.size) === undefined)
