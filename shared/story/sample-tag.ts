/** Sample stories carry this tag, so that one step removes them all. */
export const sampleTag = 'sample'
