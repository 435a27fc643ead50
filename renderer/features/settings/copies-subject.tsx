import { NamesSetting } from './setting-fields.tsx'
import { SignedTextNotice } from './signed-text-notice.tsx'
import type { SubjectProps } from './subject.ts'

/** 抄送: the standing lists; a letter may have one of its own. */
export function CopiesSubject({ bureau, save }: SubjectProps) {
  return (
    <>
      <SignedTextNotice />
      <p className="settings-lead">新的答复按这里抄送，主办件另加会办单位；单件可在“成文”中改。</p>
      <NamesSetting
        label="答复代表建议"
        value={bureau.copyTo.suggestion}
        onSave={(suggestion) => save((now) => ({ ...now, copyTo: { ...now.copyTo, suggestion } }))}
      />
      <NamesSetting
        label="答复政协提案"
        value={bureau.copyTo.proposal}
        onSave={(proposal) => save((now) => ({ ...now, copyTo: { ...now.copyTo, proposal } }))}
      />
    </>
  )
}
