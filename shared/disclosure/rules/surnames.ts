/** Surnames that are seldom the first character of an ordinary word. */
const plain =
  '王李张刘陈杨赵黄周吴徐孙胡朱郭何罗郑梁谢宋唐许邓冯韩曹曾彭萧肖蔡潘田董袁于余叶蒋杜苏魏丁沈姜范卢汪贾邹熊孟秦邱侯尹薛阎雷龙陶贺毛郝龚邵钱覃武戴莫孔汤赖樊施洪翟倪崔廖谭姚陆陈俞柳冉岳纪舒柯聂鲁韦俞骆欧阮褚涂邢邬晏易庞辛匡'
/** Surnames that are ordinary characters as well (方面, 高度, 成立): trusted only beside a form of address. */
const ordinary = '高方安成时万常管应向任金温水程段华石文江林白马牛车康包左右古简关祝申席景费连游竺甘宁明单项伍全连'

export const compoundSurnames = [
  '欧阳',
  '上官',
  '司马',
  '诸葛',
  '皇甫',
  '尉迟',
  '夏侯',
  '慕容',
  '令狐',
  '司徒',
  '公孙',
  '申屠',
  '端木',
  '南宫',
]

const either = (letters: string) => `(?:${compoundSurnames.join('|')}|[${letters}])`
export const plainSurname = either(plain)
export const anySurname = either(plain + ordinary)

export const surnameOf = (name: string): string =>
  compoundSurnames.find((surname) => name.startsWith(surname) && name.length > surname.length) ?? name.slice(0, 1)

/** Characters that a given name does not have: words begin or end with them. */
export const notInNames =
  '的了和与及或在对将为从由把被于以按等各该本其我您你他她们区县市省镇乡村街道路校院所局厅部委办科处室站队会厂业企司店行政府第是有这那些此未副任总原来去说到过给让请还已不就都也很更最多少什么怎'

/** Two or three characters that begin with a surname and are no name. */
export const ordinaryWords: ReadonlySet<string> = new Set(
  (
    '高度 高新 高效 高端 高标准 高质量 高水平 高峰 高山 高铁 高温 高校 高等 高级 方面 方向 方案 方式 方法 方便 方针 方圆 ' +
    '安全 安排 安置 安心 安康 安宁 安稳 成立 成果 成效 成本 成长 成熟 成功 成员 成为 成套 成立后 时间 时代 时期 时限 时常 万元 万人 万家 万亩 万户 万能 万一 ' +
    '常住 常态 常年 常见 常务 常规 常青 管理 管道 管控 管护 管网 应用 应当 应急 应对 应尽 向阳 向前 任务 任何 任职 金融 金属 金额 温暖 温馨 温和 温度 水平 水利 水质 ' +
    '程度 程序 华侨 华丽 华人 石油 石材 文明 文化 文件 文化人 江南 江北 林业 林地 白领 白天 马上 马路 车辆 车间 康复 康养 关键 关心 关注 关于 关系 关爱 祝贺 申请 申报 ' +
    '简单 简易 简化 景区 费用 连续 连接 连片 游客 游玩 宁愿 明显 明确 明亮 单位 单独 单元 项目 项目的 全面 全体 全民 全市 全省 全国 全程 全力 ' +
    '何时 何种 何处 何况 许多 许可 施工 施行 施策 陆续 顾客 洪水 洪涝 杜绝 汤池 武装 武器 武术 龙头 龙舟 雷达 雷电 叶片 董事 董事会 苏州 苏区 曾经 曾在 贾家 唐诗 宋词 罗列 丁字 ' +
    '田间 田地 田园 易地 易于 易行 孔径 熊猫 梁柱 孟加拉 周边 周期 周围 周年 周末 周密 周到 周转 周知 张贴 张力 黄金 黄河 黄牌 朱砂 胡同 郭外 毛利 毛坯 毛细 钱财 纪律 纪念 纪实 ' +
    '欧洲 欧盟 欧美 鲁班 柳州 舒适 岳麓 余名 余人 余户 余家 余件 余万 余元 余项 于是 于民 王牌 李子 杨梅 吴越 江河 江山 平安 和平'
  ).split(' '),
)
