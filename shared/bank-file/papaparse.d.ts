// The two functions of Papa Parse that the readers use. Its published types would bring all of Node's globals into
// shared/, where they must not compile; so the file itself is imported by its path, and this says what is in it.
declare module 'papaparse/papaparse.js' {
  interface ParseOptions {
    delimiter?: string
    newline?: '\r\n'
    delimitersToGuess?: string[]
  }
  interface ParseError {
    code: string
    row?: number
  }
  const papaparse: {
    parse(text: string, options: ParseOptions): { data: string[][]; errors: ParseError[] }
    unparse(rows: readonly (readonly string[])[], options: { newline: string; quotes?: boolean }): string
  }
  export = papaparse
}
