import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mayImportAll } from '../import/part/part.ts'
import { ROLES } from '../user/user.ts'
import { type Attachment, mayKeepPapers, pictureOf, readAttachmentCursor, writeAttachmentCursor } from './attachment.ts'
import { isShownInline, mediaTypeOf } from './media-type.ts'
import { orientationIn } from './orientation.ts'
import { withoutPrivateMarks } from './private-marks.ts'
import { aJpeg, anExif, aPng, aWebp, aZip } from './test-photos.ts'

describe('a file is what its bytes say, whatever it is called', () => {
  test('a photo', () => {
    expect(mediaTypeOf(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]))).toBe('image/jpeg')
    expect(mediaTypeOf(aPng())).toBe('image/png')
    expect(mediaTypeOf(Buffer.from('RIFF0000WEBPVP8 '))).toBe('image/webp')
  })

  test('a document', () => {
    expect(mediaTypeOf(Buffer.from('%PDF-1.7\n'))).toBe('application/pdf')
    expect(mediaTypeOf(Buffer.from('井室检查记录\r\n\t一切正常'))).toBe('text/plain')
    expect(mediaTypeOf(aZip(['[Content_Types].xml', 'xl/workbook.xml']))).toMatch(/sheet$/)
    expect(mediaTypeOf(aZip(['word/document.xml']))).toMatch(/document$/)
  })

  test('and nothing that a browser or an office would run, nor what is only called so', () => {
    for (const said of ['<svg xmlns="http://www.w3.org/2000/svg">', ' \n<!doctype html>', '<?xml?>', '', 'a\0b'])
      expect(mediaTypeOf(Buffer.from(said)), said).toBeUndefined()
    expect(mediaTypeOf(Buffer.from([0xd6, 0xd0, 0xce, 0xc4]))).toBeUndefined()
    expect(mediaTypeOf(aZip(['xl/workbook.xml', 'xl/vbaProject.bin']))).toBeUndefined()
    expect(mediaTypeOf(aZip(['any.exe']))).toBeUndefined()
    expect(mediaTypeOf(Buffer.from('PK\u0003\u0004'))).toBeUndefined()
  })

  test('only a picture and a PDF are ever shown in the page', () => {
    expect(['image/png', 'application/pdf', 'text/plain'].map((type) => isShownInline(type as 'text/plain'))).toEqual([
      true,
      true,
      false,
    ])
  })
})

describe('a photo is kept without what its camera wrote', () => {
  const clean = (bytes: Uint8Array, type: 'image/jpeg' | 'image/png' | 'image/webp') =>
    Buffer.from(withoutPrivateMarks(bytes, type) ?? [])

  test('a JPEG loses place, notes and what hangs behind its end, and stays upright', () => {
    const marked = aJpeg([
      [0xe1, anExif(6)],
      [0xed, Buffer.from('Photoshop')],
      [0xfe, Buffer.from('by Wang')],
      [0xe2, Buffer.from('ICC_PROFILE\0')],
    ])
    const kept = clean(Buffer.concat([marked, Buffer.from('film GPS')]), 'image/jpeg')
    expect(kept.toString('latin1')).not.toMatch(/GPS|Photoshop|Wang/)
    expect(kept.includes('ICC_PROFILE')).toBe(true)
    expect(orientationIn(kept.subarray(kept.indexOf('Exif')))).toBe(6)
    expect(kept.subarray(-9)).toEqual(aJpeg().subarray(-9))
  })

  test('one that was held upright and has nothing beside it is what it was', () => {
    expect(clean(aJpeg([[0xe1, anExif(1)]]), 'image/jpeg')).toEqual(aJpeg())
    expect(clean(aPng({ spoken: { eXIf: 'GPS', tEXt: 'by Wang', tIME: '1234567' } }), 'image/png')).toEqual(aPng())
  })

  test('a WebP loses its block and no longer says it has one', () => {
    const kept = clean(aWebp('GPS'), 'image/webp')
    expect(kept.includes('GPS')).toBe(false)
    expect([kept[20], kept.readUInt32LE(4)]).toEqual([0, kept.length - 8])
  })

  test('cut off anywhere it is damaged, and no bytes make it fall', () => {
    for (const [photo, type] of [
      [aJpeg([[0xe1, anExif(6)]]), 'image/jpeg'],
      [aPng(), 'image/png'],
    ] as const)
      for (let length = 0; length < photo.length; length += 1)
        expect(withoutPrivateMarks(photo.subarray(0, length), type), String(length)).toBeUndefined()
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(80), (noise, from) => {
        for (const photo of [aJpeg([[0xe1, anExif(6)]]), aPng(), aWebp('x'), aZip(['xl/workbook.xml'])]) {
          const broken = Buffer.from(photo)
          broken.set(noise.subarray(0, Math.max(0, broken.length - from)), Math.min(from, broken.length))
          mediaTypeOf(broken)
          for (const type of ['image/jpeg', 'image/png', 'image/webp'] as const) withoutPrivateMarks(broken, type)
        }
      }),
    )
  })
})

