/** The day where the person is, "YYYY-MM-DD": what is due, planned and told is counted in days of their calendar. */
export function localDay(at = new Date()): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}
