// A cell that begins like a formula would be run by a spreadsheet (CWE-1236). Such a cell gets an apostrophe in front;
// so does one that already begins with apostrophes and then like a formula, so that taking one off again is exact (BF17).

// = + - @ with their full-width forms, tab, line ends and NUL.
const risky = /^'*[=+\-@＝＋－＠\t\r\n\0]/
const guarded = /^'+[=+\-@＝＋－＠\t\r\n\0]/

export const guardCell = (cell: string) => (risky.test(cell) ? `'${cell}` : cell)

export const unguardCell = (cell: string) => (guarded.test(cell) ? cell.slice(1) : cell)
