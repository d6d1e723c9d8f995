import { isPrincipleId, type PrincipleId } from '../../shared/principle/principle.ts'

/** Where the person is. One value, mirrored in the address so that back and forward work. */
export type View =
  | { screen: 'stories'; storyId: string | null; principle: PrincipleId | null }
  | { screen: 'coverage' }
  | { screen: 'questions'; questionId: string | null }
  | { screen: 'settings'; section: string }

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
    case 'settings':
      return `#/settings/${encodeURIComponent(view.section)}`
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
  const [screen, rest] = path.split('/')
  if (screen === 'coverage') return { screen: 'coverage' }
  if (screen === 'questions') return { screen: 'questions', questionId: decoded(rest) || null }
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
