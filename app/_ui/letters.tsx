'use client'
import { useEffect, useState } from 'react'
import { SYSTEM_FACES } from './typeface.ts'

/** Letters of many widths. */
const SAMPLE = 'mil0 Wij'

/** Whether the machine has a Chinese family of its own: one that it has not is drawn as the family named after it. */
export function hasSystemFace(): boolean {
  const pen = new OffscreenCanvas(1, 1).getContext('2d')
  const width = (font: string) => {
    if (!pen) return 0
    pen.font = `64px ${font}`
    return pen.measureText(SAMPLE).width
  }
  const others = ['monospace', 'serif']
  return SYSTEM_FACES.some((face) => others.some((other) => width(`"${face}", ${other}`) !== width(other)))
}

/** Resolves once the page can write Chinese; the bundled family is brought only where the machine has none of its own. */
const brought = (): Promise<unknown> =>
  hasSystemFace() ? Promise.resolve() : import('./bundled-face.ts').catch(() => undefined)

let letters: Promise<unknown> | undefined

/** True once the page has the letters it writes in. */
export function useLetters(): boolean {
  const [ready, setReady] = useState(false)
  useEffect(() => {
    letters ??= brought()
    letters.then(() => setReady(true))
  }, [])
  return ready
}

/** Sees to it that every screen has its letters. */
export function Letters() {
  useLetters()
  return null
}
