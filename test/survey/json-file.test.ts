/** A JSON file of submissions is cut at its rows: what comes out is what parsing it whole would give. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { submissionsInJson } from '../../src/survey/sources/json-file';
import { cutRows } from '../../src/survey/sources/json-rows';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => [...submissionsInJson(bytesOf(text), 'a.json')];

/** Objects as deep as they like, with the marks that mean something in JSON in their texts. */
const rows = fc.array(
  fc.dictionary(
    fc.string({ unit: fc.constantFrom('a', '"', '\\', '{', '}', '[', ']', ',', '四') }),
    fc.json().map((text) => JSON.parse(text) as unknown),
  ),
  { maxLength: 8 },
);

describe('submissions in JSON', () => {
  it.each([
    ['a plain list', (all: unknown) => all],
    ['an OData answer', (value: unknown) => ({ '@odata.context': 'a "{[" b', value, '@odata.count': 2 })],
    ['a page of Kobo’s', (results: unknown) => ({ count: 2, next: null, previous: [], results })],
  ])('%s gives what parsing it whole gives, indented or not', (_, around) => {
    fc.assert(
      fc.property(rows, fc.constantFrom(0, 2), (all, indent) => {
        // A name that JSON takes twice, or that an object has from birth, is not what this is about.
        const plain = JSON.parse(JSON.stringify(all)) as unknown[];
        expect(read(JSON.stringify(around(all), null, indent))).toEqual(plain);
      }),
    );
  });

  it('holds one row at a time: the frame around them has only their numbers', () => {
    const {
      frame,
      rows: cut,
      textOf,
    } = cutRows(bytesOf('{"value":[{"a":{"b":[{"c":1}]}},{"d":"}"}],"n":1}'));
    expect([frame, cut.map(textOf)]).toEqual([
      '{"value":[0,1],"n":1}',
      ['{"a":{"b":[{"c":1}]}}', '{"d":"}"}'],
    ]);
  });

  it.each([
    ['nothing', '', 'survey.not-json'],
    ['an end that is missing', '{"value":[{"a":1}', 'survey.not-json'],
    ['a row that is cut', '[{"a":1},{"b":', 'survey.not-json'],
    ['a comma that is missing', '[{"a":1}{"b":2}]', 'survey.not-json'],
    ['a broken row', '[{"a":1},{b:2}]', 'survey.not-json'],
    ['a text that does not end', '[{"a":"1}]', 'survey.not-json'],
    ['a list of something else', '{"value":[1,2]}', 'survey.wrong-form'],
    ['rows and something else', '[{"a":1},5]', 'survey.wrong-form'],
    ['a number that looks like a row’s', '[0,{"a":1}]', 'survey.wrong-form'],
    ['no list', '{"hello":1}', 'survey.wrong-form'],
  ])('%s is refused', (_, text, code) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code }));
  });
});
