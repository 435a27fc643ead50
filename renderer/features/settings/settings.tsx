import { Input } from 'antd'
import { useState } from 'react'
import { useSession } from '../../data/session.tsx'
import { localDayTime } from '../../ui/local-time.ts'
import { AboutSubject } from './about-subject.tsx'
import { ChainSubject } from './chain-subject.tsx'
import { ClassesSubject } from './classes-subject.tsx'
import { FollowingNotice } from './desks-section.tsx'
import { CopiesSubject } from './copies-subject.tsx'
import { EnclosuresSubject } from './enclosures-subject.tsx'
import { HolidaysSubject } from './holidays-subject.tsx'
import { LetterSubject } from './letter-subject.tsx'
import { MyPassphraseSubject } from './my-passphrase-subject.tsx'
import { NumbersSubject } from './numbers-subject.tsx'
import { OfficeTemplatesSubject } from './office-templates-subject.tsx'
import { PeopleSubject } from './people-subject.tsx'
import { PhrasesSubject } from './phrases-subject.tsx'
import type { Subject } from './subject.ts'
import { TemplatesSubject } from './templates-subject.tsx'
import { TermsSubject } from './terms-subject.tsx'
import { UnitSubject } from './unit-subject.tsx'
import { useSaveBureau } from './use-save-bureau.ts'
import './settings.css'

const subjects: readonly Subject[] = [
  {
    key: 'unit',
    title: '本单位',
    words: '单位名称 全称 层级 市 省 区 县 电脑 资料包 指纹 加入 保管',
    Page: UnitSubject,
  },
  {
    key: 'people',
    title: '人员',
    words: '姓名 职务 科室 电话 岗位 角色 示例人员 账户 证书 开通 停用 换发 吊销 交接 代行 恢复单 锁定 指纹',
    Page: PeopleSubject,
  },
  { key: 'passphrase', title: '我的口令', words: '密码 修改口令 登录', Page: MyPassphraseSubject },
  {
    key: 'chain',
    title: '审核流程',
    words: '审批链 签发人 顺序 科室负责人 核稿 分管领导 主要领导',
    Page: ChainSubject,
  },
  { key: 'numbers', title: '文号', words: '发文字号 机关代字 系列 编号 取号', Page: NumbersSubject },
  { key: 'terms', title: '期限方案', words: '答复期限 延期 退回 会办 沟通 反馈 公开 预警 红黄灯', Page: TermsSubject },
  { key: 'classes', title: '类别方案', words: '办理类别 ABCD 甲乙丙 已解决 计划', Page: ClassesSubject },
  { key: 'holidays', title: '节假日', words: '放假 调休 上班 工作日', Page: HolidaysSubject },
  { key: 'copies', title: '抄送', words: '抄送名单 代表工委 督查室 提案委', Page: CopiesSubject },
  {
    key: 'letter',
    title: '信函',
    words: '格式 字体 红线 用印 附注 联系人 版记 偶数页 份号 类别位置 征询意见表 结尾',
    Page: LetterSubject,
  },
  {
    key: 'enclosures',
    title: '随函材料',
    words: '征询意见表 评价项目 回邮地址 邮政编码 信封 标签 一键成套',
    Page: EnclosuresSubject,
  },
  {
    key: 'templates',
    title: '公文模板',
    words: '模板 版本 有效期 写法 答复 再次答复 会办意见 退办函 延期申请 导入 导出 域 条件',
    Page: TemplatesSubject,
  },
  {
    key: 'officeTemplates',
    title: '本单位模板',
    words: '套用 红头 docx 字段 导入 试填 主送 正文',
    Page: OfficeTemplatesSubject,
  },
  { key: 'phrases', title: '词条', words: '短语 常用语 开头 结尾 政策依据 出处 有效期', Page: PhrasesSubject },
  { key: 'about', title: '关于', words: '版本 数据文件夹 空间', Page: AboutSubject },
]

/** 设置: a list to search at the left, one subject at the right; everything is saved on leaving its field. */
export function Settings() {
  const { bureau } = useSession()
  const { save, savedAt } = useSaveBureau()
  const [key, setKey] = useState('unit')
  const [query, setQuery] = useState('')
  const found = subjects.filter(({ title, words }) => `${title} ${words}`.includes(query.trim()))
  const subject = subjects.find((one) => one.key === key)
  return (
    <div className="page">
      <header className="page-head">
        <h1>设置</h1>
        <span className="quiet">离开输入框即保存，记入本单位日志。</span>
        <span className="spacer" />
        {savedAt !== null && <output className="quiet nowrap">已保存 {localDayTime(savedAt)}</output>}
      </header>
      <FollowingNotice />
      <div className="settings-panes">
        <nav className="settings-list" aria-label="设置项目">
          <Input
            allowClear
            placeholder="查找设置"
            aria-label="查找设置"
            value={query}
            onChange={(event) => setQuery(event.target.value)}
            onPressEnter={() => found[0] !== undefined && setKey(found[0].key)}
          />
          {found.map((one) => (
            <button
              key={one.key}
              type="button"
              aria-current={one.key === key ? 'true' : undefined}
              onClick={() => setKey(one.key)}
            >
              {one.title}
            </button>
          ))}
          {found.length === 0 && <p className="quiet">没有这样的设置。</p>}
        </nav>
        {subject !== undefined && (
          <section className="settings-subject" key={subject.key}>
            <h2>{subject.title}</h2>
            <subject.Page bureau={bureau} save={save} />
          </section>
        )}
      </div>
    </div>
  )
}
