import type { KnownPersons } from '../known-persons.ts'
import { finding, MASK, type PrivateFinding, type PrivateRule } from '../private-finding.ts'
import { anySurname, notInNames, ordinaryWords, plainSurname, surnameOf } from './surnames.ts'

/** Names are spread over the line to align with others: 李 婉. */
const spaced = (name: string): string => [...name].join('[ \\u3000]{0,4}')
const bare = (name: string): string => name.replace(/[ \u3000]/gu, '')

/** 李××: the family name stays, as forms of address need it. */
export const maskedName = (name: string): string => `${surnameOf(bare(name))}××`

const given = `(?:(?![${notInNames}])\\p{Script=Han})`
const title =
  '(?:先生|女士|小姐|同志|老师|教授|院士|博士|研究员|高级工程师|工程师|律师|医生|护士|董事长|董事|总经理|总裁|经理|厂长|校长|院长|所长|主任|局长|副局长|处长|科长|书记|部长|厅长|主席|秘书长|会长|理事长|馆长|站长|队长|组长|支书|调研员|专员)'
/** 石峰区长江北路: a place and 长 are a post only where the sentence goes on as after a person. */
const placePost = '(?:市长|区长|县长|镇长|乡长|省长|村长)(?=[，。、；：:,）)“”\\s的在]|带队|主持|表示|同志|$)'
const notMore = '(?![\\p{Script=Han}]{0,2}(?:会议|制度|办公会|负责制|联席))'
const beside = new RegExp(`(${anySurname}${given}{1,2})(?:${title}|${placePost})${notMore}`, 'gu')
/** 代表 and 委员 are also verbs and bodies (高校代表, 常务委员会): only where a name can begin. */
const member = new RegExp(
  `(?<=^|[，。、；：:（(“”\\s和与及对向由据请谢敬])(${anySurname}${given}{1,2})(?:代表|委员)(?![会团性们]|作用)`,
  'gu',
)
const posts =
  '(?:联\\s*系\\s*人|承\\s*办\\s*人|经\\s*办\\s*人|负\\s*责\\s*人|法定代表人|法人代表|当事人|申请人|信访人|投诉人|反映人|来信人|来访人|姓\\s*名|签发人|审核人|拟稿人|收件人|户主)'
const labelled = new RegExp(
  `${posts}[：:][\\s\\u3000]*(\\p{Script=Han}(?:[ \\u3000]{0,4}(?!电话|手机|联系)\\p{Script=Han}){1,3}?)(?=$|[，。、；;,（(）)\\n\\d/]|[\\s\\u3000]+(?:\\p{Script=Han}|\\d)|及|和|电话|手机|联系)`,
  'gu',
)
const role = `(?:${posts}|村民|居民|业主|市民|群众|农户|患者|学生|教师|董事长|总经理|经理|院士|教授|博士|书记|主任|局长|处长|科长|厂长|校长|院长|法人)`
const afterRole = new RegExp(
  `${role}(${plainSurname}${given}{1,2}?)(?=$|[，。、；：:,（(）)“”\\s]|反映|提出|表示|介绍|认为|来电|来信|来访|说|等|同志|家|的|在|于|为|与|和|因|向|自|及)`,
  'gu',
)

/** 本周正式: the end of one word and the beginning of another make up a name; told by the words on both sides. */
const before: Readonly<Record<string, string>> = {
  周: '本每上下一两三四五六七八九十数几多',
  高: '提最新',
  方: '地各双多对官东南西北',
  金: '资基奖现税',
  成: '完达形建组',
  安: '治公平',
  江: '长湘珠',
  林: '园森树造',
  万: '千百十几数',
  张: '一紧主',
  任: '责主担信',
  石: '钻岩',
  程: '工过流课',
  管: '监主',
  易: '贸交',
  明: '文说证',
}
const after: Readonly<Record<string, string>> = {
  正: '式常确规在如',
  建: '设立成筑议制造',
  军: '民队工事',
  强: '化调度',
  明: '确显',
  文: '化件明',
  平: '台均安',
  国: '家际内',
  民: '生营族企',
  新: '区能材型',
}
const fused = (text: string, from: number, to: number): boolean =>
  (before[text.charAt(from)] ?? '').includes(text.charAt(from - 1) || '，') &&
  (after[text.charAt(to - 1)] ?? '').includes(text.charAt(to) || '，')

const addressed = new RegExp(`^(?:${title}|代表|委员)`, 'u')
const standsAlone = (text: string, from: number, to: number): boolean =>
  addressed.test(text.slice(to)) ||
  (/^$|[，。、；：:,（(\s\u3000人]$/u.test(text.slice(Math.max(0, from - 1), from)) &&
    /^$|^[，。、；,）)\s\u3000]/u.test(text.slice(to, to + 1)))

function findKnown(text: string, names: readonly string[], rule: PrivateRule): readonly PrivateFinding[] {
  return names.flatMap((name) =>
    [...text.matchAll(new RegExp(spaced(name), 'gu'))]
      .filter(({ index, 0: found }) => {
        const to = index + found.length
        return ordinaryWords.has(name) ? standsAlone(text, index, to) : !fused(text, index, to)
      })
      .map(({ index, 0: found }) => finding(rule, found, index, rule === 'deputy' ? MASK : maskedName(found))),
  )
}

/**
 * Names of persons: those the case and the bureau know, and others by the words beside them (张伟教授, 村民李强反映,
 * 联系人：王 五). Deputies stay named unless they asked otherwise (`known.hiddenDeputies`).
 */
export function findNames(text: string, known: KnownPersons): readonly PrivateFinding[] {
  const spared = new Set([...known.shownDeputies, ...known.hiddenDeputies])
  const named = [beside, member, labelled, afterRole].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const name = match[1] ?? ''
      if (spared.has(bare(name)) || ordinaryWords.has(name) || /某/u.test(name)) return []
      return [finding('person', name, match.index + match[0].indexOf(name), maskedName(name))]
    }),
  )
  return [...findKnown(text, known.hiddenDeputies, 'deputy'), ...findKnown(text, known.staff, 'staff'), ...named]
}
