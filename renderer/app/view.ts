import type { Turn } from '../../shared/practice/session-plan.ts'
import { isPrincipleId, type PrincipleId } from '../../shared/principle/principle.ts'
import { isSheetName, type SheetName } from '../features/print/print-choice.ts'

/** Where the person is. One value, mirrored in the address so that back and forward work. */
export type View =
  /** `principle` narrows the list; `at` = the principle of the story whose card is open. */
  | { screen: 'stories'; storyId: string | null; principle: PrincipleId | null; at?: PrincipleId }
  | { screen: 'coverage' }
  | { screen: 'questions'; questionId: string | null }
  /** `turn` = the story to tell at once; null = what is due. */
  | { screen: 'practice'; turn: Turn | null }
  /** `loopId` null = the list, or the only loop; `day` = its glance of the day. */
  | { screen: 'loops'; loopId: string | null; day: boolean }
  /** What goes on paper; `loopId` null = none named. */
  | { screen: 'print'; sheet: SheetName; loopId: string | null }
  | { screen: 'settings'; section: string }
  | { screen: 'guide'; chapter: string }

export type ScreenName = View['screen']

export const startView: View = { screen: 'stories', storyId: null, principle: null }

/** "/abc?principle=ownership&question=q12": a story to tell, as what, and for which question. */
function turnAddress({ storyId, principle, questionId }: Turn): string {
  const query = [
    principle ? `principle=${principle}` : '',
    questionId ? `question=${encodeURIComponent(questionId)}` : '',
  ].filter(Boolean)
  return `/${encodeURIComponent(storyId)}${query.length > 0 ? `?${query.join('&')}` : ''}`
}

/** The view as an address: "#/stories/abc?principle=ownership". */
export function viewToHash(view: View): string {
  switch (view.screen) {
    case 'stories': {
      const query = [view.principle ? `principle=${view.principle}` : '', view.at ? `at=${view.at}` : ''].filter(
        Boolean,
      )
      const story = view.storyId ? `/${encodeURIComponent(view.storyId)}` : ''
      return `#/stories${story}${query.length > 0 ? `?${query.join('&')}` : ''}`
    }
    case 'coverage':
      return '#/coverage'
    case 'questions':
      return `#/questions${view.questionId ? `/${encodeURIComponent(view.questionId)}` : ''}`
    case 'practice':
      return `#/practice${view.turn ? turnAddress(view.turn) : ''}`
    case 'loops':
      return `#/loops${view.loopId ? `/${encodeURIComponent(view.loopId)}${view.day ? '/day' : ''}` : ''}`
    case 'print':
      return `#/print/${view.sheet}${view.loopId ? `/${encodeURIComponent(view.loopId)}` : ''}`
    case 'settings':
      return `#/settings/${encodeURIComponent(view.section)}`
    case 'guide':
      return `#/guide${view.chapter ? `/${encodeURIComponent(view.chapter)}` : ''}`
  }
}

function decoded(text: string | undefined): string {
  try {
    return decodeURIComponent(text ?? '')
  } catch {
    return ''
  }
}

/** What the address says after "name=", '' where it says nothing. */
function queried(query: string, name: string): string {
  const found = query.split('&').find((each) => each.startsWith(`${name}=`))
  return decoded(found?.slice(name.length + 1))
}

function turnOf(storyId: string, query: string): Turn | null {
  if (!storyId) return null
  const principle = queried(query, 'principle')
  const questionId = queried(query, 'question')
  return { storyId, principle: isPrincipleId(principle) ? principle : null, ...(questionId ? { questionId } : {}) }
}

/** Reads an address back; whatever it does not know is the start. */
export function hashToView(hash: string): View {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?')
  const [screen, rest, last] = path.split('/')
  if (screen === 'coverage') return { screen: 'coverage' }
  if (screen === 'questions') return { screen: 'questions', questionId: decoded(rest) || null }
  if (screen === 'practice') return { screen: 'practice', turn: turnOf(decoded(rest), query) }
  if (screen === 'loops') return { screen: 'loops', loopId: decoded(rest) || null, day: last === 'day' }
  if (screen === 'print')
    return { screen: 'print', sheet: isSheetName(rest) ? rest : 'book', loopId: decoded(last) || null }
  if (screen === 'guide') return { screen: 'guide', chapter: decoded(rest) }
  if (screen === 'settings') return { screen: 'settings', section: decoded(rest) || 'general' }
  if (screen === 'stories') {
    const principle = queried(query, 'principle')
    const at = queried(query, 'at')
    return {
      screen: 'stories',
      storyId: decoded(rest) || null,
      principle: isPrincipleId(principle) ? principle : null,
      ...(isPrincipleId(at) ? { at } : {}),
    }
  }
  return startView
}
