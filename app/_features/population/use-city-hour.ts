'use client'
import { CITIES, LINLAN } from '../../../geo-data/cities.ts'
import { hourOf } from '../../../geo-data/exposure/exposure.ts'
import { useNow } from '../../_lib/use-now.ts'

const OFTEN_ENOUGH_MS = 60_000

/** The hour of the city's day at a moment, epoch ms. */
export const cityHour = (at: number): number => hourOf(new Date(at), (CITIES[0] ?? LINLAN).timeZone)

/** The hour of the city's day that the screen shows. */
export const useCityHour = (): number => cityHour(useNow(OFTEN_ENOUGH_MS))
