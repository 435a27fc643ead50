/** How much a package may hold. A package made by this program never exceeds them; one that does is hostile or broken. */
const MIB = 1024 * 1024

export const limits = {
  /** Bytes of the file itself. */
  file: 60 * MIB,
  /** Bytes of everything in it, unpacked. */
  unpacked: 50 * MIB,
  /** Unpacked to packed. Ours stay below it: what would pack better is stored as it is. */
  ratio: 100,
  /** Small contents may pack as well as they like. */
  ratioFrom: MIB,
  parts: 500,
  manifest: MIB,
  certificate: 8 * 1024,
  /** Recipients' keys of an encrypted package. */
  seals: 64 * 1024,
  recipients: 50,
  /** Levels of brackets in anything read as JSON: a case needs thirteen. */
  depth: 40,
  /** Lines of one case. */
  lines: 20_000,
} as const
