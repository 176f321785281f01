/** Every view of the pane in Chromium: axe-core finds nothing, and nothing scrolls sideways, at each size and in each theme. */
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { chromiumPath } from '../../scripts/chromium.mjs';
import { LANGUAGES } from '../../src/core/index';
import { describeIf } from '../support/referees';
import { faultsIn, NARROWEST, SIGHTS, type Sight } from './pane-sight';
import { storyOf, Visit } from './pane-steps';
import { TOURS } from './pane-views';
import { newPage, openCard, startWorkbench, type Workbench } from './workbench-page';

const TODAY = '2026-08-05';

describeIf(chromiumPath() !== undefined, 'Chromium')('the pane’s views', () => {
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await startWorkbench();
  });

  afterAll(async () => {
    await workbench.close();
  });

  describe.each(LANGUAGES)('in %s', (language) => {
    // Words differ in length, not in colour: the second language is measured at every width, and judged once.
    const isFirst = language === LANGUAGES[0];
    const sights = isFirst ? SIGHTS : SIGHTS.filter(({ scheme, forced }) => scheme === 'light' && !forced);
    const isJudged = ({ width }: Sight) => isFirst || width === NARROWEST;

    describe.each(TOURS)('over $name', ({ card, views }) => {
      let visit: Visit;

      beforeAll(async () => {
        const page =
          card === undefined
            ? await newPage(workbench, { language, today: TODAY })
            : await openCard(workbench, card, { language, today: TODAY });
        visit = new Visit(page, language);
      });

      afterAll(async () => {
        await visit.page.close();
      });

      const step = storyOf(() => visit);
      for (const { name, reach } of views)
        step(name, async () => {
          await reach(visit);
          expect(await faultsIn(visit, name, sights, isJudged)).toEqual([]);
        });
    });
  });
});
