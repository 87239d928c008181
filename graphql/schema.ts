import { globSync, readFileSync } from 'node:fs'
import { makeExecutableSchema } from '@graphql-tools/schema'
import type { GraphQLSchema } from 'graphql'
import { alarmResolvers } from './alarm/alarm.resolvers.ts'
import { pastAlarmResolvers } from './alarm/past-alarms.ts'
import { analysisResolvers } from './analysis/analysis.resolvers.ts'
import { archiveResolvers } from './archive/archive.resolvers.ts'
import { areaResolvers } from './area/area.resolvers.ts'
import { assetResolvers } from './asset/asset.resolvers.ts'
import { attachmentResolvers } from './attachment/attachment.resolvers.ts'
import { basemapResolvers } from './basemap/basemap.resolvers.ts'
import { blindAreaResolvers } from './blind-area/blind-area.resolvers.ts'
import { bookmarkResolvers } from './bookmark/bookmark.resolvers.ts'
import { cameraResolvers } from './camera/camera.resolvers.ts'
import { cascadeResolvers } from './cascade/cascade.resolvers.ts'
import { type Context, type Resolvers, signedIn } from './context.ts'
import { crossSectionResolvers } from './cross-section/cross-section.resolvers.ts'
import { departmentResolvers } from './department/department.resolvers.ts'
import { disposalTaskResolvers } from './disposal-task/disposal-task.resolvers.ts'
import { drillResolvers } from './drill/drill.resolvers.ts'
import { eventResolvers } from './event/event.resolvers.ts'
import { exportResolvers } from './export/export.resolvers.ts'
import { impactZoneResolvers } from './impact-zone/impact-zone.resolvers.ts'
import { importResolvers } from './import/import.resolvers.ts'
import { incidentResolvers } from './incident/incident.resolvers.ts'
import { pastIncidentResolvers } from './incident/past-incidents.ts'
import { layerFilterResolvers } from './layer-filter/layer-filter.resolvers.ts'
import { levelResolvers } from './level/level.resolvers.ts'
import { modelResolvers } from './model/model.resolvers.ts'
import { placementResolvers } from './placement/placement.resolvers.ts'
import { plotResolvers } from './plot/plot.resolvers.ts'
import { populationResolvers } from './population/population.resolvers.ts'
import { printResolvers } from './print/print.resolvers.ts'
import { pushResolvers } from './push/push.resolvers.ts'
import { qualityResolvers } from './quality/quality.resolvers.ts'
import { regionResolvers } from './region/region.resolvers.ts'
import { reportResolvers } from './report/report.resolvers.ts'
import { resourceResolvers } from './resource/resource.resolvers.ts'
import { responsePlanResolvers } from './response-plan/response-plan.resolvers.ts'
import { scalars } from './scalars.ts'
import { sceneModelResolvers } from './scene-model/scene-model.resolvers.ts'
import { searchResolvers } from './search/search.resolvers.ts'
import { sectorResolvers } from './sector/sector.resolvers.ts'
import { pastSensorResolvers } from './sensor/past-sensors.ts'
import { sensorResolvers } from './sensor/sensor.resolvers.ts'
import { statusResolvers } from './status/status.resolvers.ts'
import { terrainResolvers } from './terrain/terrain.resolvers.ts'
import { thresholdResolvers } from './threshold/threshold.resolvers.ts'
import { traceResolvers } from './trace/trace.resolvers.ts'
import { trackResolvers } from './track/track.resolvers.ts'
import { userResolvers } from './user/user.resolvers.ts'
import { wallViewResolvers } from './wall-view/wall-view.resolvers.ts'

const FOLDER = new URL('.', import.meta.url).pathname

/** The contract as its files say it, schema.graphql first, then one file a noun. */
export const readContract = (): string[] =>
  [
    'schema.graphql',
    ...globSync('*/*.graphql', { cwd: FOLDER })
      .filter((file) => !file.startsWith('generated'))
      .sort(),
  ].map((file) => readFileSync(`${FOLDER}/${file}`, 'utf8'))

const ROOMS: readonly Resolvers[] = [
  alarmResolvers,
  pastAlarmResolvers,
  analysisResolvers,
  archiveResolvers,
  areaResolvers,
  assetResolvers,
  attachmentResolvers,
  basemapResolvers,
  blindAreaResolvers,
  bookmarkResolvers,
  cameraResolvers,
  cascadeResolvers,
  crossSectionResolvers,
  departmentResolvers,
  disposalTaskResolvers,
  drillResolvers,
  eventResolvers,
  exportResolvers,
  impactZoneResolvers,
  importResolvers,
  incidentResolvers,
  pastIncidentResolvers,
  layerFilterResolvers,
  levelResolvers,
  modelResolvers,
  placementResolvers,
  plotResolvers,
  populationResolvers,
  printResolvers,
  pushResolvers,
  qualityResolvers,
  regionResolvers,
  reportResolvers,
  resourceResolvers,
  responsePlanResolvers,
  sceneModelResolvers,
  searchResolvers,
  sectorResolvers,
  sensorResolvers,
  pastSensorResolvers,
  statusResolvers,
  terrainResolvers,
  thresholdResolvers,
  traceResolvers,
  trackResolvers,
  userResolvers,
  wallViewResolvers,
]

/** All that may be asked by nobody in particular. Everything else at the root needs a session. */
const PUBLIC: ReadonlySet<string> = new Set(['me', 'demoUsers', 'cities', 'signIn', 'signOut'])

const ROOTS = ['Query', 'Mutation', 'Subscription']

type Field = Resolvers[string][string]

const guarded = (field: Field): Field => {
  if (typeof field !== 'function') return { ...field, subscribe: guarded(field.subscribe) as typeof field.subscribe }
  return (parent, args, context: Context) => {
    return field(parent, args, signedIn(context))
  }
}

const room = (resolvers: Resolvers): Resolvers =>
  Object.fromEntries(
    Object.entries(resolvers).map(([type, fields]) => [
      type,
      ROOTS.includes(type)
        ? Object.fromEntries(
            Object.entries(fields).map(([name, field]) => [name, PUBLIC.has(name) ? field : guarded(field)]),
          )
        : fields,
    ]),
  )

/** @throws when a resolver answers for a field that the contract does not have. */
export const buildSchema = (): GraphQLSchema =>
  makeExecutableSchema({
    typeDefs: readContract(),
    resolvers: [scalars, ...ROOMS.map(room)] as unknown as NonNullable<
      Parameters<typeof makeExecutableSchema>[0]['resolvers']
    >,
    resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
  })
