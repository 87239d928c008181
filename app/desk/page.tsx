'use client'
import dynamic from 'next/dynamic'
import { sceneAhead } from '../_features/scene/ahead.ts'
import { asksForScene } from '../_lib/place/asks-for-scene.ts'

/** The desk draws on the browser's own engines; the server has nothing to say about it. */
const DeskScreen = dynamic(() => import('./desk-screen.tsx').then((module) => module.DeskScreen), { ssr: false })

// Cesium is the longest to come: an address that asks for the scene sets it on its way before the desk itself.
if (typeof window !== 'undefined' && asksForScene(location.search)) {
  sceneAhead()
  void import('../_features/scene/scene.tsx')
}

export default function DeskPage() {
  return <DeskScreen />
}
