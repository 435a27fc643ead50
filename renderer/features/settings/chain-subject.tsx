import { Button, Dropdown, Select } from 'antd'
import { type DragEvent, type KeyboardEvent, useState } from 'react'
import { type Role, roleLabels } from '../../../shared/people/roles.ts'
import {
  type ChainBox,
  chainPresets,
  drawChain,
  isPreset,
  placedBefore,
  reviewerRoles,
  shifted,
  without,
} from '../../../shared/workflow/chain-picture.ts'
import { useSession } from '../../data/session.tsx'
import { ChainDrawing } from '../../steps/chain-drawing.tsx'
import { ChoiceSetting } from './setting-fields.tsx'
import type { SubjectProps } from './subject.ts'
import { type ChangeChain, useChainHistory } from './use-chain-history.ts'

const signers = (['sectionHead', 'deputyLeader', 'chiefLeader'] as const).map((value) => ({
  value,
  label: roleLabels[value],
}))

const amendings = [
  { value: 'goesOn', label: '接着往下走' },
  { value: 'startsAgain', label: '从第一关重新审' },
] as const

/** 审核流程: the chain as a picture that is changed where it stands, by mouse or by keys. */
export function ChainSubject({ bureau, save }: SubjectProps) {
  const { today } = useSession()
  const { change, undo, canUndo, wrong } = useChainHistory(save)
  const picture = drawChain(bureau, today)
  const preset = chainPresets.findIndex((one) => isPreset(one, bureau))

  function undoByKey(event: KeyboardEvent) {
    if (!event.ctrlKey || event.key.toLowerCase() !== 'z' || !canUndo) return
    event.preventDefault()
    void undo()
  }

  return (
    <div onKeyDown={undoByKey}>
      <p className="settings-lead">
        承办人提交后，稿件按箭头逐级审核，最后签发；起草或改过稿件的人不能审核这一稿。改动对还没有审完的稿件也算数。
      </p>
      <div className="settings-acts">
        <Select<number>
          className="chain-preset"
          aria-label="常用流程"
          placeholder="套用常用流程"
          value={preset === -1 ? null : preset}
          options={chainPresets.map(({ label }, value) => ({ value, label }))}
          onChange={(at) => {
            const chosen = chainPresets[at]
            if (chosen !== undefined)
              void change(() => ({ approvalChain: chosen.approvalChain, signer: chosen.signer }))
          }}
        />
        <Button disabled={!canUndo} onClick={() => void undo()}>
          撤销
        </Button>
        {wrong !== null && <span className="setting-wrong">{wrong}</span>}
      </div>
      <EditedChain bureau={bureau} picture={picture} change={(edit) => void change(edit)} />
      <p className="quiet chain-help">拖动方框可以换先后；也可以选中方框后用左右方向键移动，用 Delete 键去掉。</p>
      <ChoiceSetting
        label="领导改后同意的稿件"
        value={bureau.afterAmending}
        choices={amendings}
        says="接着往下走：前面的审核意见仍算数，并注明是针对前一稿的。从第一关重新审：前面各关和会签都对改后的稿件重新办理。"
        onSave={(afterAmending) => change(() => ({ afterAmending }))}
      />
    </div>
  )
}

interface EditedChainProps {
  readonly bureau: SubjectProps['bureau']
  readonly picture: ReturnType<typeof drawChain>
  readonly change: (edit: ChangeChain) => void
}

