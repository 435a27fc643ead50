/** 说明.txt beside the exported lines: enough to check them with other tools, years later. */
export function howToVerify(said: {
  readonly unit: string
  readonly subject: string
  readonly day: string
  /** Fingerprint of the issuing key; null where there is none. */
  readonly fingerprint: string | null
  readonly sampleFingerprint: string | null
}): string {
  const { unit, subject, day, fingerprint, sampleFingerprint } = said
  return [
    `${unit}　${subject}　记录原文`,
    `导出日期：${day}`,
    '',
    '一、文件',
    '  案卷记录.jsonl　　每行一条记录，就是本机日志中的原样，一个字节也没有改。',
    '  本单位记录.jsonl　本单位的设置、人员、证书和文号登记的记录。',
    '  certificates.json　签发密钥（issuerKey）、示例签发密钥（sampleIssuerKey）、全部证书和吊销。',
    '',
    '二、核对次序',
    '  每行是键名排序、没有空格的 JSON（UTF-8，行末一个换行符不计在内）。',
    '  每行的 prev 等于上一行的 SHA-256（小写十六进制），第一行为 null；seq 从 1 起连续。',
    '',
    '三、核对签名（Ed25519，RFC 8032；公钥和签名都是小写十六进制）',
    '  把该行的 signature 换成 null，仍按键名排序写成 JSON，前面加上“fuyan line 1”和一个换行符，这就是被签的文字。',
    '  用 signature.certificate 在 certificates.json 中找到证书（serial），用证书的 signKey 验证 signature.value。',
    '  证书上的 personId 应与该行 by.id 相同；该行的 at 应不早于证书的 issuedAt，并早于吊销的 at（如有）。',
    '',
    '四、核对证书',
    '  证书去掉 signature 一项，按键名排序写成 JSON，前面加上“fuyan certificate 1”和一个换行符，用 issuer 验证。',
    '  吊销同样，前面加的是“fuyan revocation 1”。issuer 应等于 issuerKey（示例为 sampleIssuerKey）。',
    '',
    '五、核对签发密钥',
    `  指纹 = 对“fuyan issuer ”（末尾有一个空格）加公钥的文字求 SHA-256，取前 16 位，大写，四位一组。`,
    ...(fingerprint === null ? [] : [`  本单位签发密钥的指纹：${fingerprint}。请与恢复单上的核对。`]),
    ...(sampleFingerprint === null ? [] : [`  示例签发密钥的指纹：${sampleFingerprint}。`]),
    '',
  ].join('\r\n')
}
