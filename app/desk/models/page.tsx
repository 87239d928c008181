'use client'
import dynamic from 'next/dynamic'

const ModelScreen = dynamic(() => import('./model-screen.tsx').then((module) => module.ModelScreen), { ssr: false })

export default function ModelPage() {
  return <ModelScreen />
}
