/** What a chapter is made of: sentences, things to do in their order, or keys (tinykeys' notation) with what they do. */
export type Block =
  | { type: 'text'; text: string }
  | { type: 'steps'; steps: readonly string[] }
  | { type: 'keys'; keys: readonly (readonly [keys: string, does: string])[] }

export interface Chapter {
  id: string
  title: string
  blocks: readonly Block[]
}

const text = (words: string): Block => ({ type: 'text', text: words })
const steps = (...each: string[]): Block => ({ type: 'steps', steps: each })
const keys = (...each: (readonly [string, string])[]): Block => ({ type: 'keys', keys: each })

/** The guide, in the order in which a candidate meets the app. Plain text: it is read offline, and printed with the page. */
export const guideChapters: readonly Chapter[] = [
  {
    id: 'three-weeks',
    title: 'Three weeks to an interview',
    blocks: [
      text(
        'You have the stories already. Most are half remembered, and none has its numbers. A way through three weeks:',
      ),
      steps(
        'First two evenings: write down every story you can think of, title and one line each. Do not finish any.',
        'Rest of the first week: finish the six that carry most. Situation and Task short, Action what you did, Result with a number.',
        'Then open Coverage. Write for the gaps of the highest weight; two ready stories for each important principle is a good bank.',
        'Second week: rehearse what is due each day, aloud, against the clock.',
        'Third week: plan the loop, so that nobody hears a story twice. Print the brief.',
        'On the day: the day view, or Look up in its own window. Notes are yours to have; reading a script aloud is heard at once.',
      ),
    ],
  },
  {
    id: 'writing',
    title: 'Write a story',
    blocks: [
      text(
        'Situation says what was at stake and for whom. Task says what you took on. Action is what you did, step by step, and why that way. Result is what changed, for whom, and by how much. Learning is optional, except where something failed.',
      ),
      text(
        'There is no Save button. The line at the foot says Saved once your words are on the disk, and says so when they are not. Told aloud, a story takes one and a half to three minutes; the bars on the right show where the time goes. About half of it should be Action.',
      ),
      text(
        'Notes you have elsewhere can be pasted as they are: labels and headings are recognised, and you see the split before it is made.',
      ),
      text(
        'Focus mode dims the other sections of the story you write in. In the list, Space scrolls the story shown beside it, so that you can read one after another without leaving the list.',
      ),
      keys(
        ['$mod+Shift+f', 'Focus mode'],
        ['Space', 'In the list: read on'],
        ['$mod+n', 'New story'],
        ['$mod+Shift+v', 'New story from pasted notes'],
        ['$mod+ArrowDown', 'Next section'],
        ['$mod+s', 'Keep this version'],
        ['Escape', 'Back to the list'],
      ),
    ],
  },
  {
    id: 'hints',
    title: 'Hints and numbers',
    blocks: [
      text(
        'While you write, the review reads along. A solid line under a number is an outcome it has recognised. A wave asks “how much?”; dots ask who did it. One card stands open: the thing most worth mending. The rest is folded below it.',
      ),
      text(
        'Nothing is ever blocked by a hint. Dismiss one and it stays away for these words; switch all of them off when they are in your way. Readiness, at the top, says line by line what a story still lacks.',
      ),
      text(
        'A year, a team size or a version is a number but no outcome. Some stories have no number and are good: waive it with a reason, and say who stopped escalating, or what was taken over by others.',
      ),
      keys(
        ['F8', 'Next hint'],
        ['Shift+F8', 'Previous hint'],
        ['$mod+.', 'The card at the caret'],
        ['$mod+Shift+h', 'Hints on or off'],
      ),
    ],
  },
  {
    id: 'principles',
    title: 'Tag and see what is covered',
    blocks: [
      text(
        'Each story has one primary principle and a few it also shows. The tag asks a question of its own: answer it in a sentence, that is the evidence. More than four tags say little.',
      ),
      text(
        'Coverage counts ready stories only. A hatched 0 is a gap, an underlined number is thin, and each card on the right says the way out: write a story, or look at those that could show it. Space in a cell goes from none to also shows to primary and back.',
      ),
      text(
        'How much a principle weighs depends on the role you interview for. Settings → Principles has presets, weights and targets; target 0 leaves a principle out of the gaps.',
      ),
      keys([']', 'Next gap'], ['[', 'Previous gap'], ['Space', 'Change the tag'], ['Enter', 'Open the story']),
    ],
  },
  {
    id: 'look-up',
    title: 'Find the story for a question',
    blocks: [
      text(
        'Type the question as it was asked, or paste all of it; openings such as “tell me about a time” weigh nothing. Each answer says why: the words you share with it, “≈” for the same thing in other words, the principle that agrees, and what speaks against telling it.',
      ),
      text(
        'Strong and workable are stories to tell. Stretch needs a bridge. Where nothing fits it says so, and the last row writes a new story for this question. If you know better, pin your story to the question; it comes first from then on.',
      ),
      text('“Reads as” shows how the question was understood. Press a chip to insist on it, once more to drop it.'),
      keys(
        ['$mod+k', 'Look up'],
        ['$mod+d', 'Pin the story to the question'],
        ['$mod+t', 'Mark it told'],
        ['$mod+l', 'Glance: large, for a call'],
        ['Shift+Enter', 'New story for this question'],
      ),
    ],
  },
  {
    id: 'questions',
    title: 'Questions you expect',
    blocks: [
      text(
        'Questions holds some hundreds of questions in our own words, by principle and kind, each with the best story you have for it. “No story yet” shows where you would be silent.',
      ),
      text('Add what you were asked, or what a friend was asked: one by one, or a whole list, a question a line.'),
      keys(['n', 'Add questions'], ['$mod+d', 'Pin'], ['Shift+Enter', 'New story for it']),
    ],
  },
  {
    id: 'practice',
    title: 'Rehearse',
    blocks: [
      text(
        'A question comes, your story is hidden, and the bar shows where you should be. Speak. Then compare with what you wrote, tick what you said, and grade yourself; the grade decides when the story comes back, and never after the day of the interview.',
      ),
      text(
        'The gauntlet trains the other half: ten questions, ten seconds to name a story, five for its opening line. Whoever hesitates there would have hesitated in the room.',
      ),
      keys(
        ['Space', 'Start or pause'],
        ['ArrowRight', 'Next part'],
        ['h', 'A hint'],
        ['Enter', 'Finish and reveal'],
        ['1', 'Again; 2 hard, 3 good, 4 easy'],
      ),
    ],
  },
  {
    id: 'loop',
    title: 'Plan the loop',
    blocks: [
      text(
        'Interviewers compare notes: a story told twice counts once. Name the rounds you know and the principles each will probe. Suggest plan finds the best distribution there is, not merely a good one, and shows every choice with its reason before anything changes. What you chose by hand stays.',
      ),
      text(
        'After a round, log what was asked and what you told. The plan for the rest is made anew, and the next lookup knows what is spent. Afterwards the log is your debrief.',
      ),
      keys(['g l', 'Loops'], ['$mod+p', 'Print the brief']),
    ],
  },
  {
    id: 'safe',
    title: 'Keep it safe',
    blocks: [
      text(
        'Everything stays on this computer. Nothing is sent anywhere, by anyone, ever; there is no account to lose.',
      ),
      text(
        'Undo takes back any deed, a deletion or an import of a thousand stories alike. Deleted stories lie in the Trash for thirty days; earlier texts are under Versions. Backups are made by themselves and read back before they count; Settings → Backups says when the last one was verified, and shows what a restore would change.',
      ),
      text(
        'A backup on the same disk does not survive the disk. Export a bank file now and then, to a stick or another computer; it can be locked with a passphrase, and then nobody opens it without.',
      ),
      keys(['$mod+z', 'Undo'], ['$mod+Shift+z', 'Redo'], ['$mod+Shift+e', 'Export a bank file']),
    ],
  },
  {
    id: 'keyboard',
    title: 'Without a mouse',
    blocks: [
      text(
        'Every thing in the app can be done by keyboard. Tab goes from control to control, F6 from pane to pane, the arrow keys within a list or the grid. Escape closes what lies on top and gives the focus back.',
      ),
      text(
        'Single letters work only outside text fields and can be switched off in Settings → General. Every command is in the palette: Look up, then type “>” and a word of it.',
      ),
      keys(['?', 'All shortcuts'], ['F6', 'Next pane'], ['$mod+\\', 'Side panel'], ['F1', 'This guide']),
    ],
  },
]
