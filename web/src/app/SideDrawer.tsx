import { Drawer } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** The areas of the role on a phone. */
export function SideDrawer({ open, close, children }: { open: boolean; close: () => void; children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <Drawer open={open} onClose={close} placement="left" title={t('app.name')} size={280}>
      {children}
    </Drawer>
  )
}
