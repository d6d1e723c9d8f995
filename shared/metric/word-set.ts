/** The words of a space-separated list. Lists stay readable in the source and are looked up in constant time. */
export function wordSet(...lists: string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(/\s+/).filter((word) => word !== '')))
}
