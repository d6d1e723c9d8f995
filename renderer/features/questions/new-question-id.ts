/** In place of a question's id: the way to add one. */
export const newQuestionId = 'new'
