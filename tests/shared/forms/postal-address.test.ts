import { expect, test } from 'vitest'
import { postalAddressOf } from '../../../shared/forms/postal-address.ts'
import { deputy } from '../../fixtures/letter-case.ts'

test.each([
  ['412007 湖南省株洲市天元区泰山路1号', '412007', '湖南省株洲市天元区泰山路1号'],
  ['412000株洲市芦淞区建设中路18号', '412000', '株洲市芦淞区建设中路18号'],
  ['邮编：412000，株洲市芦淞区', '412000', '株洲市芦淞区'],
  ['株洲市荷塘区412008', '', '株洲市荷塘区412008'],
  ['4120071 号院', '', '4120071 号院'],
  ['', '', ''],
])('%s', (text, postcode, address) => {
  const found = postalAddressOf(deputy('李慧', { address: text }), 'suggestion')
  expect([found.postcode, found.address]).toEqual([postcode, address])
})

test('says who opens it: a deputy, a member of the 政协, a delegation', () => {
  expect(postalAddressOf(deputy('李慧'), 'suggestion').to).toBe('李慧\u3000代表（收）')
  expect(postalAddressOf(deputy('李慧'), 'proposal').to).toBe('李慧\u3000委员（收）')
  const group = deputy('天元区代表团', { isDelegation: true, post: '联络员' })
  expect(postalAddressOf(group, 'suggestion')).toMatchObject({ to: '天元区代表团（收）', post: '' })
})
