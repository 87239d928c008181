'use client'
import dynamic from 'next/dynamic'
import { SignedIn } from '../_features/session/signed-in.tsx'
import { EventStream } from '../_lib/live/event-stream.tsx'

const view = () => import('./wall-view.tsx').then((room) => room.WallView)

/** Everything on a wall depends on the size of the window, so it is drawn in the browser only. */
const WallView = dynamic(view, { ssr: false })
// Its code comes while the server is asked who looks; what fails here is fetched when it is shown.
if (typeof window !== 'undefined') view().catch(() => undefined)

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
