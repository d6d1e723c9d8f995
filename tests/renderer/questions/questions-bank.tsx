import { useState } from 'react'
import { expect, type Mock, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { QuestionsScreen } from '../../../renderer/features/questions/questions-screen.tsx'
import type { Turn } from '../../../shared/practice/session-plan.ts'
import { type OpenScreen, openScreen } from '../../support/open-screen.tsx'

export interface OpenQuestions extends OpenScreen {
  practise: Mock<(turn: Turn) => void>
  openStory: Mock<(id: string) => void>
  newStory: Mock<(from: { question: string; principles: readonly string[] }) => void>
}

type Deeds = Pick<OpenQuestions, 'openStory' | 'newStory' | 'practise'>

function Screen({ deeds }: { deeds: Deeds }) {
  const [questionId, setQuestionId] = useState<string | null>(null)
  return (
    <QuestionsScreen
      questionId={questionId}
      onOpenQuestion={setQuestionId}
      onOpenStory={deeds.openStory}
      onNewStory={deeds.newStory}
      onPractise={deeds.practise}
    />
  )
}

/** The questions screen over these stories, with what it asks of the app noted. */
export async function openQuestions(ask: Parameters<typeof openScreen>[1] = {}): Promise<OpenQuestions> {
  const deeds: Deeds = { openStory: vi.fn(), newStory: vi.fn(), practise: vi.fn() }
  const opened = await openScreen(<Screen deeds={deeds} />, ask)
  await expect.element(page.getByRole('listbox', { name: 'Questions' })).toBeInTheDocument()
  return { ...opened, ...deeds }
}

export const press = (keys: string) => userEvent.keyboard(keys)
export const rows = () => [...document.querySelectorAll('[role="option"]')]
export const rowTexts = () => rows().map((each) => each.textContent ?? '')
export const activePlace = () =>
  Number(document.querySelector('[role="option"][aria-selected="true"]')?.getAttribute('aria-posinset') ?? 0)
export const count = () => Number(rows()[0]?.getAttribute('aria-setsize') ?? 0)
export const shownQuestion = () => document.querySelector('main h2')?.textContent ?? ''

/** Everything was asked. */
export async function allAsked(): Promise<void> {
  await vi.waitFor(
    () => {
      if (/Checked \d+ of/.test(document.body.textContent ?? '')) throw new Error('still asking')
    },
    { timeout: 240_000, interval: 100 },
  )
}

/** Adds these lines through the dialog. */
export async function addLines(lines: string): Promise<void> {
  await page.getByRole('button', { name: /^Add/ }).first().click()
  await page.getByRole('textbox', { name: /One question a line/ }).fill(lines)
  await page.getByRole('dialog').getByRole('button', { name: /^Add/ }).click()
}
