import { Meter as Base } from '@base-ui/react/meter'
import styles from './meter.module.css'

interface MeterProps {
  label: string
  /** 0–1. */
  share: number
  /** What the share means in words, for screen readers: "19%, 41 words". */
  words: string
}

/** A bar that shows a share of a whole. */
export function Meter({ label, share, words }: MeterProps) {
  return (
    <Base.Root aria-label={label} value={Math.round(share * 100)} getAriaValueText={() => words}>
      <Base.Track className={styles.meter}>
        <Base.Indicator className={styles.fill} />
      </Base.Track>
    </Base.Root>
  )
}
