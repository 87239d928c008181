'use client'
import dynamic from 'next/dynamic'

/** The desk draws on the browser's own engines; the server has nothing to say about it. */
const DeskScreen = dynamic(() => import('./desk-screen.tsx').then((module) => module.DeskScreen), { ssr: false })

export default function DeskPage() {
  return <DeskScreen />
}
