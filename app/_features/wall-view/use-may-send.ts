'use client'
import { useSession } from '../session/signed-in.tsx'

const SENDERS: ReadonlySet<string> = new Set(['duty-officer', 'commander'])

/** Whether whoever is signed in may send anything to the wall. */
export const useMaySend = (): boolean => SENDERS.has(useSession().role)
