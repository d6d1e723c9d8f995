import type { Grade } from '../../../shared/practice/rehearsal.ts'
import { grades } from '../../../shared/practice/schedule.ts'
import { Button } from '../../ui/button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { localDay } from '../../host/local-day.ts'
import { untilWords } from './day-words.ts'
import styles from './grade-buttons.module.css'
import { gradeWords } from './grade-words.ts'

interface GradeButtonsProps {
  due: Record<Grade, string>
  onGrade: (grade: Grade) => void
}

/** How it went, in four words, each with the day it brings the story back. */
export function GradeButtons({ due, onGrade }: GradeButtonsProps) {
  const today = localDay()
  return (
    <fieldset className={styles.grades} data-foot-actions>
      <legend className="visually-hidden">How did it go?</legend>
      {grades.map((grade) => (
        <Button
          key={grade}
          look={grade === 3 ? 'primary' : 'plain'}
          className={styles.grade}
          onClick={() => onGrade(grade)}
        >
          <span className={styles.name}>
            {gradeWords[grade]}
            <Kbd>{String(grade)}</Kbd>
          </span>
          <small className={styles.due}>{untilWords(due[grade], today)}</small>
        </Button>
      ))}
    </fieldset>
  )
}
