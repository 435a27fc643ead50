import { Button, Form, Input, Modal } from 'antd'

/** Deleting is for text that must not be here at all; everything else is withdrawn, returned or archived. */
export function RemoveDialog(props: {
  readonly open: boolean
  readonly onClose: () => void
  readonly onRemove: (reason: string) => Promise<void>
}) {
  return (
    <Modal open={props.open} title="删除本件" onCancel={props.onClose} footer={null} width={480} destroyOnHidden>
      <p>
        只用于误录国家秘密、工作秘密等不得留在本机的内容。本件的全部记录、稿件和未保存的草稿将从本机清除，不能恢复；本单位日志只留一行：编号、日期、办理人和理由。
      </p>
      <p className="quiet case-gap">
        不属于本单位的，请“申请退回”；代表撤回的，请“登记撤回”；办完的，请“归档”。误录涉密内容的，还须按保密规定报告处理。
      </p>
      <Form<{ reason: string }>
        layout="vertical"
        className="case-gap"
        onFinish={({ reason }) => void props.onRemove(reason.trim())}
      >
        <Form.Item
          name="reason"
          label="删除的理由（不要写涉密内容本身）"
          rules={[{ required: true, whitespace: true, message: '请写明理由，本单位日志要留。' }]}
        >
          <Input.TextArea rows={2} autoFocus maxLength={200} />
        </Form.Item>
        <div className="case-keys">
          <Button type="primary" htmlType="submit" size="middle">
            确定删除
          </Button>
          <Button size="middle" onClick={props.onClose}>
            取消
          </Button>
        </div>
      </Form>
    </Modal>
  )
}
