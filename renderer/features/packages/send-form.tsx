import { Alert, Button, Checkbox, Input, Radio, Select } from 'antd'
import { useState } from 'react'
import { type CaseFile, type OutgoingKind, outgoingKindLabels } from '../../../shared/case/case-file.ts'
import {
  type Companion,
  companionFiles,
  companionLabels,
  companions,
  whyNoCompanions,
} from '../../../shared/exchange/companions.ts'
import type { Proposal } from '../../../shared/exchange/proposed-sending.ts'
import type { Person } from '../../../shared/people/person.ts'
import { roleLabels } from '../../../shared/people/roles.ts'
import { sha256Hex } from '../../data/hashing.ts'
import { boxKeyOf } from '../../data/pack-case.ts'
import { whyNotSend } from '../../data/send-package.ts'
import { useSession } from '../../data/session.tsx'
import { localDayTime } from '../../ui/local-time.ts'
import { titleWords } from '../../ui/title-words.ts'
import { SendDone, SendWorking } from './send-ending.tsx'
import { useSending } from './use-sending.ts'

const kindWords: Readonly<Record<OutgoingKind, string>> = {
  review: '请对方审核或签发，办后送回。',
  decision: '已经办过，送回给送来的人接着办。',
  handOver: '交给对方接着办，不再送回。',
}

const personLabel = ({ name, post, roles }: Person): string =>
  `${name}　${post === '' ? roles.map((role) => roleLabels[role]).join('、') : post}`

const dayOf = (moment: string) => localDayTime(moment).slice(0, 10)

