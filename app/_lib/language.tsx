'use client'
import { useLocale, useTimeZone } from 'next-intl'
import { useCallback, useMemo } from 'react'
import { formatAge, formatClock, formatDay, formatMoment, formatSpan, isolated, type Locale } from './format.ts'
import { LOCALE_COOKIE, localeOf } from './shell/locale.ts'

/** The same thing said in both languages, as the record keeps it. */
export interface Text {
  readonly zh: string
  readonly en: string
}

const COOKIE_AGE_S = 365 * 86_400
/** The language of this screen. */
export const useLanguage = (): Locale => localeOf(useLocale())

/** Reads a Text in the language of this screen; a missing one is a dash. */
export function useText(): (text: Text | null | undefined) => string {
  const language = useLanguage()
  return useCallback((text) => isolated(text?.[language] || text?.zh || '—'), [language])
}

/** Joins names as this screen's language does: 「甲、乙和丙」, "a, b, c". */
export function useList(): (names: readonly string[]) => string {
  const language = useLanguage()
  return useMemo(() => {
    const format = new Intl.ListFormat(language, { type: 'conjunction', style: 'narrow' })
    return (names) => format.format(names)
  }, [language])
}

/** Writes times and ages as this screen does: its language, the city's zone. */
export function useTime() {
  const language = useLanguage()
  const zone = useTimeZone() ?? 'Asia/Shanghai'
  return useMemo(
    () => ({
      clock: (at: Date | string | number) => formatClock(new Date(at), zone),
      day: (at: Date | string | number) => formatDay(new Date(at), zone),
      moment: (at: Date | string | number) => formatMoment(new Date(at), zone),
      age: (at: string | number, now: number) => formatAge((now - new Date(at).getTime()) / 1000, language),
      span: (seconds: number) => formatSpan(seconds, language),
    }),
    [language, zone],
  )
}

/** Remembers the language and reads the page again in it. */
export function chooseLanguage(language: Locale) {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is absent in Firefox and without TLS
  document.cookie = `${LOCALE_COOKIE}=${language}; path=/; max-age=${COOKIE_AGE_S}; samesite=lax`
  location.reload()
}
