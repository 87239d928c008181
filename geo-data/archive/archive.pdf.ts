import { once } from 'node:events'
import type { Writable } from 'node:stream'
import type { ArchivedStory } from './archive.ts'
import { openSheet, type Sheet } from './sheet.pdf.ts'
import type { Story, StoryAlarm, StoryTask, StoryZone, StoryZoneSet } from './story.ts'

/**
 * Prints an archive into `into` and ends it. Whoever exported it, and when, stands at the foot of every page.
 * @throws what `into` throws.
 */
export const writeArchivePdf = async (
  archive: ArchivedStory<Story>,
  into: Writable,
  exported: { readonly by: string; readonly at: Date },
): Promise<void> => {
  const story = archive.document
  const when = clockOf(story.timeZone)
  const footer = `${story.incident.code} · 导出 exported ${exported.by} ${when(exported.at.toISOString())}`
  const sheet = openSheet(into, { title: `${story.incident.code} ${story.incident.title.zh}`, footer })
  const drill = story.incident.exercise ? '【演练 DRILL】' : ''
  sheet.title(
    `${drill}事件档案 Incident archive`,
    `${story.incident.code}  ${story.incident.title.zh}  ${story.incident.title.en}`,
  )
  printIncident(sheet, story, when)
  printAlarms(sheet, story.alarms, when)
  printReports(sheet, story, when)
  printZoneSets(sheet, story.zoneSets, when)
  printJudgements(sheet, story, when)
  printTasks(sheet, story.tasks, when)
  printPlots(sheet, story, when)
  printTimeline(sheet, story, when)
  printIntegrity(sheet, archive, when)
  const finished = once(into, 'finish')
  sheet.end()
  await finished
}

type When = (iso: string | null) => string

const clockOf = (timeZone: string): When => {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
  return (iso) => (iso === null ? '—' : format.format(new Date(iso)))
}

const VERIFICATION: Readonly<Record<string, string>> = {
  pending: '待核实 pending',
  true: '属实 true',
  false: '误报 false',
  test: '测试 test',
  maintenance: '检修 maintenance',
}

const TASK_STATE: Readonly<Record<string, string>> = {
  assigned: '已派 assigned',
  accepted: '已接 accepted',
  arrived: '已到 arrived',
  completed: '已完成 completed',
  declined: '已拒 declined',
  cancelled: '已取消 cancelled',
}

const LINE: Readonly<Record<string, string>> = {
  'must-leave': '必须撤离 must leave',
  shelter: '就地避险 shelter',
  cordon: '管制外沿 cordon',
}

const printIncident = (sheet: Sheet, { incident, timeZone }: Story, when: When): void => {
  const [longitude, latitude] = incident.place
  sheet.heading('一、事件概况  Incident')
  sheet.pairs([
    ['编号 Code', incident.code],
    ['名称 Title', `${incident.title.zh} / ${incident.title.en}`],
    ['类型 Hazard', `${incident.hazard.zh} / ${incident.hazard.en}`],
    [
      '核实 Verification',
      `${VERIFICATION[incident.verification] ?? incident.verification} ${incident.verificationReason ?? ''}`,
    ],
    ['地点 Place', `${incident.region} ${incident.address ?? ''} (${longitude.toFixed(6)}, ${latitude.toFixed(6)})`],
    ['权属单位 Owner', incident.owner],
    ['参与单位 Parties', incident.parties.join('、') || '—'],
    ['立案 Opened', `${when(incident.openedAt)} ${incident.openedBy ?? '系统 system'}`],
    ['结案 Closed', `${when(incident.closedAt)} ${incident.closedBy ?? '系统 system'}`],
    ['结案说明 Summary', incident.closingSummary ?? '—'],
    ['合并自 Merged from', incident.mergedFrom.join('、') || '—'],
    ['时区 Time zone', timeZone],
  ])
}

