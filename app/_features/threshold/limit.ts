'use client'
import { useTranslations } from 'next-intl'
import { valueIn } from '../sector/sector-words.ts'

/** What a threshold says, as far as it is put into words. */
export interface Limit {
  readonly kind: string
  readonly value: number | null
  readonly unit: string | null
  readonly windowS: number | null
}

/** 「高于 2.5 % VOL」: what breaches a threshold, in the language of the screen. */
export function useLimit(): (limit: Limit) => string {
  const say = useTranslations('threshold.limit')
  return ({ kind, value, unit, windowS }) => say(kind, { value: valueIn(value, unit), window: windowS ?? 0 })
}
