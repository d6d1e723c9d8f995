import type { BackupEntry, BackupReason } from '../../shared/backup/backup.ts'
import { type Ledger, type StoreState, storeState } from '../../shared/backup/ledger.ts'
import { type ListCounts, listNames } from '../../shared/bank/list-rows.ts'
import { writeBankFile } from '../../shared/bank-file/write-bank-file.ts'
import { failure, type Result, success } from '../../shared/result.ts'
import { wholeText } from '../../shared/story/story-text.ts'
import type { BackupFailure, BackupHost } from '../host/backups.ts'
import { bankOf } from '../storage/bank-of.ts'
import type { BankStore } from '../storage/bank-store.ts'

/** B2, in milliseconds: after the last change, and at least this often while there is something new. */
export const backupTimes = { afterChange: 30_000, atLeastEvery: 600_000, ledgerAfter: 1_000 } as const

/** What the screens show of backups. */
export interface BackupStatus {
  /** How the bank compares with the record at start; null until it was compared. */
  state: StoreState | null
  last: BackupEntry | null
  /** Set from the first failure until the next success: never hidden meanwhile (B6). */
  failing: { failure: BackupFailure; since: string } | null
  busy: boolean
}

export interface BackupKeeper {
  status: () => BackupStatus
  subscribe: (listener: () => void) => () => void
  /** Compares bank and record, then starts keeping. Until this says 'as-expected' or 'unknown', nothing is backed up by itself. */
  start: () => Promise<StoreState>
  /** The person has seen the recovery screen and goes on with the bank as it is. */
  accept: () => Promise<void>
  backUp: (reason: BackupReason) => Promise<Result<BackupEntry, BackupFailure>>
  /** After everything was erased on purpose: the record starts anew, so that an empty bank is no loss. */
  forget: (backupsToo: boolean) => Promise<Result<void, BackupFailure>>
  /** A last backup and the mark of a clean end. */
  finish: () => Promise<void>
  stop: () => void
}

interface KeeperOptions {
  now: () => string
  appVersion: string
  engineVersion: string
}

/** Characters of all story text: what the shrink guard and the record compare. */
function charactersOf(store: BankStore): number {
  return store.snapshot().stories.reduce((sum, story) => sum + story.title.length + wholeText(story).length, 0)
}

/** Rows of each list as they lie on the disk, those included that wait for a story in the Trash. */
function listCountsOf(store: BankStore): ListCounts {
  const snapshot = store.snapshot()
  return Object.fromEntries(listNames.map((name) => [name, snapshot[name].length]))
}

function bankBytes(store: BankStore, exportedAt: string, app: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(writeBankFile(bankOf(store.snapshot()), { exportedAt, app }))
}

/** Keeps a good backup at all times and the record of what ought to be there (B2, B6, D7). */
export function backupKeeper(store: BankStore, host: BackupHost, options: KeeperOptions): BackupKeeper {
  let status: BackupStatus = { state: null, last: null, failing: null, busy: false }
  const listeners = new Set<() => void>()
  let savedRevision = -1
  let keeping = false
  let changeTimer: ReturnType<typeof setTimeout> | undefined
  let ledgerTimer: ReturnType<typeof setTimeout> | undefined
  let firstUnsaved = 0
  let queue: Promise<unknown> = Promise.resolve()
  let recorded: Ledger | null = null

  const publish = (change: Partial<BackupStatus>) => {
    status = { ...status, ...change }
    for (const listener of listeners) listener()
  }
  const facts = () => {
    const { revision, stories } = store.snapshot()
    return { at: options.now(), revision, stories: stories.length, characters: charactersOf(store) }
  }

  const record = async (cleanExit: boolean) => {
    const { appVersion, engineVersion } = options
    recorded = { ...facts(), lists: listCountsOf(store), appVersion, engineVersion, cleanExit }
    await host.writeLedger(recorded)
  }

  const backUpNow = async (reason: BackupReason): Promise<Result<BackupEntry, BackupFailure>> => {
    if (store.snapshot().status !== 'ready') return failure({ type: 'unknown', reason: 'the bank is not open' })
    publish({ busy: true })
    const what = { ...facts(), reason }
    const written = await host
      .write(what, bankBytes(store, what.at, options.appVersion))
      .catch(
        (error: unknown): Result<BackupEntry, BackupFailure> => failure({ type: 'unknown', reason: String(error) }),
      )
    if (written.ok) {
      savedRevision = what.revision
      publish({ busy: false, last: written.value, failing: null })
    } else {
      const since = status.failing?.since ?? options.now()
      publish({ busy: false, failing: { failure: written.error, since } })
    }
    return written
  }
  // One at a time, in the order asked for.
  const backUp = (reason: BackupReason) => {
    const next = queue.then(() => backUpNow(reason))
    queue = next
    return next
  }

  const isDirty = () => store.snapshot().status === 'ready' && store.snapshot().revision !== savedRevision
  const schedule = () => {
    if (!keeping || !isDirty()) return
    const now = Date.now()
    if (firstUnsaved === 0) firstUnsaved = now
    clearTimeout(changeTimer)
    const latest = firstUnsaved + backupTimes.atLeastEvery
    const wait = Math.max(0, Math.min(backupTimes.afterChange, latest - now))
    changeTimer = setTimeout(() => {
      firstUnsaved = 0
      void backUp(wait < backupTimes.afterChange ? 'interval' : 'change')
    }, wait)
    clearTimeout(ledgerTimer)
    ledgerTimer = setTimeout(() => void record(false), backupTimes.ledgerAfter)
  }
  const unsubscribe = store.subscribe(schedule)

  const keep = async () => {
    keeping = true
    await record(false)
    schedule()
  }

  return {
    status: () => status,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    start: async () => {
      const [ledger, entries] = await Promise.all([host.readLedger().catch(() => null), host.list()])
      const { revision, stories } = store.snapshot()
      const here = { revision, stories: stories.length, characters: charactersOf(store), lists: listCountsOf(store) }
      const state = storeState(here, ledger)
      const last = entries.ok ? (entries.value.find((entry) => entry.verified) ?? null) : null
      if (last && last.revision === revision) savedRevision = revision
      publish({ state, last })
      const changed =
        ledger && (ledger.appVersion !== options.appVersion || ledger.engineVersion !== options.engineVersion)
      if (state.type === 'as-expected' || state.type === 'unknown') {
        if (changed && revision > 0) await backUp('before-version-change')
        await keep()
      }
      return state
    },
    accept: async () => {
      publish({ state: { type: 'as-expected' } })
      await keep()
    },
    backUp,
    forget: async (backupsToo) => {
      const erased = backupsToo ? await host.eraseAll() : success(undefined)
      savedRevision = store.snapshot().revision
      if (backupsToo) publish({ last: null })
      await record(false)
      return erased
    },
    finish: async () => {
      clearTimeout(changeTimer)
      clearTimeout(ledgerTimer)
      if (!keeping) return
      if (isDirty()) await backUp('quit')
      await record(true)
    },
    stop: () => {
      unsubscribe()
      clearTimeout(changeTimer)
      clearTimeout(ledgerTimer)
    },
  }
}
