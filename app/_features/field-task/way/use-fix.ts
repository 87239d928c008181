'use client'
import { useEffect, useState } from 'react'
import type { Fix } from '../outbox/outbox.ts'

/** A place of this phone, its uncertainty and when it was taken. */
export interface PhoneFix extends Fix {
  readonly accuracyM: number
  readonly at: number
}

/** Where this phone is, followed while the page shows it; null until it is known, or when its owner does not say. */
export function useFix(): { readonly fix: PhoneFix | null; readonly denied: boolean } {
  const [fix, setFix] = useState<PhoneFix | null>(null)
  const [denied, setDenied] = useState(false)
  useEffect(() => {
    if (!('geolocation' in navigator)) return setDenied(true)
    const watch = navigator.geolocation.watchPosition(
      ({ coords, timestamp }) => {
        setDenied(false)
        setFix({
          longitude: coords.longitude,
          latitude: coords.latitude,
          accuracyM: coords.accuracy,
          at: timestamp,
        })
      },
      ({ code }) => setDenied(code === GeolocationPositionError.PERMISSION_DENIED),
      { enableHighAccuracy: true, maximumAge: 15_000 },
    )
    return () => navigator.geolocation.clearWatch(watch)
  }, [])
  return { fix, denied }
}
