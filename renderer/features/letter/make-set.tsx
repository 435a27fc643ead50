import { Button, Drawer } from 'antd'
import { lazy, Suspense, useState } from 'react'
import type { CaseFile } from '../../../shared/case/case-file.ts'

const MakeSetPanel = lazy(async () => ({ default: (await import('./make-set-panel.tsx')).MakeSetPanel }))

/** 一键成套: a panel at the right; the letter stays in view beside it. */
export function MakeSet({ file }: { readonly file: CaseFile }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button title="信函、征询意见表、发文稿纸、签收单、信封和标签，一次做齐" onClick={() => setOpen(true)}>
        一键成套
      </Button>
      <Drawer
        open={open}
        title="一键成套"
        size={440}
        mask={false}
        onClose={() => setOpen(false)}
        destroyOnHidden
        className="set-drawer"
      >
        {/* Closing the panel ends what it was doing. */}
        <Suspense>{open && <MakeSetPanel file={file} onClose={() => setOpen(false)} />}</Suspense>
      </Drawer>
    </>
  )
}
