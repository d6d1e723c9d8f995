import { type FilePort, type OpenFile, realFiles } from '../../electron/files/file-port.ts'

/** What happens at one step of the file system: an error once, or a process that dies there and does nothing more. */
export type Fault = { kind: 'error'; code: string } | { kind: 'death' } | { kind: 'short-write' } | { kind: 'flip' }

export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: made up`), { code })
}

/** The real file system, failing at step `at` (counted from 1; 0 never). `steps` lists what was asked of it. */
export function failingFiles(at: number, fault: Fault): { files: FilePort; steps: string[] } {
  const steps: string[] = []
  let dead = false
  const step = (name: string): boolean => {
    steps.push(name)
    if (dead) throw systemError('EDEAD')
    if (steps.length !== at) return false
    if (fault.kind === 'error') throw systemError(fault.code)
    if (fault.kind === 'death') {
      dead = true
      throw systemError('EDEAD')
    }
    return true
  }
  const wrapped = (file: OpenFile): OpenFile => ({
    write: async (buffer, offset, length, position) => {
      const short = step('write')
      const take = short && fault.kind === 'short-write' ? Math.floor(length / 3) : Math.min(length, 1000)
      return file.write(buffer, offset, take, position)
    },
    sync: async () => {
      step('sync')
      await file.sync()
    },
    close: async () => {
      try {
        step('close')
      } finally {
        await file.close()
      }
    },
  })
  const files: FilePort = {
    open: async (path, flags, mode) => {
      step(`open ${flags}`)
      return wrapped(await realFiles.open(path, flags, mode))
    },
    readFile: async (path) => {
      const flip = step('readFile')
      const bytes = new Uint8Array(await realFiles.readFile(path))
      if (flip && fault.kind === 'flip' && bytes[0] !== undefined) bytes[0] ^= 1
      return bytes
    },
    rename: async (from, to) => {
      step('rename')
      await realFiles.rename(from, to)
    },
    unlink: async (path) => {
      step('unlink')
      await realFiles.unlink(path)
    },
    mkdir: async (path, options) => {
      step('mkdir')
      return realFiles.mkdir(path, options)
    },
    readdir: async (path) => {
      step('readdir')
      return realFiles.readdir(path)
    },
    chmod: async (path, mode) => {
      step('chmod')
      await realFiles.chmod(path, mode)
    },
    lstat: async (path) => {
      step('lstat')
      return realFiles.lstat(path)
    },
    statfs: async (path) => {
      step('statfs')
      return realFiles.statfs(path)
    },
  }
  return { files, steps }
}
