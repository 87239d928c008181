import { type City, cityAt, LINLAN } from '../cities.ts'
import type { Actor } from '../db/actor.ts'
import type { Tx } from '../db/transact.ts'
import { emit } from '../event/event.commands.ts'
import { Forbidden, NotFound, Refused } from '../refusal.ts'
import { type Text, text } from '../sectors/text.ts'
import { layoutOf } from './paper.ts'
import { addPrint, holdPrint, putPdfGiven, recordChangedAt } from './print.repository.ts'
import { type AskedPrint, GIVEN_WITHIN_MS, mayPrint, type Print, type PrintRequest, printFault } from './print.ts'
import { boundsOf } from './scale.ts'

/**
 * Keeps on record who prints what of the city, before a file of it exists: its number stands on the sheet.
 * @throws Forbidden, Refused (PRINT).
 */
export const printMap = async (tx: Tx, actor: Actor, asked: AskedPrint, at: Date): Promise<Print> => {
  if (actor.userId === null || !mayPrint(actor.role)) throw Forbidden(actor.role, 'print the map')
  const fault = printFault(asked, at)
  if (fault) throw Refused('PRINT', fault)
  const request = asked as PrintRequest
  const { paper, orientation, contents } = request
  const { map } = layoutOf({ paper, orientation, legend: contents.includes('legend') })
  const print = {
    ...request,
    title: request.title.trim(),
    contents: [...new Set(contents)],
    layers: [...new Set(request.layers)],
    printedBy: actor.userId,
    printedAt: at,
    bounds: boundsOf(request, map),
    source: await printSource(tx, request.centre.coordinates),
  }
  const departmentId = actor.departmentIds[0] ?? null
  const id = await addPrint(tx, { ...print, departmentId })
  const ids = { printId: id, paper, format: request.format, denominator: request.denominator }
  await emit(tx, { type: 'map.printed', at, actor, departmentId, ids })
  const held = await holdPrint(tx, id)
  if (!held) throw NotFound('print', id)
  return held.print
}

/** Whose data a map of a place shows, and of when they are. */
export const printSource = async (tx: Tx, [longitude, latitude]: readonly [number, number]): Promise<Text> => {
  const city = cityAt(longitude, latitude) ?? LINLAN
  const changedAt = await recordChangedAt(tx)
  const day = changedAt && dayIn(city, changedAt)
  return text(
    `${city.name.zh}城市生命线一张图登记数据${day ? `，截至 ${day}` : ''}`,
    `the record of ${city.name.en}'s lifelines${day ? `, as of ${day}` : ''}`,
  )
}

const dayIn = ({ timeZone }: City, at: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(at)

/**
 * The print whose PDF its own printer fetches: once, and soon after it was recorded.
 * @throws Forbidden, NotFound, Refused (PRINT_GIVEN).
 */
export const givePrint = async (tx: Tx, actor: Actor, id: number, at: Date): Promise<Print> => {
  if (!mayPrint(actor.role)) throw Forbidden(actor.role, 'print the map')
  const held = await holdPrint(tx, id)
  if (!held || held.print.printedBy !== actor.userId || held.print.format !== 'pdf') throw NotFound('print', id)
  const { print, pdfGivenAt } = held
  if (pdfGivenAt !== null || at.getTime() - print.printedAt.getTime() > GIVEN_WITHIN_MS)
    throw Refused('PRINT_GIVEN', text('这张图已经出过,请重新出图', 'this print has been given: print it again'))
  await putPdfGiven(tx, id, at)
  return print
}
