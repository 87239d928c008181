import express, { type Request, type RequestHandler, Router } from 'express'
import { givePrint } from '../../geo-data/print/print.commands.ts'
import { fitsSheet, writePrintPdf } from '../../geo-data/print/print.pdf.ts'
import { numberOf } from '../../geo-data/print/print.ts'
import { NotFound } from '../../geo-data/refusal.ts'
import { usersByIds } from '../../geo-data/user/user.repository.ts'
import { idOf } from '../arguments.ts'
import { type Context, signedIn } from '../context.ts'
import { badInput } from '../errors.ts'

/** The picture of an A3 map is some five megabytes. */
const LARGEST_BYTES = 10 * 1024 * 1024

/** `POST /files/prints/12.pdf` with the picture of the map (image/jpeg): the sheet of a print that stands on record, once. */
export const printRoutes = (contextOf: (request: Request) => Promise<Context>): Router => {
  const hand: RequestHandler<{ file: string }> = async (request, response) => {
    const { transact, actor, at } = signedIn(await contextOf(request as Request))
    const [, id] = /^(\d{1,15})\.pdf$/.exec(request.params.file) ?? []
    if (id === undefined) throw NotFound('print', request.params.file)
    if (!Buffer.isBuffer(request.body)) throw badInput('the picture of a map comes as image/jpeg')
    const picture = request.body
    const sheet = await transact(async (tx) => {
      const print = await givePrint(tx, actor, idOf(id), at)
      const [user] = await usersByIds(tx, [print.printedBy])
      const by = (print.language === 'zh' ? user?.nameZh : user?.nameEn) ?? actor.name
      const facts = { ...print, by, at: print.printedAt }
      if (!fitsSheet(facts, picture)) throw badInput('what came is not the picture of this map')
      return facts
    })
    response
      .set('cache-control', 'private, no-store')
      .attachment(`map_${numberOf(sheet.id)}.pdf`)
      .type('pdf')
    await writePrintPdf(sheet, picture, response)
  }
  const body = express.raw({ type: 'image/jpeg', limit: LARGEST_BYTES })
  return Router().post('/prints/:file', body, hand)
}
