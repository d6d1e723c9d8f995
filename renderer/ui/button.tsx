import type { ComponentProps, ReactNode } from 'react'
import styles from './button.module.css'

interface ButtonProps extends ComponentProps<'button'> {
  look?: 'plain' | 'primary' | 'quiet' | 'danger'
  small?: boolean
}

/** A push button. `look` says how loud it is; one primary button a place. */
export function Button({ look = 'plain', small = false, className, type = 'button', ...rest }: ButtonProps) {
  const classes = [styles.button, styles[look], small ? styles.small : '', className ?? ''].filter(Boolean).join(' ')
  return <button type={type} className={classes} {...rest} />
}

interface IconButtonProps extends ComponentProps<'button'> {
  /** What it does, for people who do not see the picture; also the tooltip. */
  label: string
  children: ReactNode
}

/** A button that shows only a picture. */
export function IconButton({ label, className, type = 'button', children, ...rest }: IconButtonProps) {
  return (
    <button type={type} className={`${styles.icon} ${className ?? ''}`} aria-label={label} title={label} {...rest}>
      {children}
    </button>
  )
}
