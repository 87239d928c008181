import { Cartesian3, Color, Matrix4, type Primitive, Transforms } from 'cesium'
import type { Ball, Dome } from '../../hands/zone/volume.ts'
import type { Relief } from '../../relief/relief.ts'
import { LOOKS } from '../zones.ts'
import { type Shape, wires } from './shape.ts'

const FLAME = '#f6f9fb'
const MERIDIANS = 12
const PARALLELS = 4
const STEPS = 48
const FAINT = 0.5

type Angle = number

interface Sphere {
  readonly middle: Cartesian3
  readonly radiusM: number
  readonly colour: Color
}

/** A place on a sphere: azimuth from east, elevation from its equator, radians. */
function on({ middle, radiusM }: Sphere): (azimuth: Angle, elevation: Angle) => Cartesian3 {
  const frame = Transforms.eastNorthUpToFixedFrame(middle)
  return (azimuth, elevation) => {
    const flat = radiusM * Math.cos(elevation)
    const local = new Cartesian3(flat * Math.cos(azimuth), flat * Math.sin(azimuth), radiusM * Math.sin(elevation))
    return Matrix4.multiplyByPoint(frame, local, new Cartesian3())
  }
}

const steps = (from: Angle, to: Angle, count: number): Angle[] =>
  Array.from({ length: count + 1 }, (_, index) => from + ((to - from) * index) / count)

/** Meridians and parallels of a sphere, from an elevation upwards: what is within stays seen. */
function net(sphere: Sphere, lowest: Angle): Shape[] {
  const place = on(sphere)
  const { colour } = sphere
  const meridians = steps(0, 2 * Math.PI, MERIDIANS).map((azimuth) => ({
    colour,
    corners: steps(lowest, Math.PI / 2, STEPS / 4).map((elevation) => place(azimuth, elevation)),
  }))
  const parallels = steps(lowest, Math.PI / 2, PARALLELS)
    .slice(0, -1)
    .map((elevation) => ({
      colour,
      corners: steps(0, 2 * Math.PI, STEPS).map((azimuth) => place(azimuth, elevation)),
    }))
  return [...meridians, ...parallels]
}

const tinted = (colour: string) => Color.fromCssColorString(colour).withAlpha(FAINT)

/** Shells of fire and blast in the colours of their lines, and fireballs, as nets that one sees through. */
export function volumeNets(domes: readonly Dome[], balls: readonly Ball[], { heightAt }: Relief): Primitive[] {
  const middle = (longitude: number, latitude: number, up: number) =>
    Cartesian3.fromDegrees(longitude, latitude, up + heightAt(longitude, latitude))
  const shells = domes.flatMap(({ line, longitude, latitude, radiusM }) =>
    net({ middle: middle(longitude, latitude, 0), radiusM, colour: tinted(LOOKS[line].colour) }, 0),
  )
  const flames = balls.flatMap(({ longitude, latitude, heightM, radiusM }) =>
    net({ middle: middle(longitude, latitude, heightM), radiusM, colour: tinted(FLAME) }, -Math.PI / 2 + 0.01),
  )
  const all = [...shells, ...flames]
  return all.length === 0 ? [] : [wires(all)]
}
