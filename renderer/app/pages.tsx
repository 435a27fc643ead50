import { lazy } from 'react'
import { Link, Route, Switch } from 'wouter'
import { EmptyPage } from '../ui/empty-page.tsx'
import { OpenCase } from './open-case.tsx'

const Today = lazy(async () => ({ default: (await import('../features/today/today.tsx')).Today }))
const Ledger = lazy(async () => ({ default: (await import('../features/ledger/ledger.tsx')).Ledger }))
const Intake = lazy(async () => ({ default: (await import('../features/intake/intake.tsx')).Intake }))
const CasePage = lazy(async () => ({ default: (await import('../features/case/case-page.tsx')).CasePage }))
const Drafting = lazy(async () => ({ default: (await import('../features/drafting/drafting.tsx')).Drafting }))
const ReviewList = lazy(async () => ({ default: (await import('../features/review/review-list.tsx')).ReviewList }))
const Review = lazy(async () => ({ default: (await import('../features/review/review.tsx')).Review }))
const LetterPage = lazy(async () => ({ default: (await import('../features/letter/letter-page.tsx')).LetterPage }))
const PublicPage = lazy(async () => ({ default: (await import('../features/disclosure/public-page.tsx')).PublicPage }))
const CoHandlingPage = lazy(async () => ({
  default: (await import('../features/co-handling/co-handling-page.tsx')).CoHandlingPage,
}))
const ArrivalsPage = lazy(async () => ({
  default: (await import('../features/co-handling/arrivals-page.tsx')).ArrivalsPage,
}))
const PackagePage = lazy(async () => ({ default: (await import('../features/packages/package-page.tsx')).PackagePage }))
const SendPage = lazy(async () => ({ default: (await import('../features/packages/send-page.tsx')).SendPage }))
const HandOverPage = lazy(async () => ({
  default: (await import('../features/packages/hand-over-page.tsx')).HandOverPage,
}))
const ForkPage = lazy(async () => ({ default: (await import('../features/packages/fork-page.tsx')).ForkPage }))
const Settings = lazy(async () => ({ default: (await import('../features/settings/settings.tsx')).Settings }))

/** Which page is open: one address a page, so that Back works and a page can be returned to. */
export function Pages() {
  return (
    <Switch>
      <Route path="/" component={Today} />
      <Route path="/cases" component={Ledger} />
      <Route path="/intake" component={Intake} />
      <Route path="/review" component={ReviewList} />
      <Route path="/co-handling" component={ArrivalsPage} />
      <Route path="/settings" component={Settings} />
      <Route path="/package" component={PackagePage} />
      <Route path="/hand-over" component={HandOverPage} />
      <Route path="/case/:id/send">{({ id }) => <OpenCase caseId={id} key={id} page={SendPage} />}</Route>
      <Route path="/case/:id/fork">{({ id }) => <OpenCase caseId={id} key={id} page={ForkPage} />}</Route>
      <Route path="/case/:id/draft/:block?">
        {({ id, block }) => <OpenCase caseId={id} key={id} page={Drafting} blockId={block} />}
      </Route>
      <Route path="/case/:id/review">{({ id }) => <OpenCase caseId={id} key={id} page={Review} />}</Route>
      <Route<{ readonly id: string }> path="/case/:id/letter/:kind?/:of?">
        {({ id }) => <OpenCase caseId={id} key={id} page={LetterPage} />}
      </Route>
      <Route path="/case/:id/co-handling">{({ id }) => <OpenCase caseId={id} key={id} page={CoHandlingPage} />}</Route>
      <Route path="/case/:id/public">{({ id }) => <OpenCase caseId={id} key={id} page={PublicPage} />}</Route>
      <Route path="/case/:id">{({ id }) => <OpenCase caseId={id} key={id} page={CasePage} />}</Route>
      <Route>
        <EmptyPage says="没有这一页。">
          <Link href="/cases">回到台账</Link>
        </EmptyPage>
      </Route>
    </Switch>
  )
}
