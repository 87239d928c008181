'use client'
import { later } from '../../_lib/later.tsx'

// Nobody waits for pictures before the map stands.
export const ThingPhotos = later(() => import('./shown/thing-photos.tsx').then((room) => room.ThingPhotos))
export const ThingDocuments = later(() => import('./shown/thing-documents.tsx').then((room) => room.ThingDocuments))
