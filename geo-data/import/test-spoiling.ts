import { deflateRawSync } from 'node:zlib'

/** One thing done to a file. */
export interface Step {
  /** Where in the file, 0 to 1. */
  readonly at: number
  readonly how: string
  readonly bytes: Uint8Array
}

/** The file after it. */
export const spoilt = (bytes: Buffer, { at: share, how, bytes: with_ }: Step): Buffer => {
  const at = Math.floor(share * bytes.length)
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)]
  switch (how) {
    case 'truncate':
      return before
    case 'cut':
      return Buffer.concat([before, after.subarray(with_.length)])
    case 'insert':
      return Buffer.concat([before, with_, after])
    case 'repeat':
      return Buffer.concat([before, after, after])
    case 'zero':
      return Buffer.concat([before, Buffer.alloc(Math.min(with_.length, after.length)), after.subarray(with_.length)])
    default:
      return Buffer.concat([before, after.subarray(0, 1).map((byte) => byte ^ (with_[0] ?? 1)), after.subarray(1)])
  }
}

/** A zip of one deflated entry of 4,000 zero bytes that says it is `size` bytes. */
export const zipSaying = (size: number): Buffer => {
  const name = Buffer.from('xl/workbook.xml')
  const body = deflateRawSync(Buffer.alloc(4000))
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(20, 4)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(body.length, 18)
  local.writeUInt32LE(size, 22)
  local.writeUInt16LE(name.length, 26)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE(20, 4)
  central.writeUInt16LE(20, 6)
  central.writeUInt16LE(8, 10)
  central.writeUInt32LE(body.length, 20)
  central.writeUInt32LE(size, 24)
  central.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length + name.length, 12)
  end.writeUInt32LE(local.length + name.length + body.length, 16)
  return Buffer.concat([local, name, body, central, name, end])
}
