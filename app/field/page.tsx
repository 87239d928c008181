'use client'
import { SignedIn } from '../_features/session/signed-in.tsx'
import { EventStream } from '../_lib/live/event-stream.tsx'
import { FieldView } from './field-view.tsx'

/** A phone: my tasks, the way there, what was done. */
export default function FieldPage() {
  return (
    <SignedIn remember>
      <EventStream>
        <FieldView />
      </EventStream>
    </SignedIn>
  )
}
