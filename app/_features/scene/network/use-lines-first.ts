'use client'
import { useEffect, useState } from 'react'
import type { NetworkLines } from '../../../../geo-data/segment/network-lines.ts'
import type { LiveScene } from '../engine/live-scene.ts'

/** A slow wire shall not keep from somebody what stands before his eyes. */
const PATIENCE_MS = 8_000

interface Lines {
  readonly network: NetworkLines | null
  readonly failed: boolean
}

/**
 * Draws the city's lines before all else: they are the quickest, and every solid that is made first keeps them waiting.
 * @returns whether the rest may be drawn.
 */
export function useLinesFirst(scene: LiveScene | null, { network, failed }: Lines): boolean {
  const [seen, setSeen] = useState(false)
  useEffect(() => {
    if (network) scene?.showNetwork(network, () => setSeen(true))
  }, [scene, network])
  useEffect(() => {
    if (!scene) return
    const timer = setTimeout(() => setSeen(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [scene])
  const isRestDue = scene !== null && (seen || failed)
  useEffect(() => {
    if (isRestDue) scene?.showGround()
  }, [scene, isRestDue])
  return isRestDue
}
