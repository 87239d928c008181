'use client'
import { AroundButton } from '../../_features/area/around-button.tsx'
import { centreOf } from '../../_features/area/centre.ts'
import { NearestCameras } from '../../_features/camera/later-cameras.tsx'
import { useSensor } from '../../_features/sensor/use-sensor.ts'
import { useAround } from './use-around.ts'

/** Asks what lies around a sensor. */
export function AroundSensor({ id }: { readonly id: string }) {
  const { sensor } = useSensor(id)
  const around = useAround()
  return sensor ? <AroundButton centre={centreOf(sensor.position)} onAsk={around} /> : null
}

/** The cameras that stand around a sensor. */
export function CamerasOfSensor({ id }: { readonly id: string }) {
  const { sensor } = useSensor(id)
  return sensor ? <NearestCameras centre={centreOf(sensor.position)} /> : null
}
