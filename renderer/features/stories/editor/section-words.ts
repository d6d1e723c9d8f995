import type { SectionName } from '../../../../shared/story/story.ts'

/** The sections as the editor shows them: name, the letter of its bar, and the question an empty one asks. */
export const sectionWords: Record<SectionName, { title: string; letter: string; question: string }> = {
  situation: { title: 'Situation', letter: 'S', question: 'What was at stake, and for whom?' },
  task: { title: 'Task', letter: 'T', question: 'What did you take on, and what would count as done?' },
  action: { title: 'Action', letter: 'A', question: 'What did you do, step by step, and why that way?' },
  result: { title: 'Result', letter: 'R', question: 'What changed, for whom, and by how much?' },
  learning: { title: 'Learning', letter: 'L', question: 'Optional: what do you do differently since?' },
}
