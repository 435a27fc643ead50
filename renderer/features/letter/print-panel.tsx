import { Button, InputNumber, Modal, Radio } from 'antd'
import { useId, useState } from 'react'
import { type Sides, sheetsFor } from './print-sheets.ts'

export interface PrintPanelProps {
  readonly pages: number
  /** 用印份数 where the letter is sealed. */
  readonly copies: number
  readonly sealed: boolean
  readonly onPrint: (options: { readonly copies: number; readonly duplex: Sides }) => void
  readonly onClose: () => void
}

/** 打印: how many sheets, on which sides, and how to lay the paper in where the printer cannot turn it. */
export function PrintPanel({ pages, copies: first, sealed, onPrint, onClose }: PrintPanelProps) {
  const [copies, setCopies] = useState(first)
  const [duplex, setDuplex] = useState<Sides>('longEdge')
  const id = useId()
  return (
    <Modal
      open
      title="打印"
      width={440}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button type="primary" autoFocus onClick={() => onPrint({ copies, duplex })}>
            打印
          </Button>
        </>
      }
    >
      <div className="print-fields">
        <label htmlFor={id}>份数</label>
        <span>
          <InputNumber
            id={id}
            min={1}
            max={200}
            precision={0}
            value={copies}
            onChange={(value) => setCopies(value ?? 1)}
          />{' '}
          {sealed && <span className="quiet">用印 {first} 份</span>}
        </span>
        <span>单双面</span>
        <Radio.Group
          aria-label="单双面"
          value={duplex}
          onChange={(event) => setDuplex(event.target.value as Sides)}
          options={[
            { value: 'longEdge', label: '双面（长边翻转）' },
            { value: 'simplex', label: '单面' },
          ]}
        />
        <span>用纸</span>
        <span>
          每份 {pages} 页，共用 A4 纸 <b>{sheetsFor(pages, copies, duplex)}</b> 张
        </span>
      </div>
      {duplex === 'longEdge' && (
        <p className="quiet">
          打印机不能自动双面时：先在打印窗口选单数页打印，把印好的纸原样翻面放回纸盒（页眉先进），再选双数页打印。各种打印机进纸方向不同，请先用一份试印。
        </p>
      )}
    </Modal>
  )
}
