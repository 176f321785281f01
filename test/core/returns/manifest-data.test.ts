import { test, expect, beforeEach } from '@jest/globals';
import fc from 'fast-check';
import { manifestData, rememberManifest } from '../../../src/core/returns/manifest-data';

const asked = { fields: [{ key: 'status', label: '辦理情形' }], rules: [] };
const ASKED = JSON.stringify(asked);

/** What the whole text says, by the machine's own reader. */
function whole(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

beforeEach(() => rememberManifest({ questionnaire: asked }));

test('a manifest with a questionnaire that is known says what its whole text says', () => {
  const members = fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 4, noNullPrototype: true });
  fc.assert(
    fc.property(members, members, (before, after) => {
      const text = JSON.stringify({ ...before, questionnaire: asked, ...after });
      expect(manifestData(text)).toEqual(whole(text));
      expect(JSON.stringify(manifestData(text))).toBe(JSON.stringify(whole(text)));
    }),
  );
});

test('the known questionnaire is the same object', () => {
  const data = manifestData(`{"format":1,"questionnaire":${ASKED},"tasks":[]}`);
  expect(data).toMatchObject({ format: 1, tasks: [] });
  expect((data as { questionnaire: unknown }).questionnaire).toBe(asked);
});

test.each([
  ['inside another member', `{"a":1,"b":{"c":1,"questionnaire":${ASKED}}}`],
  ['twice', `{"a":1,"questionnaire":${ASKED},"questionnaire":7}`],
  ['twice, the other spelled otherwise', `{"a":1,"question\\u006eaire":7,"questionnaire":${ASKED},"b":2}`],
  ['inside a list', `[{"a":1},{"questionnaire":${ASKED}}]`],
  ['in a text', JSON.stringify({ a: `,"questionnaire":${ASKED}` })],
  ['behind a comma too many', `{"a":1,,"questionnaire":${ASKED}}`],
  ['behind a comma alone', `{,"questionnaire":${ASKED}}`],
  ['before a comma alone', `{"a":1,"questionnaire":${ASKED},}`],
  ['without a comma', `{"a":1 "questionnaire":${ASKED}}`],
  ['cut off', `{"a":1,"questionnaire":${ASKED}`],
  ['with something behind', `{"a":1,"questionnaire":${ASKED}}7`],
  ['with spaces', `{ "a": 1, "questionnaire":${ASKED} }`],
  ['with a member that means more', `{"__proto__":{"a":1},"questionnaire":${ASKED},"b":2}`],
])('a questionnaire that stands %s is read as the whole text is', (_where, text) => {
  expect(manifestData(text)).toEqual(whole(text));
});