function EditedChain({ bureau, picture, change }: EditedChainProps) {
  const { approvalChain: chain, standingCountersigns: sections } = bureau
  const [dragged, setDragged] = useState<Role | null>(null)
  const [over, setOver] = useState<Role | null>(null)
  const left = reviewerRoles.filter((role) => !chain.includes(role))
  const set = (edit: (chain: readonly Role[]) => readonly Role[]) =>
    change(({ approvalChain }) => ({ approvalChain: edit(approvalChain) }))

  function letGo() {
    setDragged(null)
    setOver(null)
  }

  /** Before a box, or before the one who signs: at the end. */
  function dropBefore(before: Role | null) {
    if (dragged !== null) set((now) => placedBefore(now, dragged, before))
    letGo()
  }

  const gap = (before: ChainBox) => {
    const role = before.at === null ? null : before.role
    const classes = over === before.role ? 'chain-gap chain-gap-over' : 'chain-gap'
    return (
      <span
        className={classes}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(before.role)
        }}
        onDragLeave={() => setOver(null)}
        onDrop={() => dropBefore(role)}
      >
        {left.length > 0 && (
          <Dropdown
            trigger={['click']}
            menu={{
              items: left.map((added) => ({
                key: added,
                label: roleLabels[added],
                onClick: () => set((now) => placedBefore(now, added, role)),
              })),
            }}
          >
            <Button aria-label={`在${roleLabels[before.role]}之前加一关`} title="在这里加一关">
              ＋
            </Button>
          </Dropdown>
        )}
      </span>
    )
  }

  const handle = ({ at, role }: ChainBox) => {
    if (at === null) return {}
    return {
      tabIndex: 0,
      role: 'group',
      'aria-label': `第 ${at + 1} 关 ${roleLabels[role]}，左右方向键移动，Delete 键去掉`,
      draggable: true,
      onDragStart: () => setDragged(role),
      onDragEnd: letGo,
      onDragOver: (event: DragEvent) => event.preventDefault(),
      // Dropped on a box, it takes that place: behind it when it comes from before it.
      onDrop: () => dropBefore(dragged !== null && chain.indexOf(dragged) < at ? (chain[at + 1] ?? null) : role),
      onKeyDown: (event: KeyboardEvent) => {
        if (event.target !== event.currentTarget) return
        if (event.key === 'ArrowLeft') set((now) => shifted(now, role, -1))
        else if (event.key === 'ArrowRight') set((now) => shifted(now, role, 1))
        else if (event.key === 'Delete') set((now) => without(now, role))
        else return
        event.preventDefault()
      },
    }
  }

  const acts = ({ at, role, kind }: ChainBox) => {
    if (kind === 'signing') {
      return (
        <Select
          size="small"
          aria-label="签发人"
          value={bureau.signer}
          options={signers}
          onChange={(signer) => change(() => ({ signer }))}
        />
      )
    }
    if (at === null) return null
    const label = roleLabels[role]
    return (
      <span className="chain-acts">
        <Button
          type="link"
          disabled={at === 0}
          aria-label={`${label}前移`}
          onClick={() => set((now) => shifted(now, role, -1))}
        >
          前移
        </Button>
        <Button
          type="link"
          disabled={at === chain.length - 1}
          aria-label={`${label}后移`}
          onClick={() => set((now) => shifted(now, role, 1))}
        >
          后移
        </Button>
        <Button type="link" aria-label={`去掉${label}`} onClick={() => set((now) => without(now, role))}>
          去掉
        </Button>
      </span>
    )
  }

  const askNoMore = (section: string) => (
    <Button
      type="link"
      aria-label={`${section}不再会签`}
      onClick={() =>
        change((now) => ({ standingCountersigns: now.standingCountersigns.filter((one) => one !== section) }))
      }
    >
      去掉
    </Button>
  )

  const known = [...new Set(bureau.people.map(({ section }) => section).filter(Boolean))]
  const unasked = known.filter((section) => !sections.includes(section))
  return (
    <ChainDrawing
      picture={picture}
      gap={gap}
      handle={handle}
      acts={acts}
      dropCountersign={askNoMore}
      addCountersign={
        <Select<string | null>
          className="chain-add"
          value={null}
          placeholder={unasked.length === 0 ? '没有别的科室' : '加一个每件都会签的科室'}
          disabled={unasked.length === 0}
          aria-label="加一个会签科室"
          options={unasked.map((section) => ({ value: section, label: section }))}
          onChange={(section) =>
            section !== null && change((now) => ({ standingCountersigns: [...now.standingCountersigns, section] }))
          }
        />
      }
    />
  )
}
