import type { Locale } from '../../_lib/format.ts'

/** The browser's voice: tones it makes itself, so nothing must be loaded when it counts, and speech where it has any. */
export interface Voice {
  readonly alarm: () => void
  readonly chime: () => void
  readonly speak: (words: string, locale: Locale) => void
  /** True while the browser lets it be heard. */
  readonly heard: () => boolean
  readonly close: () => void
}

interface Tone {
  readonly hertz: number
  readonly at: number
  readonly seconds: number
  readonly loud: number
}

const ALARM: readonly Tone[] = [0, 0.35, 0.7].flatMap((at) => [
  { hertz: 880, at, seconds: 0.16, loud: 0.35 },
  { hertz: 660, at: at + 0.17, seconds: 0.16, loud: 0.35 },
])
const CHIME: readonly Tone[] = [
  { hertz: 660, at: 0, seconds: 0.5, loud: 0.2 },
  { hertz: 880, at: 0.22, seconds: 0.7, loud: 0.16 },
]

function play(audio: AudioContext, tones: readonly Tone[]) {
  for (const { hertz, at, seconds, loud } of tones) {
    const begin = audio.currentTime + at
    const tone = new OscillatorNode(audio, { frequency: hertz, type: 'triangle' })
    const gain = new GainNode(audio, { gain: 0 })
    gain.gain.linearRampToValueAtTime(loud, begin + 0.02)
    gain.gain.setValueAtTime(loud, begin + seconds * 0.6)
    gain.gain.linearRampToValueAtTime(0, begin + seconds)
    tone.connect(gain).connect(audio.destination)
    tone.start(begin)
    tone.stop(begin + seconds + 0.05)
  }
}

/** Must be called in a hand's click. Rejects where the browser forbids sound. */
export async function openVoice(): Promise<Voice> {
  const audio = new AudioContext()
  await audio.resume()
  return {
    alarm: () => play(audio, ALARM),
    chime: () => play(audio, CHIME),
    speak: (words, locale) => {
      if (!('speechSynthesis' in window)) return
      const line = new SpeechSynthesisUtterance(words)
      line.lang = locale === 'zh' ? 'zh-CN' : 'en-GB'
      speechSynthesis.cancel()
      speechSynthesis.speak(line)
    },
    heard: () => audio.state === 'running',
    close: () => audio.close(),
  }
}
