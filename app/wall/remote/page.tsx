'use client'
import dynamic from 'next/dynamic'
import { SignedIn } from '../../_features/session/signed-in.tsx'
import { EventStream } from '../../_lib/live/event-stream.tsx'

const Remote = dynamic(() => import('./remote.tsx').then((room) => room.Remote), { ssr: false })

/** A phone in the hand of whoever stands before the wall. */
export default function RemotePage() {
  return (
    <SignedIn>
      <EventStream>
        <Remote />
      </EventStream>
    </SignedIn>
  )
}