const printAlarms = (sheet: Sheet, alarms: readonly StoryAlarm[], when: When): void => {
  sheet.heading(`二、报警与监测值  Alarms and readings (${alarms.length})`)
  for (const alarm of alarms) {
    const { threshold } = alarm
    const flag = threshold.verified ? '' : '（未核实 unverified）'
    sheet.pairs([
      ['监测点 Sensor', `${alarm.sensor.code} ${alarm.sensor.name.zh}`],
      [
        '报警 Alarm',
        `${alarm.priority}  ${alarm.metric}  ${alarm.value} ${alarm.unit}，峰值 peak ${alarm.peakValue} ${alarm.unit}`,
      ],
      [
        '阈值 Threshold',
        `${threshold.kind} ${threshold.value ?? '—'} ${threshold.unit ?? ''} · ${threshold.clause || threshold.source} [${threshold.mark}]${flag}`,
      ],
      ['触发 Raised', when(alarm.raisedAt)],
      ['签收 Acknowledged', `${when(alarm.acknowledgedAt)} ${alarm.acknowledgedBy ?? ''}`],
      [
        '核实 Verified',
        `${VERIFICATION[alarm.verification] ?? alarm.verification} ${alarm.verificationReason ?? ''} ${when(alarm.verifiedAt)} ${alarm.verifiedBy ?? ''}`,
      ],
      ['归并依据 Reasons', alarm.reasons.map(({ zh, en }) => `${zh} / ${en}`).join('；') || '—'],
    ])
    const readings = thinned(alarm.samples, 60)
    if (readings.length > 0)
      sheet.paragraph(
        `监测值 Readings (${readings.length}/${alarm.samples.length})：${readings.map(([at, value]) => `${when(at).slice(11)} ${value}`).join('；')}`,
      )
  }
}

/** Every reading is in the JSON; on paper so many, evenly chosen, first and last among them. */
const thinned = <T>(all: readonly T[], most: number): T[] => {
  if (all.length <= most) return [...all]
  return Array.from({ length: most }, (_, index) => all[Math.round((index * (all.length - 1)) / (most - 1))] as T)
}

const printReports = (sheet: Sheet, { reports }: Story, when: When): void => {
  sheet.heading(`三、接报  Reports (${reports.length})`)
  const columns = [
    { title: '时间 Time', share: 2 },
    { title: '类别 Kind', share: 1.2 },
    { title: '内容 Content', share: 5 },
    { title: '记录 By', share: 1.5 },
  ]
  const rows = reports.map((one) => [
    when(one.reportedAt),
    `${one.kind} ${one.channel}`,
    one.content,
    one.recordedBy ?? '',
  ])
  if (rows.length > 0) sheet.table(columns, rows)
  else sheet.paragraph('无 none')
}

const printZoneSets = (sheet: Sheet, sets: readonly StoryZoneSet[], when: When): void => {
  sheet.heading(`四、影响范围  Impact zones (${sets.length})`)
  for (const set of sets) {
    sheet.paragraph(
      `${when(set.computedAt)}  ${set.assumed ? '假设属实 assumed true' : '已核实 verified'}  ${set.requestedBy ?? '系统 system'}`,
    )
    sheet.table(
      [
        { title: '线 Line', share: 1.5 },
        { title: '范围 Zone', share: 4.2 },
        { title: '半径 Radius', share: 1 },
        { title: '验证 Validation', share: 1.5 },
        { title: '人数 People', share: 1.6 },
      ],
      set.zones.map(zoneRow),
    )
    for (const card of set.cards) sheet.paragraph(`${card.title.zh} ${card.title.en}：${card.text.zh} ${card.text.en}`)
  }
}

const zoneRow = (zone: StoryZone): string[] => [
  zone.line ? (LINE[zone.line] ?? zone.line) : '研判台 bench',
  `${zone.label.zh}\n${zone.law}`,
  zone.radiusM === null ? '—' : `${zone.radiusM.toFixed(1)} m`,
  zone.validation === 'published' ? '有公开算例 published' : '筛查 screening',
  peopleOf(zone),
]

const peopleOf = ({ exposure: { people } }: StoryZone): string =>
  people === null ? '—' : `约${people.estimate} (${people.low}–${people.high})`

