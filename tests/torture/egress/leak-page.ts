import type { PageFile, PageFiles } from '../../../shared/page/page-answer.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

/** A page and a worker script that do nothing by themselves but what the tests and the worker's address tell. */
const files: readonly [string, PageFile][] = [
  [
    '/leak.html',
    { type: 'text/html; charset=utf-8', bytes: bytes('<!doctype html><title>Ways out</title><body>Ways out</body>') },
  ],
  [
    '/leak-worker.js',
    {
      type: 'text/javascript; charset=utf-8',
      bytes: bytes("fetch(new URL(self.location.href).searchParams.get('to'), { mode: 'no-cors' })"),
    },
  ],
]

export const leakPage: PageFiles = new Map(files)
