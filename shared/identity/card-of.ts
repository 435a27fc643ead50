import type { Person } from '../people/person.ts'
import type { CertificateCard } from './certificate.ts'

/** What a certificate is to say about a person as the bureau lists them. */
export const cardOf = ({ id, name, post, section, roles, deputising, sample }: Person): CertificateCard => ({
  personId: id,
  name,
  post,
  section,
  roles,
  deputising,
  sample,
})
