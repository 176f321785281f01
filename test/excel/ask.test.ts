/** The stand-in answers the questions that a person may put to a real Excel, and each answer is written down. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { askExcel, CLAIMS, EXPECTED, type Asked } from '../../src/excel/ask';
import { HostSession } from '../../src/excel/host/session';
import { word } from '../../src/core/index';
import { openInOffice, type Office } from '../support/office';
import { stateOfHost } from '../contract/states';

let office: Office;
let before: string;
let answers: ReadonlyMap<string, Asked>;

beforeAll(async () => {
  office = await openInOffice();
  before = stateOfHost(office.host);
  const asked = await askExcel(new HostSession());
  answers = new Map(asked.map((one) => [one.claim, one]));
  if (process.env['UPDATE_DOCS'] === '1') {
    const said = Object.fromEntries(asked.map(({ claim, answer }) => [claim, answer]));
    writeFileSync('src/excel/ask/expected.json', `${JSON.stringify(said, null, 2)}\n`);
  }
}, 60_000);

describe('what the stand-in answers', () => {
  it.each(CLAIMS)('%s', (claim) => {
    expect(answers.get(claim)?.result).not.toBe('refused');
    expect(answers.get(claim)?.answer).toEqual(EXPECTED[claim]);
  });

  it('leaves nothing behind', () => {
    expect(stateOfHost(office.host)).toBe(before);
  });
});

describe('words', () => {
  it.each(CLAIMS)('of %s stand in both languages', (claim) => {
    expect(word('zh-TW', `ask.claim.${claim}`)).not.toBe(word('en', `ask.claim.${claim}`));
  });
});
