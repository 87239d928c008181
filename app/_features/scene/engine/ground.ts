import { CesiumWidget, Color, EllipsoidTerrainProvider, NearFarScalar } from 'cesium'
import { FARTHEST_M } from '../camera-step.ts'
import 'cesium/Build/Cesium/Widgets/widgets.css'

/** Lighter than the flat map's: half of it is what lies below. */
const GROUND = '#33424f'
const BELOW = '#0a0e12'
/**
 * Pixels by which the ground may stand off. The engine reckons with mountains; of a smooth globe in one colour this is centimetres, and a
 * sixteenth of the squares, so that the picture is whole in a few frames on a screen of any size.
 */
const SMOOTH_ERROR_PX = 8

/**
 * An empty, translucent ground without any picture from elsewhere. Drawn only when something changes. The eye may go below the ground,
 * and what lies in front of it hides what lies behind.
 */
export function makeGround(container: HTMLElement): CesiumWidget {
  const widget = new CesiumWidget(container, {
    baseLayer: false,
    terrainProvider: new EllipsoidTerrainProvider(),
    skyBox: false,
    skyAtmosphere: false,
    scene3DOnly: true,
    requestRenderMode: true,
    maximumRenderTimeChange: Number.POSITIVE_INFINITY,
    creditContainer: document.createElement('div'),
    msaaSamples: 2,
    showRenderLoopErrors: false,
  })
  const { scene } = widget
  const { globe } = scene
  globe.baseColor = Color.fromCssColorString(GROUND)
  globe.undergroundColor = Color.fromCssColorString(BELOW)
  globe.showGroundAtmosphere = false
  globe.maximumScreenSpaceError = SMOOTH_ERROR_PX
  globe.depthTestAgainstTerrain = true
  globe.translucency.enabled = true
  globe.translucency.frontFaceAlphaByDistance = new NearFarScalar(300, 0.45, 6_000, 0.85)
  scene.backgroundColor = Color.fromCssColorString(BELOW)
  scene.screenSpaceCameraController.enableCollisionDetection = false
  scene.screenSpaceCameraController.minimumZoomDistance = 20
  scene.screenSpaceCameraController.maximumZoomDistance = FARTHEST_M
  if (scene.sun) scene.sun.show = false
  if (scene.moon) scene.moon.show = false
  scene.fog.enabled = false
  tellBusy(widget, container)
  scene.renderError.addEventListener((_: unknown, error: unknown) => console.error('the scene stopped', error))
  return widget
}

/**
 * Squares of the ground are cut anew where a box is dug: until then there is a black hole that nobody has dug. Ground that is hidden, as
 * from inside a tunnel, comes no nearer and is waited for by nobody.
 */
function tellBusy({ scene }: CesiumWidget, container: HTMLElement) {
  let waiting = 0
  const tell = () => {
    container.ariaBusy = String(scene.globe.show && waiting > 0)
  }
  scene.globe.tileLoadProgressEvent.addEventListener((left: number) => {
    waiting = left
    tell()
  })
  scene.postRender.addEventListener(tell)
}
