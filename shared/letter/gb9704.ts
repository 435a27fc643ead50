/**
 * GB/T 9704-2012《党政机关公文格式》 as numbers. Every line carries its clause; a measure marked 习惯 is practice that
 * the standard leaves open. Twips (tw) are 1/20 pt, the unit of WordprocessingML.
 */
export const TW_PER_MM = 1440 / 25.4
export const mmToTw = (mm: number): number => Math.round(mm * TW_PER_MM)

/** Paper and type area (§5.1, §5.2.1). */
export const page = {
  widthMm: 210, // §5.1 A4
  heightMm: 297, // §5.1 A4
  topMm: 37, // §5.2.1 天头
  leftMm: 28, // §5.2.1 订口
  typeWidthMm: 156, // §5.2.1 版心
  typeHeightMm: 225, // §5.2.1 版心
  widthTw: 11906, // A4 as Word writes it
  heightTw: 16838,
  topTw: 2098,
  bottomTw: 1984, // 297 − 37 − 225 = 35 mm
  leftTw: 1587,
  rightTw: 1474, // 210 − 28 − 156 = 26 mm
  typeWidthTw: 8845,
  typeHeightTw: 12756,
} as const

/** 每面22行、每行28字，撑满版心 (§5.2.3). */
export const grid = {
  lines: 22, // §5.2.3
  characters: 28, // §5.2.3
  /** 12756 / 22 = 579.8; 580 would leave room for 21 lines only once rounding is done by a word processor. */
  pitchTw: 579,
  /** 16 pt less 0.25 pt: 28 × 15.75 = 441 pt in a line of 442.2 pt. */
  characterTw: 315,
  spacingTw: -5,
} as const

/** Sizes in points by their Chinese names. */
export const size = {
  body: 16, // §5.2.2 3号仿宋
  title: 22, // §7.3.1 2号小标宋
  imprint: 14, // §7.4.2 4号仿宋
  pageNumber: 14, // §7.5 4号半角宋体
} as const

/** 版头 of a document (§7.2). */
export const head = {
  linesAboveMark: 2, // §7.2.1–7.2.3 份号、紧急程度顶格编排在版心左上角, 自上而下分行; 办理类别、公开属性在右上角是习惯
  markTopMm: 35, // §7.2.4 上边缘至版心上边缘
  linesBeforeNumber: 2, // §7.2.5 发文机关标志下空二行
  ruleBelowNumberMm: 4, // §7.2.7 发文字号之下4 mm
  ruleSpacePt: 7, // 4 mm less some 4 pt by which an exact line reaches below its characters
  ruleWidthMm: 156, // §7.2.7 与版心等宽
  markMaxWidthMm: 156, // §7.2.4 只说醒目、美观、庄重; 不宽于版心是习惯
  markMaxPt: 62, // 习惯
  markMinPt: 8, // 习惯
} as const

/** 主体 (§7.3). */
export const main = {
  linesBeforeTitle: 2, // §7.3.1 分隔线下空二行
  titlePitchTw: 700, // 习惯: 35 pt for 22 pt characters
  linesBeforeSalutation: 1, // §7.3.2 标题下空一行
  paragraphIndent: 2, // §7.3.3 自然段左空二字
  linesBeforeAttachments: 1, // §7.3.4 正文下空一行
  attachmentsIndent: 2, // §7.3.4 左空二字
  dateRightIndent: 4, // §7.3.5.1 加盖印章: 成文日期右空四字
  unitRightIndentUnsealed: 2, // §7.3.5.2 不加盖印章: 署名右空二字
  dateShiftUnsealed: 2, // §7.3.5.2 成文日期首字比发文机关署名首字右移二字
  /** The seal (42 mm, some 4 lines) starts within one line of the text and holds both lines in its lower middle. */
  linesBeforeSealedSignature: 2, // §7.3.5.1
  linesBeforeUnsealedSignature: 1, // §7.3.5.2 正文下空一行
  linesKeptWithSignature: 10, // §7.3.5.5 不得采取“此页无正文”: 末段不过十行的随署名移行 (习惯)
  noteIndent: 2, // §7.3.7 附注居左空二字
  annexTitleLine: 3, // §7.3.8 附件标题居中编排在版心第三行
} as const

/** 版记 (§7.4) and page numbers (§7.5). */
export const foot = {
  outerRulePt: 1, // §7.4.1 首末条粗线 0.35 mm
  innerRulePt: 0.75, // §7.4.1 中间细线 0.25 mm
  imprintIndent: 1, // §7.4.2, §7.4.3 左右各空一字
  imprintPitchTw: 500, // 习惯: 25 pt for 14 pt characters
  pageNumberBelowMm: 7, // §7.5 版心下边缘之下7 mm
  pageNumberPitchTw: 400, // 习惯
  pageNumberIndent: 1, // §7.5 单页居右空一字、双页居左空一字
} as const

/** Tables: the standard says nothing but that they lie in the type area; 小四 and 20 pt lines are practice. */
export const table = {
  sizePt: 12,
  pitchTw: 400,
  cellMarginTw: 100,
  rulePt: 0.5,
} as const

/** 信函格式 (§10.1). */
export const letter = {
  markTopMm: 30, // §10.1 上边缘至上页边
  ruleBelowMarkMm: 4, // §10.1 标志下4 mm处红色双线 (上粗下细)
  footRuleMm: 20, // §10.1 距下页边20 mm处红色双线 (上细下粗)
  ruleWidthMm: 170, // §10.1 线长均为170 mm
  afterRuleTw: 280, // §10.1 与第一条双线距离为3号汉字高度的7/8: 14 pt
  linesBeforeTitle: 2, // §10.1 标题与最后一个要素相距二行
} as const

/** 红色 (§6.2: Y80 M80). */
export const RED = 'FF0000'
