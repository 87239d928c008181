'use client'
import { later } from '../../_lib/later.tsx'

// Nobody waits for players before the map stands.
export const NearestCameras = later(() => import('./nearest-cameras.tsx').then((room) => room.NearestCameras))
export const CameraCard = later(() => import('./camera-card.tsx').then((room) => room.CameraCard))
