'use client'
import { useCallback, useEffect, useRef } from 'react'
import { useLanguage } from '../../_lib/language.tsx'
import { useLiveQuery } from '../../_lib/live/use-live-query.ts'
import { useWallNow } from '../../_lib/use-now.ts'
import { SOUND_MUTE } from './sound.operations.ts'
import { useSoundState } from './sound-store.ts'
import { openVoice, type Voice } from './voice.ts'
import { type Sounding, whatSounds } from './what-sounds.ts'

/** The mute in force now, or null; it ends by itself. */
function useMute(now: number) {
  const { data } = useLiveQuery(SOUND_MUTE, {}, ['sound'])
  const mute = data?.soundMute ?? null
  return mute && new Date(mute.untilAt).getTime() > now ? mute : null
}

/**
 * Sounds the alarms of this screen once it has been armed. `speech` says what is spoken of an alarm. Until then nothing is
 * counted as heard, so that arming is followed by whatever still waits.
 */
export function useSound<Alarm extends Sounding>(alarms: readonly Alarm[], speech: (alarm: Alarm) => string) {
  const locale = useLanguage()
  const armed = useSoundState((state) => state.armed)
  const now = useWallNow()
  const mute = useMute(now)
  const voice = useRef<Voice | null>(null)
  const seen = useRef<Set<string>>(new Set())
  const lastAlarmAt = useRef<number | null>(null)
  const arm = useCallback(async () => {
    voice.current ??= await openVoice()
    voice.current.chime()
    useSoundState.setState({ armed: voice.current.heard() })
  }, [])
  useEffect(() => {
    const speaker = voice.current
    if (!armed || !speaker || mute) return
    if (!speaker.heard()) return useSoundState.setState({ armed: false })
    const sound = whatSounds(alarms, seen.current, lastAlarmAt.current, now)
    seen.current = new Set(alarms.map((alarm) => alarm.id))
    if (sound?.kind === 'chime') speaker.chime()
    if (sound?.kind !== 'alarm') return
    lastAlarmAt.current = now
    speaker.alarm()
    speaker.speak(speech(sound.alarm), locale)
  }, [alarms, armed, mute, now, speech, locale])
  useEffect(() => () => voice.current?.close(), [])
  return { armed, mute, arm }
}
