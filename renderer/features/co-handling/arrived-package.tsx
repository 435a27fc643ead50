import { Alert } from 'antd'
import { type ArrivedPackage, standingOf } from '../../data/co-packages.ts'
import { useSession } from '../../data/session.tsx'
import { AcceptBureau } from './accept-bureau.tsx'
import { ArrivedOpinion } from './arrived-opinion.tsx'
import { ArrivedRequest } from './arrived-request.tsx'
import './co-handling.css'

/** A 征询包 or 会办意见包, shown before anything is done with it. */
export function ArrivedCoPackage({ arrived }: { readonly arrived: ArrivedPackage }) {
  const { bureau } = useSession()
  const standing = standingOf(arrived, bureau)
  const { manifest, request, opinion, signer } = arrived.opened
  if (standing.kind === 'refused') {
    return <Alert type="warning" showIcon title={standing.reason} role="alert" className="co-written" />
  }
  const believed = standing.kind === 'accepted'
  return (
    <>
      <p className="quiet">
        {`签名完好：由${manifest.bureau.name}的${manifest.by.name}于 ${manifest.madeAt.slice(0, 10)} 签名。${
          believed ? '该单位已经认可过。' : ''
        }`}
      </p>
      {standing.kind === 'unknown' && <AcceptBureau arrived={arrived} otherKey={standing.otherKey} />}
      {request !== null && (
        <ArrivedRequest
          request={request}
          origin={{ issuerKey: manifest.bureau.issuerKey, sample: signer.sample }}
          believed={believed}
        />
      )}
      {opinion !== null && <ArrivedOpinion arrived={arrived} opinion={opinion} believed={believed} />}
    </>
  )
}
