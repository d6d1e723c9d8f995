import { type SessionPlan, sessionPlanSchema } from '../../../shared/practice/session-plan.ts'

const key = 'practice-session'

/** The session that was left, if any; only ids are kept, and what cannot be read is no session. */
export function savedSession(): SessionPlan | null {
  try {
    const read = sessionPlanSchema.safeParse(JSON.parse(localStorage.getItem(key) ?? 'null'))
    return read.success && read.data.at < read.data.turns.length ? read.data : null
  } catch {
    return null
  }
}

/** Keeps how far a session got; null forgets it. */
export function saveSession(plan: SessionPlan | null): void {
  try {
    if (plan && plan.at < plan.turns.length) localStorage.setItem(key, JSON.stringify(plan))
    else localStorage.removeItem(key)
  } catch {
    // Without a place to keep it the session only lasts as long as the window.
  }
}
