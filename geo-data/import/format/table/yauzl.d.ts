// yauzl 3 brings no types of its own; this is what is used of it.
declare module 'yauzl' {
  import type { Readable } from 'node:stream'

  export interface Entry {
    readonly fileName: string
    readonly compressedSize: number
    readonly uncompressedSize: number
  }
  export interface ZipFile {
    eachEntry(): AsyncIterable<Entry>
    openReadStreamPromise(entry: Entry): Promise<Readable>
    close(): void
  }
  export const openPromise: (path: string, options?: { readonly autoClose?: boolean }) => Promise<ZipFile>
}
