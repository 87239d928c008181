'use client'
import { WALL_SENDERS } from '../../../geo-data/wall-view/wall-view.ts'
import { useSession } from '../session/signed-in.tsx'

/** Whether whoever is signed in may send anything to the wall. */
export const useMaySend = (): boolean => WALL_SENDERS.has(useSession().role)
