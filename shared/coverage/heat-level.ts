/**
 * How dark a count is shown, 0–4 (rule CV4): none 0, below two 1, up to three 2, up to six 3, seven and more 4. The number
 * itself always stands in the cell; half counts (by strength) fall to the step below.
 */
export function heatLevel(count: number): 0 | 1 | 2 | 3 | 4 {
  if (count <= 0) return 0
  if (count < 2) return 1
  if (count < 4) return 2
  return count < 7 ? 3 : 4
}
