import type { PrincipleId } from '../principle/principle.ts'
import type { RoleId } from '../principle/role-weights.ts'

/** Something that happens in the life of a programme or a job, and what a story of it tends to show. Our own words. */
export interface StoryEvent {
  id: string
  /** What a draft begun from it is called until the person names it. */
  title: string
  /** What to remember: one question. */
  prompt: string
  /** The first one leads. */
  principles: readonly PrincipleId[]
  /** Roles in which it happens most; none = in any. */
  roles: readonly RoleId[]
}

/** Events to remember stories by, in the order in which a programme meets them, then those of single roles. */
export const storyEvents: readonly StoryEvent[] = [
  {
    id: 'kick-off',
    title: 'A start without a plan',
    prompt: 'Which programme did you have to begin when nobody could say yet what it was for?',
    principles: ['ownership', 'are-right-a-lot', 'think-big'],
    roles: [],
  },
  {
    id: 'scope-cut',
    title: 'What we left out',
    prompt: 'What did you take out of a plan so that the rest could be finished, and who minded?',
    principles: ['frugality', 'customer-obsession', 'have-backbone-disagree-and-commit'],
    roles: [],
  },
  {
    id: 'date-at-risk',
    title: 'A date in danger',
    prompt: 'When did you see before the others that a date would not hold, and what did you do that week?',
    principles: ['deliver-results', 'bias-for-action', 'earn-trust'],
    roles: [],
  },
  {
    id: 'dependency',
    title: 'Waiting for another team',
    prompt: 'Which team had no reason to help you, and how did they come to do it all the same?',
    principles: ['earn-trust', 'deliver-results', 'ownership'],
    roles: [],
  },
  {
    id: 'budget',
    title: 'Money that was not there',
    prompt: 'Where did you reach the same end with half of the people, machines or money?',
    principles: ['frugality', 'invent-and-simplify'],
    roles: [],
  },
  {
    id: 'outage',
    title: 'The night it broke',
    prompt: 'What broke while others relied on it, and what did you find that nobody had looked for?',
    principles: ['dive-deep', 'ownership', 'bias-for-action'],
    roles: [],
  },
  {
    id: 'launch',
    title: 'The launch I stopped',
    prompt: 'When did you hold something back because it was not good enough, against the wish of others?',
    principles: ['insist-on-the-highest-standards', 'have-backbone-disagree-and-commit'],
    roles: [],
  },
  {
    id: 'bad-news',
    title: 'Bad news upwards',
    prompt: 'Which bad news did you carry to someone above you, and how did they take it?',
    principles: ['earn-trust', 'have-backbone-disagree-and-commit'],
    roles: [],
  },
  {
    id: 'failure',
    title: 'My own mistake',
    prompt: 'Which plan of yours went wrong, and what do you do differently since?',
    principles: ['are-right-a-lot', 'learn-and-be-curious', 'earn-trust'],
    roles: [],
  },
  {
    id: 'hand-over',
    title: 'After I left',
    prompt: 'What still runs today without you, and what did you set up so that it would?',
    principles: ['success-and-scale-bring-broad-responsibility', 'ownership', 'hire-and-develop-the-best'],
    roles: [],
  },
  {
    id: 'new-field',
    title: 'From a standing start',
    prompt: 'Which field did you know nothing of on Monday and decide in by Friday?',
    principles: ['learn-and-be-curious', 'dive-deep'],
    roles: [],
  },
  {
    id: 'side-effect',
    title: 'Who else it touched',
    prompt: 'Whom outside the programme did your work affect, and what did you change when you saw it?',
    principles: ['success-and-scale-bring-broad-responsibility', 'customer-obsession'],
    roles: [],
  },
  {
    id: 'tpm-many-teams',
    title: 'Many teams, one plan',
    prompt: 'When did one page of yours bring several teams to the same order of work?',
    principles: ['deliver-results', 'invent-and-simplify', 'earn-trust'],
    roles: ['tpm', 'product-manager'],
  },
  {
    id: 'engineer-simpler',
    title: 'The code I removed',
    prompt: 'Which part of a system is gone because you found a simpler way?',
    principles: ['invent-and-simplify', 'frugality'],
    roles: ['software-engineer', 'senior-engineer'],
  },
  {
    id: 'senior-standard',
    title: 'A bar that stayed up',
    prompt: 'Which way of reviewing, testing or writing did others take over from you?',
    principles: ['insist-on-the-highest-standards', 'hire-and-develop-the-best'],
    roles: ['senior-engineer', 'software-engineer'],
  },
  {
    id: 'manager-person',
    title: 'Someone who grew',
    prompt: 'Who can do today what they could not before you worked with them, and what was your part?',
    principles: ['hire-and-develop-the-best', 'strive-to-be-earths-best-employer'],
    roles: ['engineering-manager'],
  },
  {
    id: 'manager-team',
    title: 'A team that was tired',
    prompt: 'When did you change how a team worked because of how they were?',
    principles: ['strive-to-be-earths-best-employer', 'earn-trust'],
    roles: ['engineering-manager', 'operations'],
  },
  {
    id: 'product-no',
    title: 'The request I refused',
    prompt: 'Which wish of a large customer did you not fulfil, and what did you build instead?',
    principles: ['customer-obsession', 'think-big', 'have-backbone-disagree-and-commit'],
    roles: ['product-manager'],
  },
  {
    id: 'data-wrong',
    title: 'The number that was wrong',
    prompt: 'Which figure did everybody believe until you traced where it came from?',
    principles: ['dive-deep', 'are-right-a-lot'],
    roles: ['data', 'tpm'],
  },
  {
    id: 'operations-shift',
    title: 'The same work in less time',
    prompt: 'Which step of a daily routine did you shorten, and how did you know it held?',
    principles: ['frugality', 'insist-on-the-highest-standards', 'bias-for-action'],
    roles: ['operations'],
  },
]