/** For whom, what goes along, and whether only they can open it; then the progress, then the folder. */
export function SendForm(props: {
  readonly files: readonly CaseFile[]
  readonly people: readonly Person[]
  readonly proposal: Proposal
  /** Only this kind, where the page is about it. */
  readonly only?: OutgoingKind
  /** Done before the cases go out: 交接 names the new handler. Answers why not. */
  readonly before?: (to: Person) => Promise<string | null>
}) {
  const { files, people, proposal, only, before } = props
  const { workspace, bureau, actor, today } = useSession()
  const [first] = files
  const again = first?.outgoing ?? null
  const [kind, setKind] = useState<OutgoingKind>(again?.kind ?? only ?? proposal.kind)
  const [toId, setToId] = useState(again?.to.id ?? proposal.to?.id ?? null)
  const withText = files.filter((file) => whyNoCompanions(file) === null)
  const [wanted, setWanted] = useState<readonly Companion[]>(
    withText.length > 0 && only === undefined ? companions : [],
  )
  const [encrypted, setEncrypted] = useState(false)
  const [note, setNote] = useState('')
  const [refusal, setRefusal] = useState<string | null>(null)
  const { state, start, cancel } = useSending()
  const to = people.find((person) => person.id === toId)
  const stands = first === undefined ? '请先选定要送出的件。' : whyNotSend(workspace, first, actor)

  async function send() {
    if (to === undefined) return setRefusal('请选择送给谁。')
    setRefusal(null)
    const made = files.map((file) => ({ file, beside: besideOf(file) }))
    for (const { beside } of made) if (!beside.ok) return setRefusal(beside.error.reason)
    const stopped = (await before?.(to)) ?? null
    if (stopped !== null) return setRefusal(stopped)
    const sendings = await Promise.all(
      made.map(async ({ file, beside }) => ({
        file: (await workspace.db.cases.get(file.id)) ?? file,
        companions: beside.ok ? beside.value : [],
      })),
    )
    await start(sendings, { kind, to: { id: to.id, name: to.name, post: to.post }, encrypted, note: note.trim() })
  }

  function besideOf(file: CaseFile) {
    const some = withText.includes(file) ? wanted : []
    return companionFiles(file, bureau, { wanted: some, today, hash: sha256Hex, dayOf, words: titleWords })
  }

  if (state.kind === 'working') return <SendWorking {...state} onCancel={cancel} />
  if (state.kind === 'done') return <SendDone path={state.path} files={state.files} kind={kind} to={to?.name ?? ''} />
  const shown = refusal ?? (state.kind === 'choosing' ? state.refusal : null)
  const mayEncrypt = to !== undefined && boxKeyOf(bureau, to.id) !== null
  return (
    <div className="send-form">
      {state.kind === 'unwritten' && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title="本件已记为送出，但文件没有写成。"
          description={`${state.reason}请“再写一次”；不送了，请回案卷“收回”，在本机继续办理。`}
        />
      )}
      {again !== null && state.kind === 'choosing' && (
        <Alert
          type="info"
          showIcon
          title={`${again.day} 已用${outgoingKindLabels[again.kind]}送${again.to.name}。U 盘丢失或文件损坏时，可以再写一次，内容与原来的包相同。`}
        />
      )}
      <h2>送给谁</h2>
      <Select
        size="middle"
        showSearch={{ optionFilterProp: 'label' }}
        aria-label="送给谁"
        placeholder="选择收件人"
        value={toId}
        disabled={again !== null}
        options={people.map((person) => ({ value: person.id, label: personLabel(person) }))}
        onChange={(id: string) => {
          setToId(id)
          if (id !== proposal.to?.id) setEncrypted(false)
        }}
      />
      {proposal.why !== '' && toId === proposal.to?.id && again === null && <p className="quiet">{proposal.why}</p>}
      {only === undefined && again === null && (
        <>
          <h2>做什么用</h2>
          <Radio.Group
            className="send-kinds"
            value={kind}
            onChange={(event) => setKind(event.target.value as OutgoingKind)}
            options={(Object.keys(kindWords) as OutgoingKind[]).map((value) => ({
              value,
              label: (
                <>
                  <b>{outgoingKindLabels[value]}</b>
                  <span className="quiet">{kindWords[value]}</span>
                </>
              ),
            }))}
          />
        </>
      )}
      {withText.length > 0 && (
        <>
          <h2>旁边放什么</h2>
          <p className="quiet">给没有装“复言”的电脑看，不加密。</p>
          <ul className="send-beside">
            {companions.map((one) => (
              <li key={one}>
                <Checkbox
                  checked={wanted.includes(one)}
                  onChange={(event) =>
                    setWanted(
                      companions.filter((other) => (other === one ? event.target.checked : wanted.includes(other))),
                    )
                  }
                >
                  {companionLabels[one]}
                </Checkbox>
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>是否加密</h2>
      <Checkbox checked={encrypted} disabled={!mayEncrypt} onChange={(event) => setEncrypted(event.target.checked)}>
        只让{to?.name ?? '收件人'}打开
      </Checkbox>
      <p className="quiet">
        {to !== undefined && !mayEncrypt
          ? `${to.name}还没有账户，不能加密。`
          : encrypted
            ? '包只有收件人本人登录后才能打开，丢了也看不到内容。'
            : '不加密时，本单位任何一台装了“复言”的电脑都能打开。'}
        {encrypted && wanted.length > 0 && '旁边放的文件不在包里，谁都能看；要保密请不要勾选。'}
      </p>
      <h2>附言（可以不写）</h2>
      <Input.TextArea
        aria-label="附言"
        value={note}
        maxLength={400}
        autoSize={{ minRows: 2, maxRows: 4 }}
        onChange={(event) => setNote(event.target.value)}
      />
      <div className="send-foot">
        {shown !== null && <Alert type="warning" showIcon role="alert" title={shown} />}
        {stands !== null && <Alert type="warning" showIcon title={stands} />}
        <p className="quiet">
          {again === null
            ? '写好后本件在本机锁定，直到送回或收回；写入后会读出核对。'
            : '写入后会读出核对，写的时候请不要拔出 U 盘。'}
        </p>
        <Button
          type="primary"
          size="middle"
          disabled={stands !== null || first === undefined}
          onClick={() => void send()}
        >
          {again === null ? '选 U 盘或文件夹，写入' : '再写一次'}
        </Button>
      </div>
    </div>
  )
}
