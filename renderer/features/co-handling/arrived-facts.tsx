import { Fragment, type ReactNode } from 'react'

/** What a file from another unit says, a fact a line; what it does not say is left out. */
export function ArrivedFacts({ facts }: { readonly facts: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="co-facts">
      {facts
        .filter(([, said]) => said !== '' && said !== null)
        .map(([name, said]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{said}</dd>
          </Fragment>
        ))}
    </dl>
  )
}
