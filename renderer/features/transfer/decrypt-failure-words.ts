import type { DecryptFailure } from '../../../shared/bank-file/encrypt-bank-file.ts'
import type { BankFileFailure } from '../../../shared/bank-file/failure.ts'
import { failureWords } from '../../../shared/bank-file/failure-words.ts'

/** Why a locked file could not be opened, in plain words. */
export function decryptFailureWords(error: DecryptFailure | BankFileFailure): string {
  switch (error.type) {
    case 'no-passphrase':
      return 'Type the passphrase first.'
    case 'wrong-passphrase':
      return 'This is not the passphrase of this file.'
    case 'damaged':
      return 'The file is damaged: no passphrase can open it. Use an older copy.'
    case 'not-encrypted-bank':
      return 'This file is not a locked bank file.'
    default:
      return failureWords(error as BankFileFailure)
  }
}
