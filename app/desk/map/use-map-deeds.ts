'use client'
import { useTranslations } from 'next-intl'
import { mayPrint } from '../../../geo-data/print/print.ts'
import { useSession } from '../../_features/session/signed-in.tsx'
import { useDeskHand } from '../desk-hand.ts'

/** What can be done with the map as it is, beside drawing on it: in the menu of tools and in the palette. */
export function useMapDeeds() {
  const print = useTranslations('print')
  const { role } = useSession()
  return mayPrint(role)
    ? [{ id: 'print', label: print('title'), run: () => useDeskHand.setState({ dialog: 'print' }) } as const]
    : []
}
