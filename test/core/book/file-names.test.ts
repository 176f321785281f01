import { describe, expect, it } from '@jest/globals';
import { bodyFileName, issueTemplates, type State } from '../../../src/core/index';
import { newCoordination } from '../../support/coordinator';

/** Bodies of these names, by their ids. */
function named(names: Readonly<Record<string, string>>): State {
  const state = newCoordination(Object.keys(names));
  return { ...state, bodies: state.bodies.map((body) => ({ ...body, name: names[body.id] ?? body.name })) };
}

const filesOf = (state: State) => issueTemplates(state).map(({ fileName }) => fileName);

describe('files for bodies', () => {
  it('bear the name of the body', () => {
    expect(filesOf(named({ MOL: '甲校', MOI: '乙校' }))).toEqual([
      '115H1-乙校-技職綱領.xlsx',
      '115H1-甲校-技職綱領.xlsx',
    ]);
  });

  it.each([
    ['one name', '中正國小', '中正國小'],
    ['names that a file system takes for one', 'École/A', 'E\u0301cole:a'],
    [
      'long names that begin alike are told apart by their hash alone',
      '校'.repeat(40),
      `${'校'.repeat(39)}乙`,
    ],
  ])('are never one for two: %s', (_, one, other) => {
    const files = filesOf(named({ MOL: one, MOI: other, MOFA: '別校' }));
    expect(new Set(files.map((name) => name.normalize('NFC').toLowerCase())).size).toBe(3);
    expect(files).toContain('115H1-別校-技職綱領.xlsx');
  });

  it('have the id where a name is shared, drafts of letters too', () => {
    const state = named({ MOL: '中正國小', MOI: '中正國小', MOFA: '別校' });
    expect(bodyFileName(state, 'MOL', ['催辦'])).toBe('115H1-中正國小-MOL-催辦');
    expect(bodyFileName(state, 'MOFA', ['催辦'])).toBe('115H1-別校-催辦');
  });
});
