import { finding, MASK, type PrivateFinding } from '../private-finding.ts'

/** Words after which the home of a person follows; 办公地址, 项目地址 and a bare 地址 are places of units. */
const labelled =
  /(?:家庭住址|现住址|住址|家庭地址|户籍地址|户籍所在地|户籍地|居住地址|居住地|通讯地址|通信地址|收件地址|邮寄地址|家住|居住在|现住在?)[是为在]?[：:]?[\s\u3000]*([^，。；、：:,;\n（）()“”×]{4,60}?)(?=[，。；、：:,;\n（）()“”]|的|$)/gu

const road = '(?:路|街|大道|巷|弄|里|小区|花园|家园|公寓|社区|新村|苑|庭|府|湾|城)'
/** Down to a room: a road with a house number alone is where a shop, a school or an office stands. */
const dwelling = new RegExp(
  String.raw`[\p{Script=Han}\d]{2,14}?${road}[\p{Script=Han}]{0,8}?(?:\d+号(?:院)?)?[\p{Script=Han}]{0,8}?(?:[A-Z\d]+(?:栋|幢|号楼)(?:[\dA-Z一二三四]+单元)?\d{2,4}(?:室|房|号|户)?|\d+单元\d{2,4}(?:室|房|号|户)?|\d{3,4}(?:室|房))`,
  'gu',
)
/** Rooms in these are offices. */
const office = /大厦|大楼|中心|写字楼|办公楼|厂房|楼宇|园区|产业园|宾馆|酒店|会议室|学校|医院/u

/** Province, city and district stay readable, and words before the address with them: 家住天元区×××. */
const publicPart = /^.*(?:省|自治区|市|区|县|旗|街道|[在到于住])(?=.{2})/u

function cut(address: string): number {
  const roadAt = address.search(new RegExp(`${road}|\\d`, 'u'))
  const head = publicPart.exec(roadAt < 0 ? address : address.slice(0, roadAt + 1))
  return head === null ? 0 : head[0].length
}

/** Homes of persons: after a label, or written down to the room. `publicAddresses` are the bureau's own. */
export function findAddresses(
  text: string,
  known: { readonly addresses: readonly string[]; readonly publicAddresses: readonly string[] },
): readonly PrivateFinding[] {
  const isPublic = (address: string) =>
    known.publicAddresses.some((own) => own !== '' && (own.includes(address) || address.includes(own)))
  const found = [
    ...[...text.matchAll(labelled)].map((match) => ({
      address: match[1] ?? '',
      at: match.index + match[0].length - (match[1] ?? '').length,
    })),
    ...[...text.matchAll(dwelling)]
      .filter(([address]) => !office.test(address))
      .map((match) => ({ address: match[0], at: match.index })),
  ]
  const written = found
    .filter(({ address }) => !isPublic(address))
    .map(({ address, at }) => finding('address', address.slice(cut(address)), at + cut(address), MASK))
  const registered = known.addresses
    .filter((address) => address.length >= 4)
    .flatMap((address) => allPlaces(text, address).map((at) => finding('address', address, at, MASK)))
  return [...written, ...registered]
}

function allPlaces(text: string, word: string): readonly number[] {
  const places: number[] = []
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) places.push(at)
  return places
}
