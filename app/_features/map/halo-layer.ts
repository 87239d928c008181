import type { Geometry } from 'geojson'
import { BELOW_POINTS } from './floor.ts'
import { type Drawing, geoJsonLayer } from './overlay/drawing.ts'

/** A ring or a broad stroke around what is selected, in the accent and not in any level's colour. */
export const haloLayers = (geometry: Geometry | null): Drawing[] =>
  geometry === null
    ? []
    : [
        geoJsonLayer({
          id: 'selection-halo',
          data: { type: 'Feature', geometry, properties: {} },
          filled: false,
          stroked: true,
          pointType: 'circle',
          getPointRadius: 13,
          pointRadiusUnits: 'pixels',
          getLineColor: [111, 199, 184, 230],
          getLineWidth: geometry.type === 'Point' ? 3 : 9,
          lineWidthUnits: 'pixels',
          lineCapRounded: true,
          lineJointRounded: true,
          ...(geometry.type === 'Point' ? {} : { beforeId: BELOW_POINTS }),
        }),
      ]
