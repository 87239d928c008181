import type { Locale } from '../_lib/format.ts'
import refusalEn from '../_lib/refusal.en.json'
import refusalZh from '../_lib/refusal.zh.json'
import deskEn from '../desk/desk.en.json'
import deskZh from '../desk/desk.zh.json'
import alarmEn from './alarm/alarm.en.json'
import alarmZh from './alarm/alarm.zh.json'
import analysisEn from './analysis/analysis.en.json'
import analysisZh from './analysis/analysis.zh.json'
import archiveEn from './archive/archive.en.json'
import archiveZh from './archive/archive.zh.json'
import areaEn from './area/area.en.json'
import areaZh from './area/area.zh.json'
import assetEn from './asset/asset.en.json'
import assetZh from './asset/asset.zh.json'
import attachmentEn from './attachment/attachment.en.json'
import attachmentZh from './attachment/attachment.zh.json'
import basemapEn from './basemap/basemap.en.json'
import basemapZh from './basemap/basemap.zh.json'
import blindAreaEn from './blind-area/blind-area.en.json'
import blindAreaZh from './blind-area/blind-area.zh.json'
import bookmarkEn from './bookmark/bookmark.en.json'
import bookmarkZh from './bookmark/bookmark.zh.json'
import cameraEn from './camera/camera.en.json'
import cameraZh from './camera/camera.zh.json'
import cascadeEn from './cascade/cascade.en.json'
import cascadeZh from './cascade/cascade.zh.json'
import clockEn from './clock/clock.en.json'
import clockZh from './clock/clock.zh.json'
import connectionEn from './connection/connection.en.json'
import connectionZh from './connection/connection.zh.json'
import crossSectionEn from './cross-section/cross-section.en.json'
import crossSectionZh from './cross-section/cross-section.zh.json'
import curveEn from './curve/curve.en.json'
import curveZh from './curve/curve.zh.json'
import disposalTaskEn from './disposal-task/disposal-task.en.json'
import disposalTaskZh from './disposal-task/disposal-task.zh.json'
import drillEn from './drill/drill.en.json'
import drillZh from './drill/drill.zh.json'
import exceptionEn from './exception/exception.en.json'
import exceptionZh from './exception/exception.zh.json'
import fieldTaskEn from './field-task/field-task.en.json'
import fieldTaskZh from './field-task/field-task.zh.json'
import impactZoneEn from './impact-zone/impact-zone.en.json'
import impactZoneZh from './impact-zone/impact-zone.zh.json'
import importEn from './import/import.en.json'
import importZh from './import/import.zh.json'
import incidentEn from './incident/incident.en.json'
import incidentZh from './incident/incident.zh.json'
import legendEn from './legend/legend.en.json'
import legendZh from './legend/legend.zh.json'
import levelEn from './level/level.en.json'
import levelZh from './level/level.zh.json'
import mapEn from './map/map.en.json'
import mapZh from './map/map.zh.json'
import measureEn from './measure/measure.en.json'
import measureZh from './measure/measure.zh.json'
import modelEn from './model/model.en.json'
import modelZh from './model/model.zh.json'
import paletteEn from './palette/palette.en.json'
import paletteZh from './palette/palette.zh.json'
import placementEn from './placement/placement.en.json'
import placementZh from './placement/placement.zh.json'
import plotEn from './plot/plot.en.json'
import plotZh from './plot/plot.zh.json'
import populationEn from './population/population.en.json'
import populationZh from './population/population.zh.json'
import printEn from './print/print.en.json'
import printZh from './print/print.zh.json'
import pushEn from './push/push.en.json'
import pushZh from './push/push.zh.json'
import qualityEn from './quality/quality.en.json'
import qualityZh from './quality/quality.zh.json'
import reportEn from './report/report.en.json'
import reportZh from './report/report.zh.json'
import reportDocumentEn from './report-document/report-document.en.json'
import reportDocumentZh from './report-document/report-document.zh.json'
import resourceEn from './resource/resource.en.json'
import resourceZh from './resource/resource.zh.json'
import sceneEn from './scene/scene.en.json'
import sceneZh from './scene/scene.zh.json'
import searchEn from './search/search.en.json'
import searchZh from './search/search.zh.json'
import secondLookEn from './second-look/second-look.en.json'
import secondLookZh from './second-look/second-look.zh.json'
import sensorEn from './sensor/sensor.en.json'
import sensorZh from './sensor/sensor.zh.json'
import sessionEn from './session/session.en.json'
import sessionZh from './session/session.zh.json'
import soundEn from './sound/sound.en.json'
import soundZh from './sound/sound.zh.json'
import statusEn from './status/status.en.json'
import statusZh from './status/status.zh.json'
import takeoverEn from './takeover/takeover.en.json'
import takeoverZh from './takeover/takeover.zh.json'
import thresholdEn from './threshold/threshold.en.json'
import thresholdZh from './threshold/threshold.zh.json'
import tickerEn from './ticker/ticker.en.json'
import tickerZh from './ticker/ticker.zh.json'
import timelineEn from './timeline/timeline.en.json'
import timelineZh from './timeline/timeline.zh.json'
import traceEn from './trace/trace.en.json'
import traceZh from './trace/trace.zh.json'
import trackEn from './track/track.en.json'
import trackZh from './track/track.zh.json'
import verificationEn from './verification/verification.en.json'
import verificationZh from './verification/verification.zh.json'
import wallViewEn from './wall-view/wall-view.en.json'
import wallViewZh from './wall-view/wall-view.zh.json'

