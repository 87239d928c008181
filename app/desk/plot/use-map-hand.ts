'use client'
import type { MapTool } from '../../_features/map/draw/map-tool.ts'
import { useDeskHand } from '../desk-hand.ts'
import { useTool } from '../map/use-tool.ts'
import { usePlotTool } from './use-plot-tool.ts'

/** What is in the hand over the map: a tool to ask or measure with, else what plots. */
export function useMapHand(): MapTool | null {
  const tool = useTool()
  const plots = usePlotTool()
  return tool ?? plots
}

/** Whether a click on the map is the hand's alone. */
export const useHandBusy = (): boolean =>
  useDeskHand(({ tool, plotting }) => tool !== null || (plotting?.tool ?? null) !== null)
