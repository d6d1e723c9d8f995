import { isPrincipleId, type PrincipleId } from '../../shared/principle/principle.ts'
import { isSheetName, type SheetName } from '../features/print/print-choice.ts'

/** Where the person is. One value, mirrored in the address so that back and forward work. */
export type View =
  | { screen: 'stories'; storyId: string | null; principle: PrincipleId | null }
  | { screen: 'coverage' }
  | { screen: 'questions'; questionId: string | null }
  | { screen: 'practice' }
  /** `loopId` null = the list, or the only loop; `day` = its glance of the day. */
  | { screen: 'loops'; loopId: string | null; day: boolean }
  /** What goes on paper; `loopId` null = none named. */
  | { screen: 'print'; sheet: SheetName; loopId: string | null }
  | { screen: 'settings'; section: string }
  | { screen: 'guide'; chapter: string }

export type ScreenName = View['screen']

export const startView: View = { screen: 'stories', storyId: null, principle: null }

/** The view as an address: "#/stories/abc?principle=ownership". */
export function viewToHash(view: View): string {
  switch (view.screen) {
    case 'stories': {
      const query = view.principle ? `?principle=${view.principle}` : ''
      return `#/stories${view.storyId ? `/${encodeURIComponent(view.storyId)}` : ''}${query}`
    }
    case 'coverage':
      return '#/coverage'
    case 'questions':
      return `#/questions${view.questionId ? `/${encodeURIComponent(view.questionId)}` : ''}`
    case 'practice':
      return '#/practice'
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

/** Reads an address back; whatever it does not know is the start. */
export function hashToView(hash: string): View {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?')
  const [screen, rest, last] = path.split('/')
  if (screen === 'coverage') return { screen: 'coverage' }
  if (screen === 'questions') return { screen: 'questions', questionId: decoded(rest) || null }
  if (screen === 'practice') return { screen: 'practice' }
  if (screen === 'loops') return { screen: 'loops', loopId: decoded(rest) || null, day: last === 'day' }
  if (screen === 'print')
    return { screen: 'print', sheet: isSheetName(rest) ? rest : 'book', loopId: decoded(last) || null }
  if (screen === 'guide') return { screen: 'guide', chapter: decoded(rest) }
  if (screen === 'settings') return { screen: 'settings', section: decoded(rest) || 'general' }
  if (screen === 'stories') {
    const principle = query
      .split('&')
      .find((each) => each.startsWith('principle='))
      ?.slice('principle='.length)
    return { screen: 'stories', storyId: decoded(rest) || null, principle: isPrincipleId(principle) ? principle : null }
  }
  return startView
}