test('who imports a thing keeps its papers: the centre every thing, an owner its own', () => {
  const may = (role: string, seesAll: boolean, departmentIds: number[]) =>
    mayKeepPapers({ role, seesAll, departmentIds }, { departmentId: 7 })
  for (const role of ROLES) expect(may(role, true, []), role).toBe(mayImportAll({ role, seesAll: true }))
  expect([may('analyst', true, []), may('administrator', true, []), may('owner', false, [7])]).toEqual([
    true,
    true,
    true,
  ])
  expect([
    may('duty-officer', true, []),
    may('wall', true, []),
    may('crew', false, [7]),
    may('owner', false, [8]),
  ]).toEqual([false, false, false, false])
})

test('a list goes on where it was left, and from nowhere else', () => {
  const last = { id: '6a1c6a1e-0000-4000-8000-000000000001', takenAt: null, uploadedAt: new Date(1_763_800_000_123) }
  expect(readAttachmentCursor(writeAttachmentCursor(last))).toEqual({ at: last.uploadedAt, id: last.id })
  expect(() => readAttachmentCursor('1; drop')).toThrow(RangeError)
})

describe('the picture to know a thing by', () => {
  const aPaper = (id: string, given: Partial<Attachment> = {}): Attachment => ({
    ...{ id, incidentId: null, taskId: null, thing: { record: 'asset', id: 1 }, kind: 'photo', title: id },
    ...{ source: 'desk', fileName: id, mediaType: 'image/jpeg', sizeBytes: 1, sha256: '', uploadedBy: 1, place: null },
    ...{ takenAt: null, uploadedAt: new Date('2026-11-01'), withdrawn: null },
    ...given,
  })
  const chosen = (...papers: Attachment[]) => pictureOf(papers)?.id ?? null

  test('is the newest by when it was taken, a drawing as well as a photo', () => {
    const photo = aPaper('photo', { takenAt: new Date('2026-10-01') })
    const drawing = aPaper('drawing', { kind: 'document', mediaType: 'image/png', takenAt: new Date('2026-10-09') })
    expect(chosen(photo, drawing)).toBe('drawing')
    expect(chosen(drawing, { ...photo, takenAt: null })).toBe('photo')
    expect([chosen(aPaper('a'), aPaper('b')), chosen(aPaper('b'), aPaper('a'))]).toEqual(['b', 'b'])
  })

  test('is none that was withdrawn, that a crew took at a task, or that is no picture', () => {
    const withdrawn = { at: new Date(), by: 1, reason: '旧' }
    const none = [
      aPaper('withdrawn', { withdrawn }),
      aPaper('task', { source: 'task' }),
      aPaper('pdf', { kind: 'document', mediaType: 'application/pdf' }),
    ]
    expect(chosen(...none)).toBeNull()
    expect(chosen(...none, aPaper('old', { takenAt: new Date('2001-01-01') }))).toBe('old')
  })
})
