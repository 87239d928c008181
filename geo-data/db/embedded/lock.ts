import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'

type Holder = { readonly pid: number; readonly port: number }

/**
 * Claims a data folder for this process, which already listens on `port`. A claim left behind by a killed process is
 * taken over: its process is gone, or nothing answers on its port (a reused process id).
 * @returns a function that gives the folder up.
 * @throws when another process holds it.
 */
export const claim = async (file: string, port: number): Promise<() => void> => {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (create(file, { pid: process.pid, port })) return () => rmSync(file, { force: true })
    const holder = readHolder(file)
    if (holder && isRunning(holder.pid) && (await answers(holder.port))) {
      throw new Error(
        `this city's data (${file}) is in use by process ${holder.pid}; stop it first, or set DATA_DIR to another folder`,
      )
    }
    rmSync(file, { force: true })
  }
  throw new Error(`could not claim ${file}: another process starts and stops on the same data`)
}

const create = (file: string, holder: Holder): boolean => {
  try {
    writeFileSync(file, JSON.stringify(holder), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

const readHolder = (file: string): Holder | undefined => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder
  } catch {
    return undefined // given up or half written by a process that died
  }
}

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port, timeout: 2_000 })
    const settle = (answered: boolean): void => {
      socket.destroy()
      resolve(answered)
    }
    socket.on('connect', () => settle(true))
    socket.on('timeout', () => settle(false))
    socket.on('error', () => settle(false))
  })
