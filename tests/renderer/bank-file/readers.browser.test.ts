// Named here so that the test server has it at hand; the app itself loads it only for a Word file.
import 'mammoth'
import { describe, expect, it } from 'vitest'
import soundWord from '../../../fixtures/hostile/document/sound.docx?url'
import { emptyBank } from '../../../shared/bank/bank.ts'
import type { CryptoPort } from '../../../shared/bank-file/crypto-port.ts'
import { decryptBankFile, encryptBankFile } from '../../../shared/bank-file/encrypt-bank-file.ts'
import { readBankFile } from '../../../shared/bank-file/read-bank-file.ts'
import { readDocx } from '../../../shared/bank-file/read-docx.ts'
import { writeBankFile } from '../../../shared/bank-file/write-bank-file.ts'
import { writeCsv } from '../../../shared/bank-file/write-csv.ts'
import { aReadyStory } from '../../support/story-builder.ts'

// What only a page can show: that the libraries behind the readers load and work in one, where they take other ways.
const stories = [aReadyStory({ id: 'a', title: '=1 “two”' })]
const encode = (text: string) => new TextEncoder().encode(text)

describe('the readers in a page', () => {
  it('read a table', () => {
    const result = readBankFile(encode(writeCsv(stories).text), { fileName: 'a.csv' })
    expect(result).toMatchObject({ ok: true, value: { kind: 'csv', bank: { stories } } })
  })

  it('read a Word document', async () => {
    const bytes = new Uint8Array(await (await fetch(soundWord)).arrayBuffer())
    expect(await readDocx(bytes)).toMatchObject({
      ok: true,
      value: { bank: { stories: [{ title: 'Late', situation: 'late', result: 'won' }] } },
    })
  })

  it('lock a bank file with a passphrase and open it again', async () => {
    const port: CryptoPort = {
      subtle: crypto.subtle,
      randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    }
    const locked = await encryptBankFile(
      writeBankFile({ ...emptyBank, stories }, { exportedAt: '', app: '' }),
      'a passphrase',
      port,
    )
    if (!locked.ok) throw new Error(locked.error.type)
    const opened = await decryptBankFile(encode(locked.value), 'a passphrase', port)
    if (!opened.ok) throw new Error(opened.error.type)
    expect(readBankFile(opened.value, { fileName: 'a.json' })).toMatchObject({ ok: true, value: { bank: { stories } } })
    expect(await decryptBankFile(encode(locked.value), 'another', port)).toMatchObject({
      error: { type: 'wrong-passphrase' },
    })
  })
})
