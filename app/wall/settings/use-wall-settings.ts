'use client'
import { useCallback, useState } from 'react'
import { readSettings, type WallSettings } from './wall-settings.ts'

const KEPT = 'wall-settings'

/** The settings of this wall, and a way to change them that its browser remembers. */
export function useWallSettings() {
  const [settings, setSettings] = useState<WallSettings>(() =>
    readSettings(localStorage.getItem(KEPT), location.search),
  )
  const change = useCallback((next: WallSettings) => {
    localStorage.setItem(KEPT, JSON.stringify(next))
    setSettings(next)
  }, [])
  return { settings, change }
}
