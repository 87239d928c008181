import { type Request, type RequestHandler, Router } from 'express'
import { NotFound } from '../../geo-data/refusal.ts'
import { type DocumentRequest, exportDocument } from '../../geo-data/report-document/export.commands.ts'
import { reportDocx } from '../../geo-data/report-document/report.docx.ts'
import { writeReportPdf } from '../../geo-data/report-document/report.pdf.ts'
import { isDocumentKind } from '../../geo-data/report-document/report-document.ts'
import { type Context, signedIn } from '../context.ts'

const FILE = /^([a-z]+)-(incident|analysis)-(\d{1,15})\.(pdf|docx)$/

/** `risk-incident-12.pdf`; undefined where no report is called so. */
const requestOf = (file: string): DocumentRequest | undefined => {
  const [, kind = '', subject, id, format] = FILE.exec(file) ?? []
  if (!isDocumentKind(kind)) return undefined
  return {
    kind,
    subject: subject === 'incident' ? 'incident' : 'analysis',
    id: Number(id),
    format: format === 'pdf' ? 'pdf' : 'docx',
  }
}

/** `GET /files/documents/risk-incident-12.pdf`: each is an export, and kept on record as one. */
export const reportDocumentRoutes = (contextOf: (request: Request) => Promise<Context>): Router => {
  const hand: RequestHandler<{ file: string }> = async (request, response) => {
    const { transact, actor, at } = signedIn(await contextOf(request as Request))
    const { file } = request.params
    const asked = requestOf(file)
    if (!asked) throw NotFound('report', file)
    const document = await transact((tx) => exportDocument(tx, actor, asked, at))
    response.set('cache-control', 'private, no-store').attachment(file)
    if (asked.format === 'pdf') await writeReportPdf(document, response.type('pdf'))
    else response.type('docx').send(await reportDocx(document))
  }
  return Router().get('/documents/:file', hand)
}
