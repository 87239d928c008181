'use client'
import dynamic from 'next/dynamic'
import { SignedIn } from '../_features/session/signed-in.tsx'
import { EventStream } from '../_lib/event-stream.tsx'

/** Everything on a wall depends on the size of the window, so it is drawn in the browser only. */
const WallView = dynamic(() => import('./wall-view.tsx').then((room) => room.WallView), { ssr: false })

/** A wall: nobody touches it. */
export default function WallPage() {
  return (
    <SignedIn>
      <EventStream>
        <WallView />
      </EventStream>
    </SignedIn>
  )
}
