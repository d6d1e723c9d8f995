declare module 'wink-porter2-stemmer' {
  /** The Porter2 stem of one lower-case English word. */
  function stem(word: string): string
  // biome-ignore lint/style/noDefaultExport: the package exports this one function, and is not ours
  export default stem
}
