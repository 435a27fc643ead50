import { Form } from 'antd'
import { asDocumentNumber, nextSerial } from '../../../shared/bureau/number-series.ts'
import type { NumberSeries } from '../../../shared/bureau/bureau.ts'
import { type CaseFile, presentRound } from '../../../shared/case/case-file.ts'
import { type DocumentNumber, documentNumberText } from '../../../shared/case/round.ts'
import { yearOf } from '../../../shared/day.ts'
import type { InputOf } from '../../../shared/workflow/advance.ts'
import type { Session } from '../../data/session.tsx'
import { CountField, SelectField } from './fields.tsx'
import { type About, stepForm } from './step-form.ts'

interface Values {
  readonly seriesId: string | undefined
  readonly year: number
  readonly serial: number
}

const seriesFor = (file: CaseFile, { bureau }: Session): readonly NumberSeries[] => {
  const use = file.assignment.role === 'coHandle' ? 'coOpinion' : 'reply'
  const fitting = bureau.series.filter((series) => series.use === use)
  return fitting.length > 0 ? fitting : bureau.series
}

/** A number this case holds already: kept over a recalled sign-off, or reserved before a crash. */
function heldNumber(file: CaseFile, { bureau }: Session): Values | null {
  const own = presentRound(file).documentNumber
  if (own !== null) return own
  const used = file.rounds.flatMap((round) => round.documentNumber ?? [])
  const same = (issued: Values, number: DocumentNumber) =>
    issued.seriesId === number.seriesId && issued.year === number.year && issued.serial === number.serial
  const reserved = bureau.issuedNumbers.filter((issued) => issued.caseId === file.id)
  return reserved.find((issued) => !used.some((number) => same(issued, number))) ?? null
}

function proposal(file: CaseFile, session: Session): Values {
  const held = heldNumber(file, session)
  if (held !== null) return { seriesId: held.seriesId, year: held.year, serial: held.serial }
  const year = yearOf(session.today)
  const seriesId = seriesFor(file, session)[0]?.id
  return { seriesId, year, serial: seriesId === undefined ? 1 : nextSerial(session.bureau, seriesId, year) }
}

const numberOf = ({ seriesId, year, serial }: Values, { bureau }: Session): DocumentNumber | null => {
  const series = bureau.series.find((entry) => entry.id === seriesId)
  return series === undefined || !Number.isInteger(year) || !Number.isInteger(serial)
    ? null
    : asDocumentNumber(series, year, serial)
}

/** 编号: the next number is proposed; it is reserved in the bureau's books before the case takes it. */
export const numberingForm = stepForm<InputOf<'assignNumber'>>({
  starts: ({ file, session }) => proposal(file, session),
  Fields: NumberingFields,
  gives: (held, { session }) => ({ number: numberOf(held as Values, session) }),
})

function NumberingFields({ about: { file, session } }: { readonly about: About }) {
  const form = Form.useFormInstance<Values>()
  const held = heldNumber(file, session)
  const values = Form.useWatch([], form) ?? proposal(file, session)
  const number = numberOf(values, session)
  const propose = (seriesId: string | undefined, year: number) =>
    seriesId !== undefined && form.setFieldValue('serial', nextSerial(session.bureau, seriesId, year))
  if (session.bureau.series.length === 0) {
    return <p className="step-form-says">还没有文号系列：请先到“设置—文号”填写机关代字。</p>
  }
  return (
    <>
      {held !== null && <p className="step-form-says">这个文号已经取给本件，请沿用。</p>}
      <SelectField
        name="seriesId"
        label="文号系列"
        choices={seriesFor(file, session).map(({ id, label, prefix }) => ({ value: id, label: `${label}　${prefix}` }))}
        onPick={(seriesId) => propose(seriesId, values.year)}
      />
      <div className="step-form-row">
        <CountField name="year" label="年份" min={2000} />
        <CountField name="serial" label="顺序号" />
      </div>
      <p className="step-number" aria-live="polite">
        {number === null ? '请填写完整' : documentNumberText(number)}
      </p>
    </>
  )
}
