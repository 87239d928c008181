import type { Locale } from '../format.ts'

/** Where the choice of language is kept. */
export const LOCALE_COOKIE = 'locale'

/** Chinese unless English was asked for. */
export const localeOf = (value: string | undefined): Locale => (value === 'en' ? 'en' : 'zh')
