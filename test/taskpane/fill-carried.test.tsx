/**
 * What a template brings along, what opens by itself, and the cover, in the officer's room over the real core and the real file adapter.
 * @jest-environment jsdom
 */
import '../support/browser-globals';
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen, waitFor } from '@testing-library/react';
import { checkReturn } from '../../src/core/index';
import type { FileHost } from '../support/file-host';
import { sampleTemplate } from '../support/sample-template';
import { openFirst, renderPane, templateHost } from './render';
import { savedReturn } from './saved';

afterEach(cleanup);

const field = (label: RegExp | string) => screen.getByLabelText(label);

describe('what came along from last period', () => {
  const carried = () =>
    sampleTemplate({ tasks: 2, change: (task) => ({ ...task, prefill: { measure: '前期計畫' } }) });
  const verdicts = async () => checkReturn(await savedReturn(host())).rows.map(({ text }) => text);
  let current: FileHost | undefined;
  const host = () => {
    if (current === undefined) throw new Error('No host.');
    return current;
  };

  it('counts once 沿用 is chosen on the row, or on the cover for all rows', async () => {
    current = await templateHost(carried());
    const { user } = await openFirst(host());
    await user.selectOptions(field(/①/), 'ongoing');
    await user.type(field(/③/), '辦理講習三場，參訓二百人次。');
    await user.tab();
    await waitFor(async () => expect(await verdicts()).toEqual(['請確認沿用', '未填']));
    await user.selectOptions(field(/^沿用前期/), 'yes');
    await waitFor(async () => expect(await verdicts()).toEqual(['✔ 可送出', '未填']));
    await user.selectOptions(field(/^沿用前期/), '');
    await waitFor(async () => expect(await verdicts()).toEqual(['請確認沿用', '未填']));
    await user.click(screen.getByRole('button', { name: '清單' }));
    await user.click(await screen.findByRole('button', { name: /^封面/ }));
    await user.selectOptions(await screen.findByLabelText('各列皆沿用前期'), 'yes');
    await waitFor(async () => expect(await verdicts()).toEqual(['✔ 可送出', '未填']));
  });

  it('is asked of nobody to whom nothing came along', async () => {
    await openFirst(await templateHost(sampleTemplate()));
    expect(screen.queryByLabelText('沿用前期')).toBeNull();
  });
});

describe('a plan with a schedule', () => {
  it('opens the part for schedules as soon as 辦理中 is chosen', async () => {
    const { user } = await openFirst(await templateHost(sampleTemplate()));
    const part = () => screen.getByText('有期程才填').closest('details');
    expect(part()?.open).toBe(false);
    await user.selectOptions(field(/①/), 'in_progress');
    await waitFor(() => expect(part()?.open).toBe(true));
  });
});

describe('the cover', () => {
  it('is filled in like a task', async () => {
    const host = await templateHost(sampleTemplate());
    const { user } = renderPane(host);
    await user.click(await screen.findByRole('button', { name: /^封面/ }));
    await user.type(await screen.findByLabelText('單位'), '產業處{Enter}');
    await user.selectOptions(screen.getByLabelText('送出確認'), 'yes');
    await waitFor(() => expect(host.applied).toHaveLength(2));
    const { cover } = await savedReturn(host);
    expect(cover['contact_unit']?.cell.value).toBe('產業處');
    expect(cover['confirmed']?.cell.value).toBe('是');
  });
});
