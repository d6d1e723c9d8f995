import { Toast } from '@base-ui/react/toast'
import { X } from 'lucide-react'
import { createContext, type ReactNode, useContext, useMemo, useRef } from 'react'
import { IconButton } from './button.tsx'
import styles from './notices.module.css'

/** What is told in passing: one sentence, and at most one thing to do about it. */
export interface Notice {
  text: string
  action?: { label: string; run: () => void }
  /** 'problem' stays until dismissed and is announced at once. */
  tone?: 'plain' | 'problem'
}

const NoticeContext = createContext<(notice: Notice) => void>(() => {})

/** Says something in passing, bottom right, for eight seconds; read out to those who do not see it. */
export function useNotice(): (notice: Notice) => void {
  return useContext(NoticeContext)
}

function NoticeList() {
  const { toasts } = Toast.useToastManager()
  return toasts.map((toast) => (
    <Toast.Root key={toast.id} toast={toast} className={styles.notice} data-tone={toast.type}>
      <Toast.Content className={styles.content}>
        <Toast.Title className={styles.text} />
        {toast.actionProps ? <Toast.Action className={styles.action} /> : null}
        <Toast.Close
          render={
            <IconButton label="Dismiss">
              <X size={14} />
            </IconButton>
          }
        />
      </Toast.Content>
    </Toast.Root>
  ))
}

function NoticeSource({ children }: { children: ReactNode }) {
  const manager = Toast.useToastManager()
  const { add, close } = manager
  const lastAction = useRef('')
  const tell = useMemo(
    () => (notice: Notice) => {
      const problem = notice.tone === 'problem'
      // An older "Undo" would speak of a deed that is no longer the last.
      if (notice.action && lastAction.current) close(lastAction.current)
      const id: string = add({
        title: notice.text,
        type: notice.tone ?? 'plain',
        timeout: problem ? 0 : 8000,
        priority: problem ? 'high' : 'low',
        ...(notice.action
          ? {
              actionProps: {
                children: notice.action.label,
                onClick: () => {
                  notice.action?.run()
                  close(id)
                },
              },
            }
          : {}),
      })
      if (notice.action) lastAction.current = id
    },
    [add, close],
  )
  return <NoticeContext.Provider value={tell}>{children}</NoticeContext.Provider>
}

/** Where notices appear. One around the app. */
export function NoticeProvider({ children }: { children: ReactNode }) {
  return (
    <Toast.Provider limit={3}>
      <NoticeSource>{children}</NoticeSource>
      <Toast.Portal>
        <Toast.Viewport className={styles.viewport} data-pane="notices">
          <NoticeList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}
