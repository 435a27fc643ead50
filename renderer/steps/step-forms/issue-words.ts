import type { z } from 'zod'

/** The schema's own sentence where it has one; a plain one where zod would speak English. */
export function issueWords(issue: z.core.$ZodIssue): string {
  if (/[\u4e00-\u9fff]/.test(issue.message)) return issue.message
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'number' || issue.expected === 'int' ? '请填写整数。' : '请填写。'
    case 'invalid_value':
      return '请选择。'
    case 'too_small':
      return '请填写。'
    default:
      return '填写的内容不对，请核对。'
  }
}