const printJudgements = (sheet: Sheet, { judgements }: Story, when: When): void => {
  sheet.heading(`五、研判与推送  Judgements and pushes (${judgements.length})`)
  for (const judged of judgements) {
    sheet.paragraph(`${when(judged.madeAt)}  ${judged.madeBy}：${judged.content}`)
    const rows = judged.pushes.map(({ to, receipts }) => {
      const last = (kind: string) => receipts.findLast((one) => one.kind === kind)
      const reply = last('replied')
      return [
        to,
        when(last('delivered')?.at ?? null),
        when(last('read')?.at ?? null),
        reply ? `${when(reply.at)} ${reply.by ?? ''}：${reply.content ?? ''}` : '未回执 unanswered',
      ]
    })
    const columns = [
      { title: '单位 Department', share: 2.4 },
      { title: '送达 Delivered', share: 1.8 },
      { title: '已读 Read', share: 1.8 },
      { title: '回复 Reply', share: 3.6 },
    ]
    sheet.table(columns, rows)
  }
}

const printTasks = (sheet: Sheet, tasks: readonly StoryTask[], when: When): void => {
  sheet.heading(`六、处置任务  Disposal tasks (${tasks.length})`)
  for (const task of tasks) {
    sheet.pairs([
      ['任务 Task', `${task.title.zh} / ${task.title.en}`],
      ['单位 Unit', `${task.department} ${task.assignee ?? ''}`],
      ['状态 State', TASK_STATE[task.state] ?? task.state],
      [
        '派出与时限 Assigned, deadline',
        `${when(task.assignedAt)} → ${when(task.deadlineAt)}${task.supervisedAt ? `，督办 pressed ${when(task.supervisedAt)}` : ''}`,
      ],
      ['接受、到场、完成', `${when(task.acceptedAt)} · ${when(task.arrivedAt)} · ${when(task.completedAt)}`],
      ['结果 Outcome', task.outcome ?? task.declinedReason ?? '—'],
      ['照片 Photos', task.photos.map(({ fileName, sha256 }) => `${fileName}  SHA-256 ${sha256}`).join('\n') || '—'],
    ])
    sheet.paragraph('')
  }
}

const printPlots = (sheet: Sheet, { plots = [] }: Story, when: When): void => {
  sheet.heading(`七、态势标绘  Situation plot (${plots.length})`)
  const columns = [
    { title: '时间 Time', share: 2 },
    { title: '标绘 Plotted', share: 3 },
    { title: '备注 Note', share: 3 },
    { title: '何人 Who', share: 1.5 },
  ]
  const rows = plots.flatMap(({ kindName, versions }) =>
    versions.map(({ number, name, note, removed, positions, by, at }) => {
      const [longitude = 0, latitude = 0] = positions[0] ?? []
      const deed = removed ? '移除 removed' : number === 1 ? '标绘 placed' : '改动 changed'
      const what = `${deed}：${kindName.zh} ${kindName.en} ${name}`
      return [when(at), `${what}\n${longitude.toFixed(6)}, ${latitude.toFixed(6)}`, note, by ?? '—']
    }),
  )
  if (rows.length > 0) sheet.table(columns, rows)
  else sheet.paragraph('无 none')
}

const printTimeline = (sheet: Sheet, { events }: Story, when: When): void => {
  sheet.heading(`八、时间线  Timeline (${events.length})`)
  const columns = [
    { title: '时间 Time', share: 2 },
    { title: '记录 Event', share: 2.5 },
    { title: '何人 Who', share: 2 },
    { title: '关联 Ids', share: 3 },
  ]
  const rows = events.map(({ at, type, actor, ids }) => [when(at), type, actor ?? '系统 system', idsText(ids)])
  sheet.table(columns, rows)
}

const idsText = (ids: unknown): string =>
  Object.entries(ids ?? {})
    .map(([name, id]) => `${name} ${id}`)
    .join(' ')

const printIntegrity = (sheet: Sheet, archive: ArchivedStory<Story>, when: When): void => {
  sheet.heading('九、完整性  Integrity')
  sheet.pairs([
    ['归档 Archived', when(archive.madeAt.toISOString())],
    ['SM3 摘要 Digest', archive.digest],
    ['前一档案摘要 Previous digest', archive.previousDigest ?? '—（首份 first）'],
  ])
  sheet.paragraph(
    '摘要覆盖 JSON 全文并链接前一份档案；改动任一字节即可被发现。The digest covers the whole JSON and the archive before it: one changed byte is found.',
  )
}
