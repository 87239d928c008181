import { gql, type TypedDocumentNode } from '@apollo/client'
import type { Point } from 'geojson'
import type { CameraStream } from '../../../geo-data/camera/stream.ts'
import type { Text } from '../../_lib/language.tsx'
import type { Connection } from '../../_lib/paging/use-pages.ts'

/** A camera, as a player needs it. */
export interface Watched {
  readonly id: string
  readonly code: string
  readonly name: Text
  readonly streams: readonly CameraStream[]
  readonly whyNoStream: 'NOT_ALLOWED' | 'NONE' | 'NO_FFMPEG' | null
}

export interface CameraDetail extends Watched {
  readonly position: Point
  readonly bearingDeg: number
  readonly fieldOfViewDeg: number
  readonly settable: boolean
  readonly department: { readonly id: string; readonly name: Text }
}

export interface CameraNearby {
  readonly distanceM: number
  readonly bearingDeg: number | null
  readonly looksHere: boolean
  readonly camera: Watched
}

const WATCHED = gql`
  fragment Watched on Camera { id code name { zh en } streams { protocol url } whyNoStream }
`

export const NEAREST_CAMERAS: TypedDocumentNode<
  { nearestCameras: Connection<CameraNearby> },
  { at: { longitude: number; latitude: number }; first: number; after: string | null }
> = gql`
  query NearestCameras($at: PositionInput!, $first: Int!, $after: String) {
    nearestCameras(at: $at, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { cursor node { distanceM bearingDeg looksHere camera { ...Watched } } }
    }
  }
  ${WATCHED}
`

export const CAMERA: TypedDocumentNode<{ camera: CameraDetail | null }, { id: string }> = gql`
  query Camera($id: ID!) {
    camera(id: $id) { ...Watched position bearingDeg fieldOfViewDeg settable department { id name { zh en } } }
  }
  ${WATCHED}
`

export const SET_STREAM: TypedDocumentNode<
  { setCameraStream: Watched },
  { cameraId: string; protocol: string; url: string }
> = gql`
  mutation SetCameraStream($cameraId: ID!, $protocol: String!, $url: String!) {
    setCameraStream(cameraId: $cameraId, protocol: $protocol, url: $url) { ...Watched }
  }
  ${WATCHED}
`

export const REMOVE_STREAM: TypedDocumentNode<{ removeCameraStream: Watched }, { cameraId: string; protocol: string }> =
  gql`
  mutation RemoveCameraStream($cameraId: ID!, $protocol: String!) {
    removeCameraStream(cameraId: $cameraId, protocol: $protocol) { ...Watched }
  }
  ${WATCHED}
`
