'use client'
import dynamic from 'next/dynamic'

const DataScreen = dynamic(() => import('./data-screen.tsx').then((module) => module.DataScreen), { ssr: false })

export default function DataPage() {
  return <DataScreen />
}
