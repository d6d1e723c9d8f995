/** Stories jotted down half remembered carry this tag until somebody sorts them. */
export const sortLaterTag = 'to sort'