/** Everything the screens say, one file a feature and language, assembled here and nowhere else. */
export const MESSAGES = {
  zh: {
    desk: deskZh,
    refusal: refusalZh,
    alarm: alarmZh,
    analysis: analysisZh,
    archive: archiveZh,
    area: areaZh,
    asset: assetZh,
    attachment: attachmentZh,
    basemap: basemapZh,
    'blind-area': blindAreaZh,
    bookmark: bookmarkZh,
    camera: cameraZh,
    cascade: cascadeZh,
    clock: clockZh,
    connection: connectionZh,
    'cross-section': crossSectionZh,
    curve: curveZh,
    'disposal-task': disposalTaskZh,
    drill: drillZh,
    exception: exceptionZh,
    'field-task': fieldTaskZh,
    'impact-zone': impactZoneZh,
    import: importZh,
    incident: incidentZh,
    legend: legendZh,
    level: levelZh,
    map: mapZh,
    measure: measureZh,
    model: modelZh,
    palette: paletteZh,
    placement: placementZh,
    plot: plotZh,
    population: populationZh,
    print: printZh,
    push: pushZh,
    quality: qualityZh,
    report: reportZh,
    'report-document': reportDocumentZh,
    resource: resourceZh,
    scene: sceneZh,
    search: searchZh,
    'second-look': secondLookZh,
    sensor: sensorZh,
    session: sessionZh,
    sound: soundZh,
    status: statusZh,
    takeover: takeoverZh,
    threshold: thresholdZh,
    ticker: tickerZh,
    timeline: timelineZh,
    trace: traceZh,
    track: trackZh,
    verification: verificationZh,
    'wall-view': wallViewZh,
  },
  en: {
    desk: deskEn,
    refusal: refusalEn,
    alarm: alarmEn,
    analysis: analysisEn,
    archive: archiveEn,
    area: areaEn,
    asset: assetEn,
    attachment: attachmentEn,
    basemap: basemapEn,
    'blind-area': blindAreaEn,
    bookmark: bookmarkEn,
    camera: cameraEn,
    cascade: cascadeEn,
    clock: clockEn,
    connection: connectionEn,
    'cross-section': crossSectionEn,
    curve: curveEn,
    'disposal-task': disposalTaskEn,
    drill: drillEn,
    exception: exceptionEn,
    'field-task': fieldTaskEn,
    'impact-zone': impactZoneEn,
    import: importEn,
    incident: incidentEn,
    legend: legendEn,
    level: levelEn,
    map: mapEn,
    measure: measureEn,
    model: modelEn,
    palette: paletteEn,
    placement: placementEn,
    plot: plotEn,
    population: populationEn,
    print: printEn,
    push: pushEn,
    quality: qualityEn,
    report: reportEn,
    'report-document': reportDocumentEn,
    resource: resourceEn,
    scene: sceneEn,
    search: searchEn,
    'second-look': secondLookEn,
    sensor: sensorEn,
    session: sessionEn,
    sound: soundEn,
    status: statusEn,
    takeover: takeoverEn,
    threshold: thresholdEn,
    ticker: tickerEn,
    timeline: timelineEn,
    trace: traceEn,
    track: trackEn,
    verification: verificationEn,
    'wall-view': wallViewEn,
  },
} as const satisfies Record<Locale, Record<string, object>>
